import { sparkError } from "../../errors/index.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  DayTimeIntervalType,
  DoubleType,
  isAnsiIntervalType,
  isDatetimeType,
  isNumericType,
  LongType,
  quotedType,
  YearMonthIntervalType,
} from "../../types/index.ts";
import { type ArgumentCheck, checked, constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { implicitCast } from "../coercion/implicit-cast.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { any, double, integral, optional, type Param } from "../params.ts";
import { aggregate } from "../signature.ts";
import { namedLike } from "./aggregate-params.ts";

const typeOf = (arg: Argument | undefined): DataType => (arg as Argument).dataType;

/** One percentage or an array of them, as DOUBLE. */
const percentage: Param = {
  expects: '("DOUBLE" or "ARRAY<DOUBLE>")',
  cast: (from) =>
    from.kind === "array"
      ? isNumericType(from.elementType) || from.elementType.kind === "null"
        ? ArrayType(DoubleType, false)
        : undefined
      : implicitCast(from, DoubleType),
};

/** Numbers become DOUBLE, intervals stay. */
const measured: Param = {
  expects: '("NUMERIC" or "INTERVAL YEAR TO MONTH" or "INTERVAL DAY TO SECOND")',
  cast: (from) => (isAnsiIntervalType(from) ? from : numberAsDouble(from)),
};

const numberAsDouble = (from: DataType): DataType | undefined =>
  isNumericType(from) || from.kind === "string" || from.kind === "null" ? DoubleType : undefined;

const ranked: Param = {
  expects: `("NUMERIC" or "DATE" or "TIMESTAMP" or "TIMESTAMP_NTZ" or "INTERVAL YEAR TO MONTH" or "INTERVAL DAY TO SECOND" or "TIME")`,
  cast: (from) =>
    isNumericType(from) || isDatetimeType(from) || isAnsiIntervalType(from) || from.kind === "time"
      ? from
      : numberAsDouble(from),
};

/** A constant between 0 and 1, or an array of those. */
const constantPercentage =
  (index: number): ArgumentCheck =>
  (args, call) => {
    const arg = args[index];
    if (!arg) return;
    if (!isFoldable(arg)) {
      const inputType = quotedType(arg.dataType.kind === "array" ? ArrayType(DoubleType, false) : DoubleType);
      const inputExpr = `"${displayName(arg)}"`;
      throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: "`percentage`", inputType, inputExpr });
    }
    const value = constantOf(arg);
    if (value === null) throw mismatch("UNEXPECTED_NULL", args, call, { exprName: "percentage" });
    for (const part of Array.isArray(value) ? value : [value]) checkRange(Number(part), args, call);
  };

function checkRange(value: number, args: readonly Argument[], call: CallContext): void {
  if (!(value < 0 || value > 1)) return;
  const currentValue = `${Number.isInteger(value) ? value.toFixed(1) : value}D`;
  throw mismatch("VALUE_OUT_OF_RANGE", args, call, { exprName: "percentage", valueRange: "[0.0, 1.0]", currentValue });
}

const constantAccuracy: ArgumentCheck = (args, call) => {
  const [, , accuracy] = args;
  if (!accuracy) return;
  if (!isFoldable(accuracy)) {
    const inputExpr = `"${displayName(accuracy)}"`;
    throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: "`accuracy`", inputType: '"INT"', inputExpr });
  }
  const value = constantOf(accuracy);
  if (value === null) throw mismatch("UNEXPECTED_NULL", args, call, { exprName: "accuracy" });
  if (Number(value) <= 0 || Number(value) > 2_147_483_647) {
    const currentValue = `${value}L`;
    throw mismatch("VALUE_OUT_OF_RANGE", args, call, {
      exprName: "accuracy",
      valueRange: "(0, 2147483647]",
      currentValue,
    });
  }
};

/** Interpolated values are DOUBLE; those of intervals get all fields of their family. */
const interpolated = (type: DataType): DataType => {
  if (type.kind === "yearMonthInterval") return YearMonthIntervalType();
  return type.kind === "dayTimeInterval" ? DayTimeIntervalType() : DoubleType;
};

const perPercentage = (type: DataType, percentageArg: Argument | undefined): DataType =>
  percentageArg?.dataType.kind === "array" ? ArrayType(type, false) : type;

