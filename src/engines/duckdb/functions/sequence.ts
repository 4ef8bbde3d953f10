import type { sequenceFunctions } from "../../../functions/index.ts";
import type { DataType } from "../../../types/index.ts";
import { duckdbType } from "../types.ts";
import { fresh, letAll } from "./bindings.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";

/** Spark raises a plain Java exception here, without a condition. */
const illegal = (context: LoweringContext): string =>
  context.raise("", {
    className: "IllegalArgumentException",
    message: "The step of a sequence must lead from its start to its stop.",
  });

const ofNumbers = (args: readonly string[], type: string, context: LoweringContext): string =>
  letAll(
    args.map((arg) => `CAST(${arg} AS BIGINT)`),
    ([start = "", stop = "", given]) => {
      const step = given ?? `CASE WHEN ${start} <= ${stop} THEN 1 ELSE -1 END`;
      const series = `CAST(generate_series(${start}, ${stop}, ${step}) AS ${type})`;
      if (given === undefined) return series;
      return [
        `CASE WHEN ${start} = ${stop} AND ${given} = 0 THEN CAST([${start}] AS ${type})`,
        `WHEN ${start} <> ${stop} AND sign(${stop} - ${start}) <> sign(${given}) THEN ${illegal(context)}`,
        `ELSE ${series} END`,
      ].join(" ");
    },
  );

interface Step {
  readonly months: string;
  readonly days: string;
  readonly micros: string;
}

const stepParts = (sql: string, type: DataType): Step => {
  if (type.kind === "yearMonthInterval") return { months: sql, days: "0", micros: "0" };
  if (type.kind === "dayTimeInterval") return { months: "0", days: "0", micros: sql };
  return { months: `${sql}.months`, days: `${sql}.days`, micros: `${sql}.microseconds` };
};

const dayMicros = "86400000000";

/** Every value is the start plus so many steps, as months differ in length; the count is guessed high and cut. */
const ofMoments = (
  args: readonly string[],
  element: DataType,
  stepType: DataType | undefined,
  context: LoweringContext,
): string =>
  letAll(args, ([start = "", stop = "", given]) => {
    const oneDay = `CASE WHEN ${start} <= ${stop} THEN ${dayMicros} ELSE -${dayMicros} END`;
    const { months, days, micros } =
      given === undefined
        ? stepParts(oneDay, { kind: "dayTimeInterval" } as DataType)
        : stepParts(given, stepType as DataType);
    const [index, value] = [fresh("i"), fresh("m")];
    const length = `(CAST(${months} AS HUGEINT) * 28 * ${dayMicros} + CAST(${days} AS HUGEINT) * ${dayMicros} + ${micros})`;
    const distance =
      element.kind === "date"
        ? `CAST(${stop} - ${start} AS HUGEINT) * ${dayMicros}`
        : `(epoch_us(${stop}) - epoch_us(${start}))`;
    const count = `CAST(abs(${distance}) // abs(${length}) AS BIGINT)`;
    const moved = `${start} + to_months(CAST(${index} * ${months} AS INTEGER)) + to_days(CAST(${index} * ${days} AS INTEGER)) + to_microseconds(CAST(${index} * ${micros} AS BIGINT))`;
    const all = `list_transform(range(0, ${count} + 1), lambda ${index}: CAST(${moved} AS ${duckdbType(element)}))`;
    const kept = `list_filter(${all}, lambda ${value}: CASE WHEN ${length} > 0 THEN ${value} <= ${stop} ELSE ${value} >= ${stop} END)`;
    const broken =
      element.kind === "date"
        ? ` WHEN (${micros}) % ${dayMicros} <> 0 THEN ${context.raise("_LEGACY_ERROR_TEMP_3242", { intervalType: "interval day to second" })}`
        : "";
    return [
      `CASE WHEN ${[start, stop, ...(given ? [given] : [])].map((part) => `${part} IS NULL`).join(" OR ")} THEN NULL${broken}`,
      `WHEN ${start} = ${stop} THEN [${start}]`,
      `WHEN ${length} = 0 OR (${length} > 0) <> (${stop} > ${start}) THEN ${illegal(context)}`,
      `ELSE ${kept} END`,
    ].join(" ");
  });

const sequence: Lowering = (args, call, context) => {
  const element = call.dataType.kind === "array" ? call.dataType.elementType : call.dataType;
  const isMoment = element.kind === "date" || element.kind === "timestamp" || element.kind === "timestamp_ntz";
  return isMoment
    ? ofMoments(args, element, call.arguments[2]?.dataType, context)
    : ofNumbers(args, duckdbType(call.dataType), context);
};

export const sequenceLowerings: Record<keyof typeof sequenceFunctions, Lowering | Unsupported> = { sequence };
