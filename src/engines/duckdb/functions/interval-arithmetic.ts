import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";
import type { LoweringContext } from "./lowering.ts";

type Call = FunctionCall | AggregateCall;
const microsPerDay = 86_400_000_000;

const micros = (sql: string): string => `epoch_us(${sql})`;

/** A date or time moved by days, months, microseconds or a calendar interval. */
export function shiftedDate(
  [point = "", by = ""]: readonly string[],
  [pointType, byType]: readonly [DataType, DataType],
  sign: "+" | "-",
  _call: Call,
  context: LoweringContext,
): string {
  const minus = sign === "-" ? "-" : "";
  switch (byType.kind) {
    case "integer":
      return `(${point} ${sign} ${by})`;
    case "yearMonthInterval":
      return `CAST(${point} ${sign} to_months(${by}) AS ${typeName(pointType)})`;
    case "dayTimeInterval":
      return pointType.kind === "date"
        ? `(${point} ${sign} CAST(${by} // ${microsPerDay} AS INTEGER))`
        : movedByMicros(point, pointType, sign, by);
    default: {
      const part = (name: string) => `struct_extract(${by}, '${name}')`;
      const months = `to_months(${minus}${part("months")})`;
      const days = `to_days(${minus}${part("days")})`;
      if (pointType.kind !== "date") {
        return movedByMicros(`(${point} + ${months} + ${days})`, pointType, sign, part("microseconds"));
      }
      const raise = context.raise("INVALID_INTERVAL_WITH_MICROSECONDS_ADDITION", {
        ansiConfig: '"spark.sql.ansi.enabled"',
      });
      return `(CASE WHEN ${part("microseconds")} <> 0 THEN ${raise} ELSE CAST(${point} + ${months} + ${days} AS DATE) END)`;
    }
  }
}

const typeName = (type: DataType): string =>
  type.kind === "date" ? "DATE" : type.kind === "timestamp" ? "TIMESTAMPTZ" : "TIMESTAMP";

/** Instants move by exact time, whatever the clocks of the time zone do. */
const movedByMicros = (point: string, type: DataType, sign: string, by: string): string =>
  `${type.kind === "timestamp" ? "make_timestamptz" : "make_timestamp"}(${micros(point)} ${sign} ${by})`;

/** Microseconds between two points; DuckDB counts days between dates. */
export const timeDifference = ([a = "", b = ""]: readonly string[], type: DataType): string =>
  type.kind === "date" ? `(CAST(${a} - ${b} AS BIGINT) * ${microsPerDay})` : `(${micros(a)} - ${micros(b)})`;

const stored = (type: DataType): string => (type.kind === "yearMonthInterval" ? "INTEGER" : "BIGINT");

const castOr = (call: Call): string => (call.evalMode === "ansi" ? "CAST" : "TRY_CAST");

/** Fractions are rounded half away from zero. */
export function intervalProduct(
  [interval = "", factor = ""]: readonly string[],
  type: DataType,
  factorType: DataType,
  call: Call,
  _context: LoweringContext,
): string {
  if (type.kind === "calendarInterval") return scaledCalendar(interval, `CAST(${factor} AS DOUBLE)`, "*");
  if (factorType.kind === "float" || factorType.kind === "double") {
    return `${castOr(call)}(round(${interval} * CAST(${factor} AS DOUBLE)) AS ${stored(type)})`;
  }
  if (factorType.kind === "decimal") {
    return `${castOr(call)}(round(CAST(${interval} AS DECIMAL(19,0)) * CAST(${factor} AS DECIMAL(19,${Math.min(factorType.scale, 9)})), 0) AS ${stored(type)})`;
  }
  return `${castOr(call)}(CAST(${interval} AS HUGEINT) * ${factor} AS ${stored(type)})`;
}

export function intervalQuotient(
  [interval = "", divisor = ""]: readonly string[],
  type: DataType,
  divisorType: DataType,
  call: Call,
  context: LoweringContext,
): string {
  const good = quotient(interval, divisor, type, divisorType);
  const zero = context.raise("INTERVAL_DIVIDED_BY_ZERO", {});
  return call.evalMode === "ansi"
    ? `(CASE WHEN ${divisor} = 0 AND ${interval} IS NOT NULL THEN ${zero} ELSE ${good} END)`
    : `(CASE WHEN ${divisor} <> 0 THEN ${good} END)`;
}

function quotient(interval: string, divisor: string, type: DataType, divisorType: DataType): string {
  if (type.kind === "calendarInterval") return scaledCalendar(interval, `CAST(${divisor} AS DOUBLE)`, "/");
  if (divisorType.kind === "float" || divisorType.kind === "double" || divisorType.kind === "decimal") {
    return `CAST(round(${interval} / CAST(${divisor} AS DOUBLE)) AS ${stored(type)})`;
  }
  const [n, d] = [`CAST(${interval} AS HUGEINT)`, `CAST(${divisor} AS HUGEINT)`];
  const rounding = `CASE WHEN 2 * abs(${n} % ${d}) >= abs(${d}) THEN CASE WHEN (${n} < 0) = (${d} < 0) THEN 1 ELSE -1 END ELSE 0 END`;
  return `CAST(${n} // ${d} + ${rounding} AS ${stored(type)})`;
}

export const negatedInterval = (sql: string): string =>
  `(CASE WHEN ${sql} IS NOT NULL THEN {'months': -struct_extract(${sql}, 'months'), 'days': -struct_extract(${sql}, 'days'), 'microseconds': -struct_extract(${sql}, 'microseconds')} END)`;

/** Fractions of days go on as time, fractions of months are lost. */
function scaledCalendar(sql: string, number: string, operator: "*" | "/"): string {
  const part = (name: string) => `(struct_extract(${sql}, '${name}') ${operator} ${number})`;
  const [months, days, micros] = ["months", "days", "microseconds"].map(part);
  const rest = `round(${micros} + (${days} - trunc(${days})) * ${microsPerDay})`;
  return `(CASE WHEN ${sql} IS NOT NULL AND ${number} IS NOT NULL THEN {'months': CAST(trunc(${months}) AS INTEGER), 'days': CAST(trunc(${days}) AS INTEGER), 'microseconds': CAST(${rest} AS BIGINT)} END)`;
}
