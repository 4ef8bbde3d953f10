import { BooleanType, type DataType, DoubleType, FloatType, IntegerType, NullType } from "../../types/index.ts";
import { commonOrderedType, commonType, comparisonSides } from "../coercion/comparison.ts";
import { implicitCast } from "../coercion/implicit-cast.ts";
import { noCommonType } from "../coercion/type-errors.ts";
import { findWiderType } from "../coercion/wider-type.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { any, boolean, optional, type Param, string } from "../params.ts";
import { allNullable, isNullable, scalar, unexpectedType, wrongArity } from "../signature.ts";

const typeOfFirst = (args: readonly Argument[]): DataType => args[0]?.dataType ?? NullType;

/** `coerce` of functions over values of one type, of which there must be some. */
const atLeast =
  (count: number, coerce: FunctionInfo["coerce"]): FunctionInfo["coerce"] =>
  (args, call) => {
    if (args.length < count) throw wrongArity(call, `> ${count - 1}`, args.length);
    return coerce(args, call);
  };
const exactlyArgs =
  (count: number, coerce: FunctionInfo["coerce"]): FunctionInfo["coerce"] =>
  (args, call) => {
    if (args.length !== count) throw wrongArity(call, String(count), args.length);
    return coerce(args, call);
  };

/** Conditions stand at even places before their values; a value alone at the end is the ELSE. */
const isCondition = (index: number, count: number): boolean => index % 2 === 0 && index + 1 < count;
const branchValues = (args: readonly Argument[]): readonly Argument[] =>
  args.filter((_, i) => !isCondition(i, args.length));
const hasElse = (args: readonly Argument[]): boolean => args.length % 2 === 1;

function branchTypes(args: readonly Argument[], call: CallContext): readonly DataType[] {
  const values = branchValues(args);
  const type = findWiderType(
    values.map((value) => value.dataType),
    call.conf.ansiEnabled,
  );
  if (!type) throw noCommonType(values, call);
  return args.map((arg, i) => (isCondition(i, args.length) ? conditionType(args, i, arg, call) : type));
}

/** IF takes what can be cast to BOOLEAN, CASE only what is BOOLEAN. */
function conditionType(args: readonly Argument[], index: number, arg: Argument, call: CallContext): DataType {
  if (arg.dataType.kind === "boolean") return BooleanType;
  if (call.functionName === "if" && implicitCast(arg.dataType, BooleanType)) return BooleanType;
  throw unexpectedType(call, args, index, '"BOOLEAN"');
}

function caseName(names: readonly string[]): string {
  const branches: string[] = [];
  for (let i = 0; i + 1 < names.length; i += 2) branches.push(`WHEN ${names[i]} THEN ${names[i + 1]}`);
  const otherwise = names.length % 2 === 1 ? ` ELSE ${names.at(-1)}` : "";
  return `CASE ${branches.join(" ")}${otherwise} END`;
}

const when = scalar({
  since: "1.0.1",
  args: atLeast(2, branchTypes),
  result: (args) => branchValues(args)[0]?.dataType ?? NullType,
  nullable: (args) => {
    const certain = args.findIndex(
      (arg, i) => isCondition(i, args.length) && arg.kind === "literal" && arg.value === true,
    );
    const reached = certain < 0 ? args : [...args.slice(0, certain), args[certain + 1] as Argument];
    return !hasElse(reached) || branchValues(reached).some(isNullable);
  },
  columnName: caseName,
  doc: "The value after the first condition that is true, else the last value, else NULL.",
  example: { sql: "CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END", answer: "b" },
});

/** The first value that is not NULL, under one of its names. */
const firstNotNull = (since: string, sql: string, answer: string) =>
  scalar({
    since,
    args: exactlyArgs(2, commonType),
    result: typeOfFirst,
    nullable: allNullable,
    replaceWith: (args, _, build) => build.call("coalesce", args),
    doc: "The first value, or the second one where the first is NULL.",
    example: { sql, answer },
  });

const extreme = (since: string, doc: string, sql: string, answer: string) =>
  scalar({
    since,
    args: atLeast(2, commonOrderedType),
    result: typeOfFirst,
    nullable: allNullable,
    doc,
    example: { sql, answer },
  });

/** FLOAT where both are, else DOUBLE. */
const floating: Param = {
  expects: '("DOUBLE" or "FLOAT")',
  cast: (from) => (from.kind === "float" ? FloatType : implicitCast(from, DoubleType)),
};

