import { sparkError } from "../../errors/index.ts";
import { type DataType, DoubleType, IntegerType } from "../../types/index.ts";
import { constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { implicitCast } from "../coercion/index.ts";
import { displayName } from "../display-name.ts";
import type { Argument, FunctionInfo } from "../function-info.ts";
import { any, boolean, integer, optional, type Param, repeated } from "../params.ts";
import { coerceParams, isNullable, unexpectedType, windowFunction } from "../signature.ts";

const typeOf = (arg: Argument | undefined): DataType => (arg as Argument).dataType;

/** The ranking functions take arguments and ignore them; Spark prints some of their names in capitals. */
const ranking = (name: string, result: DataType, doc: string, answer: string): FunctionInfo =>
  windowFunction({
    since: "2.0.0",
    args: [optional(repeated(any))],
    result,
    nullable: false,
    columnName: () => `${name.includes("rank") ? name.toUpperCase() : name}()`,
    doc,
    example: { sql: `${name}() OVER (ORDER BY 1)`, answer },
  });

/** (value, offset, default): the offset is a constant, the default gets the value's type. */
const shifted: FunctionInfo["coerce"] = (args, call) => {
  const types = coerceParams([any, optional(any), optional(any)])(args, call);
  const [value, offset, fallback] = args;
  if (offset && (!["byte", "short", "integer"].includes(offset.dataType.kind) || constantOf(offset) === null)) {
    throw sparkError("_LEGACY_ERROR_TEMP_1035", { prettyName: call.functionName });
  }
  if (offset && !isFoldable(offset)) {
    const inputExpr = `"${displayName(offset)}"`;
    throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: "`offset`", inputType: '"INT"', inputExpr });
  }
  if (!fallback) return types;
  const type = implicitCast(fallback.dataType, typeOf(value));
  if (!type) throw unexpectedType(call, args, 2, `"${typeOf(value).kind.toUpperCase()}"`);
  return [typeOf(value), IntegerType, type];
};

const shift = (name: string, doc: string): FunctionInfo =>
  windowFunction({
    since: "2.0.0",
    args: shifted,
    result: ([value]) => typeOf(value),
    nullable: ([value, , fallback]) => !fallback || isNullable(value as Argument) || isNullable(fallback),
    columnName: ([value, offset = "1", fallback = "NULL"]) => `${name}(${value}, ${offset}, ${fallback})`,
    doc,
    example: { sql: `${name}(1) OVER (ORDER BY 1)`, answer: "NULL" },
  });

const exactInteger: Param = { ...integer, cast: (from) => (from.kind === "integer" ? from : undefined) };

const positive: FunctionInfo["coerce"] = (args, call) => {
  const types = coerceParams([exactInteger])(args, call);
  const value = constantOf(args[0]);
  if (args[0] && !isFoldable(args[0])) {
    const inputExpr = `"${displayName(args[0])}"`;
    throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: "`buckets`", inputType: '"INT"', inputExpr });
  }
  if (typeof value === "number" && value <= 0) {
    throw mismatch("VALUE_OUT_OF_RANGE", args, call, {
      exprName: "buckets",
      valueRange: "(0, 2147483647]",
      currentValue: String(value),
    });
  }
  return types;
};

const nth: FunctionInfo["coerce"] = (args, call) => {
  const types = coerceParams([any, integer, optional(boolean)])(args, call);
  const offset = args[1] as Argument;
  if (!isFoldable(offset)) {
    const inputExpr = `"${displayName(offset)}"`;
    throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: "`offset`", inputType: '"INT"', inputExpr });
  }
  const value = constantOf(offset);
  if (typeof value === "number" && value <= 0) {
    throw mismatch("VALUE_OUT_OF_RANGE", args, call, {
      exprName: "offset",
      valueRange: "(0, 9223372036854775807]",
      currentValue: `${value}L`,
    });
  }
  return types;
};

export const windowFunctions = {
  row_number: ranking("row_number", IntegerType, "The number of the row in its partition, from 1.", "1"),
  rank: ranking("rank", IntegerType, "The rank of the row; equal rows share one and leave a gap after it.", "1"),
  dense_rank: ranking("dense_rank", IntegerType, "The rank of the row, without gaps.", "1"),
  percent_rank: ranking("percent_rank", DoubleType, "The rank as a share, from 0 to 1.", "0.0"),
  cume_dist: ranking("cume_dist", DoubleType, "The share of rows up to and with this one.", "1.0"),
  ntile: windowFunction({
    since: "2.0.0",
    args: (args, call) => (args.length === 0 ? [] : positive(args, call)),
    result: IntegerType,
    nullable: false,
    columnName: ([buckets = "1"]) => `ntile(${buckets})`,
    doc: "The bucket of the row when the partition is cut into so many of about equal size.",
    example: { sql: "ntile(2) OVER (ORDER BY 1)", answer: "1" },
  }),
  lag: shift("lag", "The value some rows before this one, one by default."),
  lead: shift("lead", "The value some rows after this one, one by default."),
  nth_value: windowFunction({
    since: "3.1.0",
    args: nth,
    result: ([value]) => typeOf(value),
    nullable: true,
    columnName: ([value, offset, skip]) => `nth_value(${value}, ${offset})${skip === "true" ? " ignore nulls" : ""}`,
    doc: "The value of the n-th row of the frame, from 1; NULLs are skipped when the third argument is true.",
    example: { sql: "nth_value(10, 1) OVER (ORDER BY 1)", answer: "10" },
  }),
} as const satisfies Record<string, FunctionInfo>;
