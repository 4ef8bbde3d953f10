import { BooleanType, DoubleType, FloatType } from "../../types/index.ts";
import { comparableType, comparisonSides } from "../coercion/comparison.ts";
import type { FunctionInfo } from "../function-info.ts";
import { any, oneOf, optional, string } from "../params.ts";
import { anyNullable, scalar, wrongArity } from "../signature.ts";

const matchName = (symbol: string) => (names: readonly string[]) =>
  `${names[0]} ${symbol} ${names[1]}${names[2] === undefined ? "" : ` ESCAPE '${names[2]}'`}`;
const named = (name: string) => (names: readonly string[]) => `${name}(${names.join(", ")})`;

const like = { args: [string, string, optional(string)], result: BooleanType } as const;
const regexp = { args: [string, string], result: BooleanType } as const;

export const predicateFunctions = {
  isnull: scalar({
    since: "1.0.0",
    args: [any],
    result: BooleanType,
    nullable: false,
    columnName: ([name]) => `(${name} IS NULL)`,
    doc: "True where the value is NULL.",
    example: { sql: "isnull(1)", answer: "false" },
  }),
  isnotnull: scalar({
    since: "1.0.0",
    args: [any],
    result: BooleanType,
    nullable: false,
    columnName: ([name]) => `(${name} IS NOT NULL)`,
    doc: "True where the value is not NULL.",
    example: { sql: "isnotnull(1)", answer: "true" },
  }),
  isnan: scalar({
    since: "1.5.0",
    args: [oneOf(DoubleType, FloatType)],
    result: BooleanType,
    nullable: false,
    doc: "True where the number is NaN; false where it is NULL.",
    example: { sql: "isnan(cast('NaN' as double))", answer: "true" },
  }),
  in: scalar({
    since: "1.0.0",
    args: comparableType,
    result: BooleanType,
    nullable: anyNullable,
    columnName: ([value, ...list]) => `(${value} IN (${list.join(", ")}))`,
    doc: "True where the value equals one of a list; NULL where it does not and the list has a NULL.",
    example: { sql: "1 in (1, 2, 3)", answer: "true" },
  }),
  between: scalar({
    since: "1.0.0",
    args: (args, call) => {
      if (args.length !== 3) throw wrongArity(call, "3", args.length);
      return args.map((arg) => arg.dataType);
    },
    result: BooleanType,
    replaceWith: ([value, lower, upper], _, build) =>
      build.call("and", [build.call(">=", [value, lower] as never), build.call("<=", [value, upper] as never)]),
    doc: "True where the value lies between two bounds, or on one of them.",
    example: { sql: "0.5 between 0.1 and 1.0", answer: "true" },
  }),
  like: scalar({
    since: "1.0.0",
    ...like,
    columnName: matchName("LIKE"),
    doc: "True where the text fits a pattern in which % stands for any text and _ for one character.",
    example: { sql: "'Spark' like '_park'", answer: "true" },
  }),
  ilike: scalar({
    since: "3.3.0",
    ...like,
    columnName: ([text, pattern]) => `ilike(${text}, ${pattern})`,
    doc: "As like, without regard to case.",
    example: { sql: "'Spark' ilike '_PARK'", answer: "true" },
  }),
  rlike: scalar({
    since: "1.0.0",
    ...regexp,
    columnName: named("RLIKE"),
    doc: "True where a regular expression is found in the text.",
    example: { sql: "'Spark' rlike 'a.k'", answer: "true" },
  }),
  regexp: scalar({
    since: "3.2.0",
    ...regexp,
    columnName: named("REGEXP"),
    doc: "True where a regular expression is found in the text.",
    example: { sql: "regexp('Spark', 'a.k')", answer: "true" },
  }),
  regexp_like: scalar({
    since: "3.2.0",
    ...regexp,
    columnName: named("REGEXP_LIKE"),
    doc: "True where a regular expression is found in the text.",
    example: { sql: "regexp_like('Spark', 'a.k')", answer: "true" },
  }),
  equal_null: scalar({
    since: "3.4.0",
    args: comparisonSides,
    result: BooleanType,
    nullable: false,
    replaceWith: (args, _, build) => build.call("<=>", args),
    doc: "True where both values are equal or both are NULL; never NULL.",
    example: { sql: "equal_null(3, 3)", answer: "true" },
  }),
} as const satisfies Record<string, FunctionInfo>;
