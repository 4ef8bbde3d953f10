import {
  ArrayType,
  BooleanType,
  type DataType,
  IntegerType,
  isOrderable,
  LongType,
  NullType,
  StringType,
  type StructField,
  structType,
} from "../../types/index.ts";
import { isFoldable, mismatch } from "../argument-checks.ts";
import { findWiderType, implicitCast, noCommonType, notOrderable } from "../coercion/index.ts";
import { displayName } from "../display-name.ts";
import type { Argument, FunctionInfo } from "../function-info.ts";
import { any, array, integer, long, optional, type Param, repeated, string } from "../params.ts";
import { anyNullable, coerceParams, isNullable, scalar, unexpectedType, wrongArity } from "../signature.ts";
import {
  arrayAndValue,
  arrayThenValue,
  containsNull,
  elementTypeOf,
  functionName,
  tightestType,
} from "./element-types.ts";

const typeOf = (arg: Argument | undefined): DataType => (arg as Argument).dataType;
const sameAsFirst: FunctionInfo["dataType"] = ([arg]) => typeOf(arg);

/** INT and nothing wider: Spark does not narrow an argument by itself. */
const exactInteger: Param = {
  expects: '"INT"',
  cast: (from) => (["byte", "short", "integer"].includes(from.kind) ? IntegerType : undefined),
};

const arrayOrMap: Param = {
  expects: '("ARRAY" or "MAP")',
  cast: (from) => (from.kind === "array" || from.kind === "map" || from.kind === "null" ? from : undefined),
};

/** An array whose elements can be text. */
const arrayOfText: Param = {
  expects: '"ARRAY<STRING>"',
  cast: (from) => {
    if (from.kind === "null") return ArrayType(StringType);
    const element = from.kind === "array" ? implicitCast(from.elementType, StringType) : undefined;
    return from.kind === "array" && element ? ArrayType(StringType, from.containsNull) : undefined;
  },
};

const size = (since: string, args: readonly Param[], doc: string, sql: string): FunctionInfo =>
  scalar({ since, args, result: IntegerType, doc, example: { sql, answer: "2" } });

const elementsOrdered =
  (params: readonly Param[]): FunctionInfo["coerce"] =>
  (args, call) => {
    const types = coerceParams(params)(args, call);
    const type = elementTypeOf(args[0]);
    if (!isOrderable(type)) throw notOrderable(args, call, type);
    return types;
  };

const common: FunctionInfo["coerce"] = (args, call) => {
  const type = args.length ? findWiderType(args.map((arg) => arg.dataType)) : NullType;
  if (!type) throw noCommonType(args, call);
  return args.map(() => type);
};

const extreme = (doc: string, sql: string): FunctionInfo =>
  scalar({
    since: "2.4.0",
    args: elementsOrdered([array]),
    result: ([arg]) => elementTypeOf(arg),
    nullable: true,
    doc,
    example: { sql, answer: sql.includes("max") ? "2" : "1" },
  });

const contains: FunctionInfo["coerce"] = (args, call) => {
  if (args.length !== 2) throw wrongArity(call, "2", args.length);
  const [left, value] = args as [Argument, Argument];
  if (value.dataType.kind === "null" || left.dataType.kind === "null") {
    throw mismatch("NULL_TYPE", args, call, { functionName: functionName(call) });
  }
  const meet = (a: DataType, b: DataType) =>
    (a.kind === "string") === (b.kind === "string") ? findWiderType([a, b]) : tightestType(a, b);
  const types = arrayAndValue(args, call, value, meet);
  if (!isOrderable(types[1])) throw notOrderable(args, call, types[1]);
  return types;
};

const insert: FunctionInfo["coerce"] = (args, call) => {
  if (args.length !== 3) throw wrongArity(call, "3", args.length);
  const [list, value] = arrayAndValue(args, call, args[2] as Argument);
  const position = exactInteger.cast(typeOf(args[1]), args[1] as Argument);
  if (!position) throw unexpectedType(call, args, 1, exactInteger.expects);
  return [list, position, value];
};

/** Spark says of every array that something was put in that it may hold NULLs. */
const mayHoldNull: FunctionInfo["dataType"] = ([arg]) => ArrayType(elementTypeOf(arg), true);

const sortOrder: FunctionInfo["coerce"] = (args, call) => {
  const types = coerceParams([array, optional({ expects: '"BOOLEAN"', cast: onlyBoolean })])(args, call);
  const [list, ascending] = args as [Argument, Argument?];
  if (!isOrderable(list.dataType)) throw notOrderable(args, call, list.dataType);
  if (ascending && !isFoldable(ascending)) {
    const inputExpr = `"${displayName(ascending)}"`;
    throw mismatch("NON_FOLDABLE_INPUT", args, call, {
      inputName: "`ascendingOrder`",
      inputType: '"BOOLEAN"',
      inputExpr,
    });
  }
  return types;
};
const onlyBoolean = (from: DataType): DataType | undefined =>
  from.kind === "boolean" || from.kind === "null" ? BooleanType : undefined;

/** Fields are named after the columns that they come from, or else by position. */
const zippedField = (arg: Argument, index: number): StructField => {
  const named = arg.kind === "attribute" || arg.kind === "getStructField" || arg.kind === "namedAlias";
  return { name: named ? arg.name : String(index), dataType: elementTypeOf(arg), nullable: true, metadata: {} };
};

const nested: Param = {
  expects: '"ARRAY" of "ARRAY"',
  cast: (from) => (from.kind === "array" && from.elementType.kind === "array" ? from : undefined),
};

