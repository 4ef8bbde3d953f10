import { hasNullScale, type roundingFunctions, scaleOf } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { type DataType, type DecimalType, isIntegralType } from "../../../types/index.ts";
import { ansiConf } from "../driver/errors.ts";
import { duckdbType } from "../types.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";
import { once } from "./once.ts";
import { sharing } from "./sharing.ts";

type Call = FunctionCall | AggregateCall;
type Mode = "away" | "even";

const rounded =
  (mode: Mode): Lowering =>
  (args, call, context) => {
    const [value = ""] = args;
    if (hasNullScale(call.arguments)) return `CAST(NULL AS ${duckdbType(call.dataType)})`;
    const digits = scaleOf(call.arguments);
    const type = call.arguments[0]?.dataType as DataType;
    if (type.kind === "decimal") return roundedDecimal(value, type, call, digits, mode);
    return isIntegralType(type)
      ? roundedInteger(value, call, digits, mode, context)
      : roundedDouble(value, type, digits, mode);
  };

const evenText = (value: string, digits: number): string => `spark_round_even(CAST(${value} AS VARCHAR), ${digits})`;

function roundedDecimal(value: string, type: DecimalType, call: Call, digits: number, mode: Mode): string {
  const result = duckdbType(call.dataType);
  if (mode === "even" && digits < type.scale) return `CAST(${evenText(value, digits)} AS ${result})`;
  return digits < 0 ? `CAST(round(${value}, ${digits}) AS ${result})` : `CAST(${value} AS ${result})`;
}

function roundedInteger(value: string, call: Call, digits: number, mode: Mode, context: LoweringContext): string {
  if (digits >= 0) return value;
  const type = duckdbType(call.dataType);
  const away = `round(CAST(${value} AS DECIMAL(38,0)), ${digits})`;
  const sql = `TRY_CAST(${mode === "even" ? evenText(value, digits) : away} AS ${type})`;
  if (call.evalMode !== "ansi") return sql;
  const raise = context.raise("ARITHMETIC_OVERFLOW", { message: "Overflow", alternative: "", config: ansiConf });
  return `(CASE WHEN ${sql} IS NULL AND ${value} IS NOT NULL THEN ${raise} ELSE ${sql} END)`;
}

/**
 * Spark rounds the shortest text of a double: 1.005 becomes 1.01. Whole numbers round alike in binary, and adding zero takes
 * the sign off a zero.
 */
function roundedDouble(value: string, type: DataType, digits: number, mode: Mode): string {
  const result = duckdbType(type);
  if (digits === 0) return mode === "away" ? `(round(${value}) + 0)` : `CAST(round_even(${value}, 0) + 0 AS ${result})`;
  const exactly = `spark_round_double(CAST(${value} AS DOUBLE), ${digits}, ${mode === "even"})`;
  if (type.kind === "float")
    return `CAST(spark_round_double(CAST(CAST(${value} AS VARCHAR) AS DOUBLE), ${digits}, ${mode === "even"}) AS FLOAT)`;
  if (mode === "even" || digits < 0 || digits > mostNativeDigits) return exactly;
  // Where all digits fit a double's 53 bits, the way through DECIMAL is exact.
  const limit = 9e15 / 10 ** digits;
  return `(CASE WHEN ${value} = 0 OR (abs(${value}) >= 0.0001 AND abs(${value}) < ${limit}) THEN CAST(CAST(CAST(${value} AS VARCHAR) AS DECIMAL(38,${digits})) AS DOUBLE) ELSE ${exactly} END)`;
}
const mostNativeDigits = 12;

const edge =
  (name: "ceil" | "floor"): Lowering =>
  ([value = ""], call, context) => {
    const type = call.arguments[0]?.dataType as DataType;
    const result = duckdbType(call.dataType);
    if (type.kind === "long") return value;
    if (type.kind === "double") return edgeOfDouble(name, value, call, context);
    if (type.kind !== "decimal") return `CAST(${name}(${value}) AS ${result})`;
    const digits = call.arguments.length === 2 ? scaleOf(call.arguments) : 0;
    if (digits >= type.scale) return `CAST(${value} AS ${result})`;
    if (digits === 0) return `CAST(${name}(${value}) AS ${result})`;
    if (digits < 0) return edgeBeforePoint(name, value, call, -digits, context);
    const up = `CAST('1${"0".repeat(digits)}' AS DECIMAL(${digits + 1},0))`;
    const down = `CAST('0.${"0".repeat(digits - 1)}1' AS DECIMAL(${digits},${digits}))`;
    return `CAST(${name}(${value} * ${up}) * ${down} AS ${result})`;
  };

/** The nearest multiple of a power of ten above or below. */
function edgeBeforePoint(
  name: "ceil" | "floor",
  value: string,
  call: Call,
  zeros: number,
  context: LoweringContext,
): string {
  const type = call.dataType as DecimalType;
  const raise = context.raise("NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION", {
    roundedValue: `1E+${zeros}`,
    originalValue: `1E+${zeros}`,
    precision: String(type.precision),
    scale: String(type.scale),
  });
  const none = `CAST(0 AS ${duckdbType(type)})`;
  const isBeyond = name === "ceil" ? `${value} > 0` : `${value} < 0`;
  if (zeros >= mostDigits) return `(CASE WHEN ${isBeyond} THEN ${raise} WHEN ${value} IS NOT NULL THEN ${none} END)`;
  const unit = `CAST('1${"0".repeat(zeros)}' AS HUGEINT)`;
  return once(`CAST(${name}(${value}) AS HUGEINT)`, (whole) => {
    const step =
      name === "ceil"
        ? `CASE WHEN ${whole} % ${unit} > 0 THEN ${unit} ELSE 0 END`
        : `CASE WHEN ${whole} % ${unit} < 0 THEN -${unit} ELSE 0 END`;
    return `CAST(${whole} - ${whole} % ${unit} + ${step} AS ${duckdbType(type)})`;
  });
}
const mostDigits = 38;

function edgeOfDouble(name: string, value: string, call: Call, context: LoweringContext): string {
  const raise = context.raise("ARITHMETIC_OVERFLOW", { message: "Overflow", alternative: "", config: ansiConf });
  const whole = `TRY_CAST(${name}(${value}) AS BIGINT)`;
  if (call.evalMode !== "ansi") return `(CASE WHEN isnan(${value}) THEN 0 ELSE ${whole} END)`;
  return `(CASE WHEN isnan(${value}) THEN 0 WHEN ${whole} IS NULL AND ${value} IS NOT NULL THEN ${raise} ELSE ${whole} END)`;
}

export const roundingLowerings: Record<keyof typeof roundingFunctions, Lowering | Unsupported> = {
  round: sharing(rounded("away")),
  bround: sharing(rounded("even")),
  ceil: sharing(edge("ceil")),
  ceiling: sharing(edge("ceil")),
  floor: sharing(edge("floor")),
};