const approximate = (name: string): FunctionInfo =>
  aggregate({
    since: "2.1.0",
    args: checked([ranked, percentage, optional(integral)], constantPercentage(1), constantAccuracy),
    result: ([value, at]) => perPercentage(typeOf(value), at),
    nullable: true,
    columnName: namedLike(name, (args) => (args.length === 2 ? [...args, "10000"] : args)),
    doc: "The smallest value that at least the given share of the values does not exceed. The embedded engine is exact.",
    example: { sql: `${name}(10, 0.5)`, answer: "10" },
  });

const notDistinct: ArgumentCheck = (_, call) => {
  if (!call.isDistinct) return;
  throw sparkError("INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED", { funcName: `\`${call.functionName}\`` });
};

const ordered = (name: string, doc: string): FunctionInfo =>
  aggregate({
    since: "4.0.0",
    withinGroup: true,
    args: checked([measured, percentage], notDistinct, constantPercentage(1)),
    result: ([value, at]) => perPercentage(interpolated(typeOf(value)), at),
    nullable: true,
    columnName: ([value, at], call) =>
      `${call.functionName}(${at}) WITHIN GROUP (ORDER BY ${value}${call.isDescending ? " DESC" : ""})`,
    doc,
    example: { sql: `${name}(0.5) WITHIN GROUP (ORDER BY 10)`, answer: "10.0" },
  });

function deterministicFlag(args: readonly Argument[], call: CallContext): void {
  const flag = args[1];
  if (!flag) return;
  const value = constantOf(flag);
  if (typeof value === "boolean") return;
  if (value === null) throw mismatch("UNEXPECTED_NULL", [flag], call, { exprName: "`deterministic`" });
  throw sparkError("UNEXPECTED_INPUT_TYPE", {
    functionName: `\`${call.functionName}\``,
    paramIndex: "second",
    inputSql: `"${displayName(flag)}"`,
    inputType: quotedType(flag.dataType),
    requiredType: quotedType(BooleanType),
  });
}

export const percentileFunctions = {
  percentile: aggregate({
    since: "2.1.0",
    args: checked([measured, percentage, optional(integral)], constantPercentage(1)),
    result: ([value, at]) => perPercentage(interpolated(typeOf(value)), at),
    nullable: true,
    columnName: namedLike("percentile", (args) => (args.length === 2 ? [...args, "1"] : args)),
    doc: "The exact percentile, interpolated; the third argument says how often each value counts.",
    example: { sql: "percentile(10, 0.5)", answer: "10.0" },
  }),
  median: aggregate({
    since: "3.4.0",
    args: [measured],
    result: ([value]) => interpolated(typeOf(value)),
    nullable: true,
    doc: "The value in the middle, interpolated.",
    example: { sql: "median(10)", answer: "10.0" },
  }),
  percentile_cont: ordered("percentile_cont", "The exact percentile, interpolated between neighbours."),
  percentile_disc: ordered("percentile_disc", "The first value at or past the percentile."),
  percentile_approx: approximate("percentile_approx"),
  approx_percentile: approximate("approx_percentile"),
  approx_count_distinct: aggregate({
    since: "1.6.0",
    args: [any, optional(double)],
    result: LongType,
    nullable: false,
    columnName: namedLike("approx_count_distinct", (args) => args.slice(0, 1)),
    doc: "About how many different values there are. The embedded engine counts them exactly.",
    example: { sql: "approx_count_distinct(1)", answer: "1" },
  }),
  mode: aggregate({
    since: "3.4.0",
    withinGroup: true,
    args: checked([any, optional(any)], deterministicFlag),
    result: ([value]) => typeOf(value),
    nullable: true,
    columnName: ([value, flag], call) => modeName(String(value), flag, call),
    doc: "The most frequent value; the smallest of them when the second argument is true.",
    example: { sql: "mode(10)", answer: "10" },
  }),
} as const satisfies Record<string, FunctionInfo>;

/** Spark shows the deterministic form as an ordered set, from the other end. */
function modeName(value: string, flag: string | undefined, call: CallContext): string {
  if (call.isDescending !== undefined) {
    return `mode() WITHIN GROUP (ORDER BY ${value}${call.isDescending ? "" : " DESC"})`;
  }
  return flag === "true" ? `mode() WITHIN GROUP (ORDER BY ${value} DESC)` : `mode(${value})`;
}
