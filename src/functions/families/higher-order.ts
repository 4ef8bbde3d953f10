import {
  ArrayType,
  BooleanType,
  type DataType,
  IntegerType,
  MapType,
  quotedType,
  sameType,
} from "../../types/index.ts";
import { mismatch } from "../argument-checks.ts";
import type { Argument, CallContext, FunctionInfo, LambdaParameter } from "../function-info.ts";
import { isNullable, scalar, unexpectedType, wrongArity } from "../signature.ts";
import { containsNull, elementTypeOf, functionName, tightestType } from "./element-types.ts";
import { checkKeyType, keyTypeOf, valueContainsNull, valueTypeOf } from "./map.ts";

type Known = readonly (Argument | undefined)[];
const parameter = (dataType: DataType, nullable: boolean): LambdaParameter => ({ dataType, nullable });

const element = (args: Known, index: number): LambdaParameter =>
  parameter(elementTypeOf(args[index]), containsNull(args[index]));
const position = parameter(IntegerType, false);
const entry = ([map]: Known): readonly LambdaParameter[] => [
  parameter(keyTypeOf(map), false),
  parameter(valueTypeOf(map), valueContainsNull(map)),
];

/** One parameter, or two where the second is the position. */
const elementAndPosition = (_: number, args: Known, arity: number): readonly LambdaParameter[] =>
  arity === 2 ? [element(args, 0), position] : [element(args, 0)];

const bothOrderings = (_: number, args: Known): readonly LambdaParameter[] => [element(args, 0), element(args, 0)];

const typesOf = (args: readonly Argument[]): readonly DataType[] => args.map((arg) => arg.dataType);

/** Collections first, of the given kind, then a lambda, which may have to answer BOOLEAN. */
const over =
  (kind: "array" | "map", collections: number, isPredicate = false): FunctionInfo["coerce"] =>
  (args, call) => {
    if (args.length !== collections + 1) throw wrongArity(call, String(collections + 1), args.length);
    for (let i = 0; i < collections; i++) {
      if ((args[i] as Argument).dataType.kind !== kind) throw unexpectedType(call, args, i, `"${kind.toUpperCase()}"`);
    }
    const body = args[collections] as Argument;
    if (!isPredicate || body.dataType.kind === "boolean") return typesOf(args);
    if (body.dataType.kind !== "null") throw unexpectedType(call, args, collections, '"BOOLEAN"');
    return [...typesOf(args.slice(0, collections)), BooleanType];
  };

/** The accumulator's type is that of the start value: the merged value must have it. */
const accumulating: FunctionInfo["coerce"] = (args, call) => {
  if (args.length < 3 || args.length > 4) throw wrongArity(call, "[3, 4]", args.length);
  const [list, zero, merged] = args as [Argument, Argument, Argument];
  if (list.dataType.kind !== "array") throw unexpectedType(call, args, 0, '"ARRAY"');
  if (!sameType(zero.dataType, merged.dataType)) throw unexpectedType(call, args, 2, quotedType(zero.dataType));
  return typesOf(args);
};

const accumulate = (since: string, name: string): FunctionInfo =>
  scalar({
    since,
    args: accumulating,
    lambdaParameters: (index, args) => {
      const accumulator = parameter(args[1]?.dataType ?? { kind: "null" }, true);
      return index === 2 ? [accumulator, element(args, 0)] : [accumulator];
    },
    result: (args) => (args[3] ?? (args[1] as Argument)).dataType,
    nullable: ([list, , , finish]) => isNullable(list as Argument) || !finish || isNullable(finish),
    columnName: (args) =>
      `${name}(${[...args, ...(args.length === 3 ? ["lambdafunction(namedlambdavariable(), namedlambdavariable())"] : [])].join(", ")})`,
    doc: "Folds an array: each element is merged into an accumulator, which a last function may finish.",
    example: { sql: `${name}(array(1, 2, 3), 0, (acc, x) -> acc + x, acc -> acc * 10)`, answer: "60" },
  });

const test = (since: string, name: string, doc: string, sql: string, answer: string): FunctionInfo =>
  scalar({
    since,
    args: over("array", 1, true),
    lambdaParameters: (_, args) => [element(args, 0)],
    result: BooleanType,
    nullable: ([list, body]) => isNullable(list as Argument) || isNullable(body as Argument),
    doc,
    example: { sql: `${name}(array(1, 2, 3), x -> ${sql})`, answer },
  });

const twoMaps: FunctionInfo["coerce"] = (args, call) => {
  over("map", 2)(args, call);
  const [left, right] = [keyTypeOf(args[0]), keyTypeOf(args[1])];
  const key = tightestType(left, right);
  if (!key) {
    throw mismatch("MAP_ZIP_WITH_DIFF_TYPES", args, call, {
      functionName: functionName(call),
      leftType: quotedType(left),
      rightType: quotedType(right),
    });
  }
  const keyed = (arg: Argument | undefined) => MapType(key, valueTypeOf(arg), valueContainsNull(arg));
  return [keyed(args[0]), keyed(args[1]), (args[2] as Argument).dataType];
};

const newKeys: FunctionInfo["coerce"] = (args, call: CallContext) => {
  const types = over("map", 1)(args, call);
  checkKeyType((args[1] as Argument).dataType, args, call);
  return types;
};

const collectionsNullable = (args: readonly Argument[]): boolean => args.slice(0, -1).some(isNullable);
const bodyOf = (args: readonly Argument[]): Argument => args.at(-1) as Argument;

