import { isNullable } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { type DataType, type DecimalType, isIntegralType } from "../../../types/index.ts";
import { ansiConf } from "../driver/errors.ts";
import { duckdbType } from "../types.ts";
import { decimalQuotient, decimalWholeQuotient } from "./decimal-division.ts";
import {
  intervalProduct,
  intervalQuotient,
  negatedInterval,
  shiftedDate,
  timeDifference,
} from "./interval-arithmetic.ts";
import type { Lowering, LoweringContext } from "./lowering.ts";

type Call = FunctionCall | AggregateCall;
type Operator = "+" | "-" | "*";

const typeOf = (call: Call, index: number): DataType => (call.arguments[index] as Call["arguments"][number]).dataType;
const isInterval = (type: DataType): boolean =>
  type.kind === "yearMonthInterval" || type.kind === "dayTimeInterval" || type.kind === "calendarInterval";
const isPoint = (type: DataType): boolean =>
  type.kind === "date" || type.kind === "timestamp" || type.kind === "timestamp_ntz";

/** `a op b` of numbers or of intervals held as integers; the result type is the call's. */
function plain(operator: Operator, [a, b]: readonly string[], call: Call, context: LoweringContext): string {
  const type = call.dataType;
  if (type.kind === "decimal") return decimalOperation(operator, [a ?? "", b ?? ""], call, type, context);
  if (isIntegralType(type) || isInterval(type)) return wholeOperation(operator, a, b, call);
  return `(${a} ${operator} ${b})`;
}

/** Up to this many digits DuckDB computes in 64 bits, and it raises rather than go beyond them. */
const digitsOf64Bits = 18;

function decimalOperation(
  operator: Operator,
  [a, b]: readonly [string, string],
  call: Call,
  result: DecimalType,
  context: LoweringContext,
): string {
  const [left, right] = call.arguments.map((arg) => arg.dataType) as [DataType, DataType];
  const cast = call.evalMode === "ansi" ? "CAST" : "TRY_CAST";
  if (left.kind !== "decimal" || right.kind !== "decimal")
    return `${cast}((${a} ${operator} ${b}) AS ${duckdbType(result)})`;
  if (operator === "*" && losesFraction(left, right, result)) {
    const product = `spark_decimal_product(CAST(${a} AS VARCHAR), CAST(${b} AS VARCHAR), ${result.scale})`;
    return `${cast}(${product} AS ${duckdbType(result)})`;
  }
  if (
    operator !== "*" &&
    (losesDigits(left, right, result) || call.evalMode !== "ansi") &&
    result.precision === mostDigits
  ) {
    const sum = `spark_decimal_sum(CAST(${a} AS VARCHAR), CAST(${b} AS VARCHAR), ${result.scale}, ${operator === "-"})`;
    return `${cast}(${sum} AS ${duckdbType(result)})`;
  }
  const scale = operator === "*" ? left.scale + right.scale : Math.max(left.scale, right.scale);
  const needsRoom = Math.max(left.precision, right.precision) <= digitsOf64Bits && result.precision > digitsOf64Bits;
  const first = needsRoom && !context.narrowDecimals ? `CAST(${a} AS DECIMAL(${digitsOf64Bits + 1},${left.scale}))` : a;
  const sql = `(${first} ${operator} ${b})`;
  // Of the right scale already, and no wider than the result: a cast would only copy the values.
  return call.evalMode === "ansi" && scale === result.scale ? sql : `${cast}(${sql} AS ${duckdbType(result)})`;
}

const mostDigits = 38;
/** The exact sum has more fraction digits than the result keeps. */
const losesDigits = (left: DecimalType, right: DecimalType, result: DecimalType): boolean =>
  Math.max(left.scale, right.scale) > result.scale;

/** The exact product has more digits than DuckDB can hold before it is rounded. */
const losesFraction = (left: DecimalType, right: DecimalType, result: DataType): boolean =>
  result.kind === "decimal" && left.scale + right.scale > result.scale;

const limits: Partial<Record<DataType["kind"], bigint>> = {
  byte: 2n ** 7n,
  short: 2n ** 15n,
  integer: 2n ** 31n,
  long: 2n ** 63n,
};

/** DuckDB raises when integers overflow. Elsewhere than in ANSI mode a wider type decides: NULL for try, low bits for legacy. */
function wholeOperation(operator: Operator, a = "", b = "", call: Call): string {
  if (call.evalMode === "ansi") return `(${a} ${operator} ${b})`;
  const wide = `(CAST(${a} AS HUGEINT) ${operator} CAST(${b} AS HUGEINT))`;
  const type = duckdbType(call.dataType);
  const limit = limits[call.dataType.kind];
  if (call.evalMode === "try" || limit === undefined) return `TRY_CAST(${wide} AS ${type})`;
  const size = limit * 2n;
  return `CAST(((${wide} + ${limit}) % ${size} + ${size}) % ${size} - ${limit} AS ${type})`;
}