export const arrayFunctions = {
  array: scalar({
    since: "1.1.0",
    args: common,
    result: (args) => ArrayType(typeOf(args[0] ?? ({ dataType: NullType } as Argument)), args.some(isNullable)),
    nullable: false,
    doc: "An array of the arguments.",
    example: { sql: "array(1, 2, 3)", answer: "[1, 2, 3]" },
  }),
  size: size("1.5.0", [arrayOrMap], "The number of elements of an array or a map.", "size(array(1, 2))"),
  cardinality: size("2.4.0", [arrayOrMap], "As `size`.", "cardinality(map(1, 2, 3, 4))"),
  array_size: size("3.3.0", [array], "The number of elements of an array.", "array_size(array(1, 2))"),
  array_contains: scalar({
    since: "1.5.0",
    args: contains,
    result: BooleanType,
    nullable: (args) => anyNullable(args) || containsNull(args[0]),
    doc: "Whether the array holds the value; NULL when it does not but holds a NULL.",
    example: { sql: "array_contains(array(1, 2, 3), 2)", answer: "true" },
  }),
  array_position: scalar({
    since: "2.4.0",
    args: arrayThenValue,
    result: LongType,
    doc: "The position of the first such element, from 1; 0 when there is none.",
    example: { sql: "array_position(array(3, 2, 1), 1)", answer: "3" },
  }),
  array_join: scalar({
    since: "2.4.0",
    args: [arrayOfText, string, optional(string)],
    result: StringType,
    doc: "The elements as one text with a delimiter between them; NULL elements are left out or replaced.",
    example: { sql: "array_join(array('hello', 'world'), ' ')", answer: "hello world" },
  }),
  array_repeat: scalar({
    since: "2.4.0",
    args: [any, exactInteger],
    result: ([value]) => ArrayType(typeOf(value), isNullable(value as Argument)),
    nullable: ([, count]) => isNullable(count as Argument),
    doc: "An array that holds a value the given number of times.",
    example: { sql: "array_repeat('123', 2)", answer: "[123, 123]" },
  }),
  array_remove: scalar({
    since: "2.4.0",
    args: arrayThenValue,
    result: sameAsFirst,
    doc: "The array without the elements that equal the value.",
    example: { sql: "array_remove(array(1, 2, 3, 3), 3)", answer: "[1, 2]" },
  }),
  array_append: scalar({
    since: "3.4.0",
    args: arrayThenValue,
    result: mayHoldNull,
    nullable: ([list]) => isNullable(list as Argument),
    doc: "The array with the value after it.",
    example: { sql: "array_append(array('b', 'd'), 'd')", answer: "[b, d, d]" },
  }),
  array_prepend: scalar({
    since: "3.5.0",
    args: arrayThenValue,
    result: mayHoldNull,
    nullable: ([list]) => isNullable(list as Argument),
    doc: "The array with the value before it.",
    example: { sql: "array_prepend(array('b', 'd'), 'd')", answer: "[d, b, d]" },
  }),
  array_insert: scalar({
    since: "3.4.0",
    args: insert,
    result: mayHoldNull,
    nullable: ([list, position]) => isNullable(list as Argument) || isNullable(position as Argument),
    doc: "The array with the value at a position, from 1, or from the end when negative; gaps become NULL.",
    example: { sql: "array_insert(array(1, 2, 3, 4), 5, 5)", answer: "[1, 2, 3, 4, 5]" },
  }),
  array_compact: scalar({
    since: "3.4.0",
    args: [array],
    result: ([list]) => ArrayType(elementTypeOf(list), false),
    doc: "The array without its NULL elements.",
    example: { sql: "array_compact(array(1, 2, 3, null))", answer: "[1, 2, 3]" },
  }),
  array_max: extreme("The largest element that is not NULL.", "array_max(array(1, 2, null))"),
  array_min: extreme("The smallest element that is not NULL.", "array_min(array(1, 2, null))"),
  arrays_zip: scalar({
    since: "2.4.0",
    args: [optional(repeated(array))],
    result: (args) => ArrayType(structType(args.map(zippedField)), false),
    doc: "An array of structs: the n-th holds the n-th elements of the arrays.",
    example: { sql: "arrays_zip(array(1, 2), array(2, 3))", answer: "[{1, 2}, {2, 3}]" },
  }),
  slice: scalar({
    since: "2.4.0",
    args: [array, integer, integer],
    result: sameAsFirst,
    doc: "Part of an array, from a position (from the end when negative), of the given length.",
    example: { sql: "slice(array(1, 2, 3, 4), 2, 2)", answer: "[2, 3]" },
  }),
  flatten: scalar({
    since: "2.4.0",
    args: [nested],
    result: ([list]) => elementTypeOf(list),
    nullable: (args) => anyNullable(args) || containsNull(args[0]),
    doc: "The elements of an array of arrays, as one array; NULL when one of the arrays is NULL.",
    example: { sql: "flatten(array(array(1, 2), array(3, 4)))", answer: "[1, 2, 3, 4]" },
  }),
  sort_array: scalar({
    since: "1.5.0",
    args: sortOrder,
    result: sameAsFirst,
    columnName: (args) => `sort_array(${args.join(", ")}${args.length === 1 ? ", true" : ""})`,
    doc: "The array sorted, NULLs first, or descending with NULLs last.",
    example: { sql: "sort_array(array('b', 'd', null, 'c', 'a'), true)", answer: "[NULL, a, b, c, d]" },
  }),
  shuffle: scalar({
    since: "2.4.0",
    args: [array, optional(long)],
    result: sameAsFirst,
    deterministic: false,
    columnName: ([list]) => `shuffle(${list})`,
    doc: "The array in a random order.",
    example: { sql: "size(shuffle(array(1, 20, 3, 5)))", answer: "4" },
  }),
} as const satisfies Record<string, FunctionInfo>;