/** The comparator that Spark puts in, as it prints it. */
const v = "namedlambdavariable()";
const byOrder = `lambdafunction((IF(((${v} IS NULL) AND (${v} IS NULL)), 0, (IF((${v} IS NULL), 1, (IF((${v} IS NULL), -1, (IF((${v} < ${v}), -1, (IF((${v} > ${v}), 1, 0)))))))))), ${v}, ${v})`;

export const higherOrderFunctions = {
  transform: scalar({
    since: "2.4.0",
    args: over("array", 1),
    lambdaParameters: elementAndPosition,
    result: (args) => ArrayType(bodyOf(args).dataType, isNullable(bodyOf(args))),
    nullable: collectionsNullable,
    doc: "An array of what a function makes of each element (and its index, from 0).",
    example: { sql: "transform(array(1, 2, 3), x -> x + 1)", answer: "[2, 3, 4]" },
  }),
  filter: scalar({
    since: "2.4.0",
    args: over("array", 1, true),
    lambdaParameters: elementAndPosition,
    result: ([list]) => (list as Argument).dataType,
    nullable: collectionsNullable,
    doc: "The elements for which a predicate (of the element and its index, from 0) is true.",
    example: { sql: "filter(array(1, 2, 3), x -> x % 2 == 1)", answer: "[1, 3]" },
  }),
  exists: test("2.4.0", "exists", "Whether a predicate is true for some element.", "x % 2 == 0", "true"),
  forall: test("3.0.0", "forall", "Whether a predicate is true for every element.", "x % 2 == 0", "false"),
  aggregate: accumulate("2.4.0", "aggregate"),
  reduce: accumulate("3.4.0", "reduce"),
  zip_with: scalar({
    since: "2.4.0",
    args: over("array", 2),
    lambdaParameters: (_, args) => [parameter(elementTypeOf(args[0]), true), parameter(elementTypeOf(args[1]), true)],
    result: (args) => ArrayType(bodyOf(args).dataType, isNullable(bodyOf(args))),
    nullable: collectionsNullable,
    doc: "An array of what a function makes of the n-th elements of two arrays; the shorter one is filled with NULL.",
    example: { sql: "zip_with(array(1, 2), array(3, 4), (x, y) -> x + y)", answer: "[4, 6]" },
  }),
  array_sort: scalar({
    since: "2.4.0",
    args: (args, call) => {
      if (args.length < 1 || args.length > 2) throw wrongArity(call, "[1, 2]", args.length);
      const [list, comparator] = args as [Argument, Argument?];
      if (list.dataType.kind !== "array") throw unexpectedType(call, args, 0, '"ARRAY"');
      if (comparator && comparator.dataType.kind !== "integer") {
        throw mismatch("UNEXPECTED_RETURN_TYPE", args, call, {
          functionName: functionName(call),
          expectedType: '"INT"',
          actualType: quotedType(comparator.dataType),
        });
      }
      return typesOf(args);
    },
    lambdaParameters: bothOrderings,
    result: ([list]) => (list as Argument).dataType,
    nullable: ([list]) => isNullable(list as Argument),
    columnName: ([list, comparator = byOrder]) => `array_sort(${list}, ${comparator})`,
    doc: "The array sorted, NULLs last, or by a function that compares two elements.",
    example: {
      sql: "array_sort(array(5, 6, 1), (left, right) -> CASE WHEN left < right THEN -1 WHEN left > right THEN 1 ELSE 0 END)",
      answer: "[1, 5, 6]",
    },
  }),
  map_filter: scalar({
    since: "3.0.0",
    args: over("map", 1, true),
    lambdaParameters: (_, args) => entry(args),
    result: ([map]) => (map as Argument).dataType,
    nullable: collectionsNullable,
    doc: "The entries for which a predicate of key and value is true.",
    example: { sql: "map_filter(map(1, 0, 2, 2, 3, -1), (k, v) -> k > v)", answer: "{1 -> 0, 3 -> -1}" },
  }),
  transform_keys: scalar({
    since: "3.0.0",
    args: newKeys,
    lambdaParameters: (_, args) => entry(args),
    result: (args) => MapType(bodyOf(args).dataType, valueTypeOf(args[0]), valueContainsNull(args[0])),
    nullable: collectionsNullable,
    doc: "The map with keys that a function makes of key and value.",
    example: { sql: "transform_keys(map(1, 1, 2, 2), (k, v) -> k + 1)", answer: "{2 -> 1, 3 -> 2}" },
  }),
  transform_values: scalar({
    since: "3.0.0",
    args: over("map", 1),
    lambdaParameters: (_, args) => entry(args),
    result: (args) => MapType(keyTypeOf(args[0]), bodyOf(args).dataType, isNullable(bodyOf(args))),
    nullable: collectionsNullable,
    doc: "The map with values that a function makes of key and value.",
    example: { sql: "transform_values(map(1, 1, 2, 2), (k, v) -> v + 1)", answer: "{1 -> 2, 2 -> 3}" },
  }),
  map_zip_with: scalar({
    since: "3.0.0",
    args: twoMaps,
    lambdaParameters: (_, args) => [
      parameter(tightestType(keyTypeOf(args[0]), keyTypeOf(args[1])) ?? keyTypeOf(args[0]), false),
      parameter(valueTypeOf(args[0]), true),
      parameter(valueTypeOf(args[1]), true),
    ],
    result: (args) => MapType(keyTypeOf(args[0]), bodyOf(args).dataType, isNullable(bodyOf(args))),
    nullable: collectionsNullable,
    doc: "A map of all keys of two maps, with what a function makes of the key and both values.",
    example: {
      sql: "map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2))",
      answer: "{1 -> ax, 2 -> by}",
    },
  }),
} as const satisfies Record<string, FunctionInfo>;