export const addition: Lowering = (args, call, context) => {
  const [left, right] = [typeOf(call, 0), typeOf(call, 1)];
  if (isPoint(left)) return shiftedDate(args, [left, right], "+", call, context);
  if (isPoint(right)) return shiftedDate([args[1] ?? "", args[0] ?? ""], [right, left], "+", call, context);
  return left.kind === "calendarInterval" ? calendarSum(args, "+") : plain("+", args, call, context);
};

export const subtraction: Lowering = (args, call, context) => {
  const [left, right] = [typeOf(call, 0), typeOf(call, 1)];
  if (isPoint(left) && isPoint(right)) return timeDifference(args, left);
  if (isPoint(left)) return shiftedDate(args, [left, right], "-", call, context);
  return left.kind === "calendarInterval" ? calendarSum(args, "-") : plain("-", args, call, context);
};

const calendarSum = ([a, b]: readonly string[], operator: "+" | "-"): string => {
  const field = (name: string) =>
    `'${name}': struct_extract(${a}, '${name}') ${operator} struct_extract(${b}, '${name}')`;
  return `CASE WHEN ${a} IS NOT NULL AND ${b} IS NOT NULL THEN {${["months", "days", "microseconds"].map(field).join(", ")}} END`;
};

export const multiplication: Lowering = (args, call, context) => {
  const [left, right] = [typeOf(call, 0), typeOf(call, 1)];
  if (isInterval(left)) return intervalProduct(args, left, right, call, context);
  if (isInterval(right)) return intervalProduct([args[1] ?? "", args[0] ?? ""], right, left, call, context);
  return plain("*", args, call, context);
};

const divideByZero = (context: LoweringContext): string => context.raise("DIVIDE_BY_ZERO", { config: ansiConf });
const remainderByZero = (context: LoweringContext): string => context.raise("REMAINDER_BY_ZERO", { config: ansiConf });

/** `good`, unless the divisor is zero: an error in ANSI mode where the dividend is not NULL, else NULL. */
function unlessZero([a, b]: readonly string[], call: Call, good: string, raise: string): string {
  const [dividend, divisor] = call.arguments;
  if (divisor?.kind === "literal" && isNotZero(divisor.value)) return good;
  if (call.evalMode !== "ansi") return `(CASE WHEN ${b} <> 0 THEN ${good} END)`;
  const known = dividend && !isNullable(dividend) ? "" : ` AND ${a} IS NOT NULL`;
  return `(CASE WHEN ${b} = 0${known} THEN ${raise} ELSE ${good} END)`;
}

const isNotZero = (value: unknown): boolean =>
  typeof value === "number" || typeof value === "bigint" || typeof value === "string" ? Number(value) !== 0 : false;

export const division: Lowering = (args, call, context) => {
  const [left, right] = [typeOf(call, 0), typeOf(call, 1)];
  if (isInterval(left)) return intervalQuotient(args, left, right, call, context);
  const good = call.dataType.kind === "decimal" ? decimalQuotient(args, call) : `(${args[0]} / ${args[1]})`;
  return unlessZero(args, call, good, divideByZero(context));
};

export const remainder: Lowering = (args, call, context) =>
  unlessZero(args, call, rest(args, call), remainderByZero(context));

/** The remainder; DuckDB refuses the least BIGINT by -1, whose remainder is 0. */
export function rest([a, b]: readonly string[], call: Call): string {
  const type = call.dataType;
  if (type.kind === "decimal") return `CAST(${a} % ${b} AS ${duckdbType(type)})`;
  return isIntegralType(type)
    ? `(CASE WHEN ${b} = -1 THEN CAST(0 AS ${duckdbType(type)}) ELSE ${a} % ${b} END)`
    : `(${a} % ${b})`;
}

export const integralDivision: Lowering = (args, call, context) => {
  const type = typeOf(call, 0);
  const good = type.kind === "decimal" ? decimalWholeQuotient(args, call) : `CAST(${args[0]} // ${args[1]} AS BIGINT)`;
  const raise = isInterval(type) ? context.raise("INTERVAL_DIVIDED_BY_ZERO", {}) : divideByZero(context);
  return unlessZero(args, call, good, raise);
};

export const negation: Lowering = ([value = ""], call) => {
  const type = call.dataType;
  if (type.kind === "calendarInterval") return negatedInterval(value);
  if (call.evalMode === "ansi" || !isIntegralType(type)) return `(- ${value})`;
  return wholeOperation("-", `CAST(0 AS ${duckdbType(type)})`, value, call);
};
