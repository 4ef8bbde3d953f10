import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import type { DataType, DecimalType } from "../../../types/index.ts";
import { duckdbType } from "../types.ts";

type Call = FunctionCall | AggregateCall;

/** Scale up to which a decimal's digits fit HUGEINT arithmetic. */
const mostScale = 18;
const mostDigits = 38;

const power = (exponent: number): string => `CAST('1${"0".repeat(exponent)}' AS HUGEINT)`;

/** All digits of a decimal as an integer, times ten to the power of `extra`. */
function digits(sql: string, { scale }: DecimalType, extra: number): string {
  if (scale === 0) return extra === 0 ? `CAST(${sql} AS HUGEINT)` : `(CAST(${sql} AS HUGEINT) * ${power(extra)})`;
  const fraction = `CAST((${sql} - trunc(${sql})) * CAST('1${"0".repeat(scale)}' AS DECIMAL(${scale + 1},0)) AS HUGEINT)`;
  const whole = `(CAST(trunc(${sql}) AS HUGEINT) * ${power(scale)} + ${fraction})`;
  return extra === 0 ? whole : `(${whole} * ${power(extra)})`;
}

const operands = (call: Call): readonly [DecimalType, DecimalType] =>
  call.arguments.map((arg) => arg.dataType as DataType) as unknown as readonly [DecimalType, DecimalType];

/**
 * The quotient rounded half up to the scale of the result. In HUGEINT where every intermediate value fits, else in JavaScript.
 * DuckDB itself divides decimals as doubles.
 */
export function decimalQuotient([a = "", b = ""]: readonly string[], call: Call): string {
  const [left, right] = operands(call);
  const type = call.dataType as DecimalType;
  const extra = type.scale - left.scale + right.scale;
  const fits =
    extra >= 0 &&
    left.precision + extra < mostDigits &&
    right.precision < mostDigits &&
    left.scale <= mostScale &&
    right.scale <= mostScale;
  if (!fits) return textQuotient(a, b, type, call.evalMode);
  const [n, d] = [digits(a, left, extra), digits(b, right, 0)];
  const rounding = `CASE WHEN abs(${n} % ${d}) >= abs(${d}) - abs(${n} % ${d}) THEN CASE WHEN (${n} < 0) = (${d} < 0) THEN 1 ELSE -1 END ELSE 0 END`;
  return scaled(`(${n} // ${d} + ${rounding})`, type, call.evalMode);
}

/** An integer that holds all digits of a decimal, as that decimal. */
function scaled(sql: string, type: DecimalType, evalMode: Call["evalMode"]): string {
  const unit =
    type.scale === 0 ? "" : ` * CAST('0.${"0".repeat(type.scale - 1)}1' AS DECIMAL(${type.scale},${type.scale}))`;
  return `${evalMode === "ansi" ? "CAST" : "TRY_CAST"}(CAST(${sql} AS DECIMAL(38,0))${unit} AS ${duckdbType(type)})`;
}

const textQuotient = (a: string, b: string, type: DecimalType, evalMode: Call["evalMode"]): string =>
  `${evalMode === "ansi" ? "CAST" : "TRY_CAST"}(spark_decimal_quotient(CAST(${a} AS VARCHAR), CAST(${b} AS VARCHAR), ${type.scale}) AS ${duckdbType(type)})`;

/** The quotient without its fraction, as BIGINT. */
export function decimalWholeQuotient([a = "", b = ""]: readonly string[], call: Call): string {
  return `CAST(spark_decimal_whole_quotient(CAST(${a} AS VARCHAR), CAST(${b} AS VARCHAR)) AS BIGINT)`;
}
