import { sparkError } from "../../errors/index.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  isNestedType,
  isStringType,
  quotedType,
  StringType,
  someType,
} from "../../types/index.ts";
import { checked, constantOf, isFoldable, mismatch, orderable } from "../argument-checks.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { any, integer, optional, type Param } from "../params.ts";
import { aggregate } from "../signature.ts";
import { namedLike } from "./aggregate-params.ts";

const typeOf = (arg: Argument | undefined): DataType => (arg as Argument).dataType;
const first = (args: readonly string[]): readonly string[] => args.slice(0, 1);

const list = (since: string, doc: string, sql: string, answer: string): FunctionInfo =>
  aggregate({
    since,
    args: [any],
    result: ([arg]) => ArrayType(typeOf(arg), false),
    nullable: false,
    columnName: namedLike("collect_list"),
    doc,
    example: { sql, answer },
  });

const isMap = (type: DataType): boolean => type.kind === "map";

function noMaps(args: readonly Argument[], call: CallContext): void {
  if (!someType(typeOf(args[0]), isMap)) return;
  throw mismatch("UNSUPPORTED_INPUT_TYPE", args, call, {
    functionName: `\`${call.functionName}\``,
    dataType: '"MAP" or "COLLATED STRING"',
  });
}

/** `first(x, true)` skips NULLs; the flag has to be a constant. */
function constantFlag(args: readonly Argument[], call: CallContext): void {
  if (args[1] && typeof constantOf(args[1]) !== "boolean") {
    throw sparkError("_LEGACY_ERROR_TEMP_1210", { funcName: call.functionName });
  }
}

const flag: Param = { expects: '"BOOLEAN"', cast: (from) => (from.kind === "null" ? BooleanType : from) };

const picked = (since: string, name: string, doc: string): FunctionInfo =>
  aggregate({
    since,
    args: checked([any, optional(flag)], constantFlag),
    result: ([arg]) => typeOf(arg),
    nullable: true,
    columnName: namedLike(name, first),
    doc,
    example: { sql: `${name}(1)`, answer: "1" },
  });

function smallCount(args: readonly Argument[], call: CallContext): void {
  const [, , k] = args;
  if (!k) return;
  if (!isFoldable(k)) {
    const inputExpr = k.kind === "attribute" ? [...k.qualifier, k.name].join(".") : k.kind;
    throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: "k", inputType: "int", inputExpr });
  }
  const value = Number(constantOf(k) ?? Number.NaN);
  if (value < 1 || value > 100_000) {
    const currentValue = String(Math.trunc(value));
    throw mismatch("VALUE_OUT_OF_RANGE", args, call, { exprName: "`k`", valueRange: "[1, 100000]", currentValue });
  }
}

const extremeBy = (name: string, doc: string): FunctionInfo =>
  aggregate({
    since: "3.0.0",
    args: checked([any, any, optional(integer)], orderable(1), smallCount),
    result: ([value, , k]) => (k ? ArrayType(typeOf(value)) : typeOf(value)),
    nullable: true,
    doc,
    example: { sql: `${name}('a', 10)`, answer: "a" },
  });

const text: Param = {
  expects: '("STRING" or "BINARY")',
  cast: (from) => (from.kind === "binary" || isStringType(from) ? from : isNestedType(from) ? undefined : StringType),
};

function constantDelimiter(args: readonly Argument[], call: CallContext): void {
  const [value, delimiter] = args;
  if (!value || !delimiter || isFoldable(delimiter)) return;
  const inputExpr = `"${delimiter.kind === "attribute" ? delimiter.name : delimiter.kind}"`;
  const inputType = quotedType(value.dataType.kind === "binary" ? value.dataType : StringType);
  throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: "`delimiter`", inputType, inputExpr });
}

const joined = (name: string): FunctionInfo =>
  aggregate({
    since: "4.0.0",
    args: checked([text, optional(text)], constantDelimiter),
    result: ([arg]) => (typeOf(arg).kind === "binary" ? typeOf(arg) : StringType),
    nullable: true,
    columnName: (args, call) => {
      // With an order Spark shows the name that it has itself.
      const shown = call.isDescending === undefined ? name : "listagg";
      return namedLike(shown)(args.length === 1 ? [...args, "NULL"] : args, call);
    },
    doc: "The values that are not NULL, put together with a delimiter between them.",
    example: { sql: `${name}('a', ',')`, answer: "a" },
  });

export const collectFunctions = {
  collect_list: list("2.0.0", "An array of the values that are not NULL.", "collect_list(1)", "[1]"),
  array_agg: list("3.3.0", "An array of the values that are not NULL.", "array_agg(1)", "[1]"),
  collect_set: aggregate({
    since: "2.0.0",
    args: checked([any], noMaps),
    result: ([arg]) => ArrayType(typeOf(arg), false),
    nullable: false,
    doc: "An array of the values that are not NULL, each once. The embedded engine sorts it.",
    example: { sql: "collect_set(1)", answer: "[1]" },
  }),
  first: picked("2.0.0", "first", "The first value met; the first that is not NULL when the second argument is true."),
  first_value: picked("2.0.0", "first_value", "As `first`."),
  last: picked("2.0.0", "last", "The last value met; the last that is not NULL when the second argument is true."),
  last_value: picked("2.0.0", "last_value", "As `last`."),
  any_value: picked("3.4.0", "any_value", "Some value; one that is not NULL when the second argument is true."),
  max_by: extremeBy("max_by", "The value where the second argument is largest, or those of the `k` largest."),
  min_by: extremeBy("min_by", "The value where the second argument is smallest, or those of the `k` smallest."),
  listagg: joined("listagg"),
  string_agg: joined("string_agg"),
} as const satisfies Record<string, FunctionInfo>;