export const conditionalFunctions = {
  when,
  case: when,
  if: scalar({
    since: "1.0.0",
    args: exactlyArgs(3, branchTypes),
    result: (args) => branchValues(args)[0]?.dataType ?? NullType,
    nullable: ([, ...values]) => values.some(isNullable),
    columnName: (names) => `(IF(${names.join(", ")}))`,
    doc: "The second value where the condition is true, else the third.",
    example: { sql: "if(1 < 2, 'a', 'b')", answer: "a" },
  }),
  coalesce: scalar({
    since: "1.0.0",
    args: atLeast(1, commonType),
    result: typeOfFirst,
    nullable: allNullable,
    doc: "The first value that is not NULL.",
    example: { sql: "coalesce(NULL, 1, NULL)", answer: "1" },
  }),
  nvl: firstNotNull("2.0.0", "nvl(NULL, 'a')", "a"),
  ifnull: firstNotNull("2.0.0", "ifnull(NULL, 'a')", "a"),
  nvl2: scalar({
    since: "2.0.0",
    args: exactlyArgs(3, (args, call) => {
      const [value, ...others] = args;
      return [value?.dataType ?? NullType, ...commonType(others, call)];
    }),
    result: ([, value]) => value?.dataType ?? NullType,
    nullable: ([, ...values]) => values.some(isNullable),
    replaceWith: ([value, then, otherwise], _, build) =>
      build.call("if", [build.call("isnotnull", [value as Argument]), then as Argument, otherwise as Argument]),
    doc: "The second value where the first is not NULL, else the third.",
    example: { sql: "nvl2(NULL, 2, 1)", answer: "1" },
  }),
  nullif: scalar({
    since: "2.0.0",
    args: exactlyArgs(2, (args, call) => {
      comparisonSides(args, call);
      return args.map((arg) => arg.dataType);
    }),
    result: typeOfFirst,
    nullable: true,
    replaceWith: ([value, other], _, build) =>
      build.call("if", [
        build.call("==", [value as Argument, other as Argument]),
        build.literal(null, NullType),
        value as Argument,
      ]),
    doc: "NULL where both values are equal, else the first.",
    example: { sql: "nullif(2, 2)", answer: "NULL" },
  }),
  nullifzero: scalar({
    since: "4.0.0",
    args: [any],
    result: typeOfFirst,
    nullable: true,
    replaceWith: ([value], _, build) =>
      build.call("if", [
        build.call("==", [value as Argument, build.literal(0, IntegerType)]),
        build.literal(null, NullType),
        value as Argument,
      ]),
    doc: "NULL where the number is zero, else the number.",
    example: { sql: "nullifzero(0)", answer: "NULL" },
  }),
  zeroifnull: scalar({
    since: "4.0.0",
    args: [any],
    result: IntegerType,
    nullable: false,
    replaceWith: ([value], _, build) => build.call("coalesce", [value as Argument, build.literal(0, IntegerType)]),
    doc: "Zero where the number is NULL, else the number.",
    example: { sql: "zeroifnull(NULL)", answer: "0" },
  }),
  nanvl: scalar({
    since: "1.5.0",
    args: exactlyArgs(2, (args, call) => {
      const types = args.map((arg, i) => {
        const type = floating.cast(arg.dataType, arg);
        if (!type) throw unexpectedType(call, args, i, floating.expects);
        return type;
      });
      const type = types.every((each) => each.kind === "float") ? FloatType : DoubleType;
      return [type, type];
    }),
    result: typeOfFirst,
    doc: "The first number, or the second one where the first is NaN.",
    example: { sql: "nanvl(cast('NaN' as double), 123)", answer: "123.0" },
  }),
  greatest: extreme("1.5.0", "The greatest value; NULLs are skipped.", "greatest(10, 9, 2, 4, 3)", "10"),
  least: extreme("1.5.0", "The least value; NULLs are skipped.", "least(10, 9, 2, 4, 3)", "2"),
  assert_true: scalar({
    since: "2.0.0",
    args: [boolean, optional(string)],
    result: NullType,
    nullable: true,
    columnName: ([condition, message]) => `assert_true(${condition}, ${message ?? `'${condition}' is not true!`})`,
    doc: "NULL where the condition is true, else an error.",
    example: { sql: "assert_true(0 < 1)", answer: "NULL" },
  }),
  raise_error: scalar({
    since: "3.1.0",
    args: [string, optional(any)],
    result: NullType,
    nullable: true,
    deterministic: false,
    doc: "Raises an error with the given message.",
    example: { sql: "raise_error('custom error message')", answer: "error USER_RAISED_EXCEPTION" },
  }),
} as const satisfies Record<string, FunctionInfo>;
