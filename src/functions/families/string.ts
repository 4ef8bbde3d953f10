import { ArrayType, BooleanType, type DataType, IntegerType, StringType } from "../../types/index.ts";
import { findWiderType, noCommonType } from "../coercion/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { any, integer, long, optional, type Param, repeated, string, stringOrBinary } from "../params.ts";
import { anyNullable, coerceParams, isNullable, scalar, unexpectedType } from "../signature.ts";
import { allBinaryOrString, stringOrArray, typeOfFirst, withDefaults } from "./string-params.ts";

const text = (since: string, args: readonly Param[], doc: string, sql: string, answer: string): FunctionInfo =>
  scalar({ since, args, result: StringType, doc, example: { sql, answer } });

const length = (since: string, doc: string, sql: string, answer: string): FunctionInfo =>
  scalar({ since, args: [stringOrBinary], result: IntegerType, doc, example: { sql, answer } });

/** `TRIM(BOTH a FROM b)` is how Spark shows a trim with characters of its own. */
const trim = (since: string, side: string, doc: string, sql: string): FunctionInfo =>
  scalar({
    since,
    args: [string, optional(string)],
    result: StringType,
    columnName: ([first, second], call) =>
      second === undefined ? `${call.functionName}(${first})` : `TRIM(${side} ${first} FROM ${second})`,
    doc,
    example: { sql, answer: "Spark" },
  });

const substring = (since: string): FunctionInfo =>
  scalar({
    since,
    args: [stringOrBinary, integer, optional(integer)],
    result: typeOfFirst,
    columnName: withDefaults(2, "2147483647"),
    doc: "The part of text or bytes that begins at a position, counted from 1, or from the end when negative.",
    example: { sql: "substring('Spark SQL', 5, 1)", answer: "k" },
  });

const pad = (side: string, sql: string, answer: string): FunctionInfo =>
  scalar({
    since: "1.5.0",
    args: allBinaryOrString([stringOrBinary, integer, optional(stringOrBinary)], (i) => i !== 1),
    result: typeOfFirst,
    columnName: (names, call, bound) =>
      withDefaults(2, bound?.[0]?.dataType.kind === "binary" ? "X'00'" : " ")(names, call),
    doc: `The value brought to a length: cut at the end, or filled on the ${side} with spaces (bytes: zeros) or the given value.`,
    example: { sql, answer },
  });

const test = (doc: string, sql: string): FunctionInfo =>
  scalar({
    since: "3.3.0",
    args: allBinaryOrString([stringOrBinary, stringOrBinary], () => true),
    result: BooleanType,
    nullable: (args) => anyNullable(args) || args[0]?.dataType.kind === "binary",
    doc,
    example: { sql, answer: "true" },
  });

const character = (): FunctionInfo =>
  text("2.3.0", [long], "The character with this code, of which only the lowest eight bits count.", "chr(65)", "A");

const concatTypes: FunctionInfo["coerce"] = (args, call) => {
  args.forEach((arg, i) => {
    if (["map", "struct", "variant"].includes(arg.dataType.kind))
      throw unexpectedType(call, args, i, '("STRING" or "BINARY" or "ARRAY")');
  });
  const types = args.map((arg) => arg.dataType);
  if (types.some((type) => type.kind === "array")) {
    const wider = types.every((type) => type.kind === "array") ? findWiderType(types) : undefined;
    if (!wider)
      throw noCommonType(
        args.map((arg) => (arg.dataType.kind === "null" ? asString(arg) : arg)),
        call,
      );
    return types.map(() => wider);
  }
  const to: DataType =
    types.length > 0 && types.every((type) => type.kind === "binary") ? { kind: "binary" } : StringType;
  return types.map(() => to);
};
const asString = <A extends { readonly dataType: DataType }>(arg: A): A => ({ ...arg, dataType: StringType });

const reversed: Param = {
  expects: '("STRING" or "ARRAY")',
  cast: (from, arg) => (from.kind === "array" || from.kind === "binary" ? from : string.cast(from, arg)),
};

export const stringFunctions = {
  upper: text("1.0.1", [string], "The text with every letter in upper case.", "upper('SparkSql')", "SPARKSQL"),
  ucase: text("1.0.1", [string], "The text with every letter in upper case.", "ucase('SparkSql')", "SPARKSQL"),
  lower: text("1.0.1", [string], "The text with every letter in lower case.", "lower('SparkSql')", "sparksql"),
  lcase: text("1.0.1", [string], "The text with every letter in lower case.", "lcase('SparkSql')", "sparksql"),
  initcap: text(
    "1.5.0",
    [string],
    "The text with the first letter of each word in title case and the others in lower case; spaces end words.",
    "initcap('sPark sql')",
    "Spark Sql",
  ),
  length: length("1.5.0", "The number of characters of text, or of bytes.", "length('Spark SQL ')", "10"),
  len: length("3.4.0", "The number of characters of text, or of bytes.", "len('Spark SQL ')", "10"),
  char_length: length("2.3.0", "The number of characters of text, or of bytes.", "char_length('Spark SQL ')", "10"),
  character_length: length("2.3.0", "The number of characters of text, or of bytes.", "character_length('ab')", "2"),
  octet_length: length("2.3.0", "The number of bytes, in UTF-8 for text.", "octet_length('Füße')", "6"),
  bit_length: length("2.3.0", "The number of bits, in UTF-8 for text.", "bit_length('Spark')", "40"),
  ascii: scalar({
    since: "1.5.0",
    args: [string],
    result: IntegerType,
    doc: "The code point of the first character; 0 for empty text.",
    example: { sql: "ascii('234')", answer: "50" },
  }),
  chr: character(),
  char: character(),
  trim: trim(
    "1.5.0",
    "BOTH",
    "The text without spaces, or without the given characters, at both ends.",
    "trim(' Spark ')",
  ),
  ltrim: trim(
    "1.5.0",
    "LEADING",
    "The text without leading spaces, or characters given before it.",
    "ltrim('  Spark')",
  ),
  rtrim: trim(
    "1.5.0",
    "TRAILING",
    "The text without trailing spaces, or characters given before it.",
    "rtrim('Spark ')",
  ),
  btrim: text(
    "3.2.0",
    [string, optional(string)],
    "The text without spaces, or without the characters given after it, at both ends.",
    "btrim('SSparkSQLS', 'SL')",
    "parkSQ",
  ),
  substring: substring("1.5.0"),
  substr: substring("1.5.0"),
  left: scalar({
    since: "2.3.0",
    args: [stringOrBinary, integer],
    result: typeOfFirst,
    doc: "The first characters or bytes; none when the number is not positive.",
    example: { sql: "left('Spark SQL', 3)", answer: "Spa" },
  }),
  right: scalar({
    since: "2.3.0",
    args: [string, integer],
    result: StringType,
    nullable: true,
    doc: "The last characters; none when the number is not positive.",
    example: { sql: "right('Spark SQL', 3)", answer: "SQL" },
  }),
  lpad: pad("left", "lpad('hi', 5, '??')", "???hi"),
  rpad: pad("right", "rpad('hi', 5, '??')", "hi???"),
  concat: scalar({
    since: "1.5.0",
    args: concatTypes,
    result: (args) => (args.length === 0 ? StringType : (findWiderType(args.map((arg) => arg.dataType)) ?? StringType)),
    doc: "The arguments joined: arrays to an array, bytes to bytes, everything else as text.",
    example: { sql: "concat('Spark', 'SQL')", answer: "SparkSQL" },
  }),
  concat_ws: scalar({
    since: "1.5.0",
    args: [string, repeated({ ...stringOrArray, optional: true })],
    result: StringType,
    nullable: ([separator]) => separator !== undefined && isNullable(separator),
    doc: "Texts and the elements of arrays of text, joined with a separator; NULLs are left out.",
    example: { sql: "concat_ws(' ', 'Spark', 'SQL')", answer: "Spark SQL" },
  }),
  repeat: text("1.5.0", [string, integer], "The text so many times.", "repeat('123', 2)", "123123"),
  space: text("1.5.0", [integer], "So many spaces.", "length(space(2))", "2"),
  reverse: scalar({
    since: "1.5.0",
    args: [reversed],
    result: typeOfFirst,
    doc: "The text, bytes or array, last element first.",
    example: { sql: "reverse('Spark SQL')", answer: "LQS krapS" },
  }),
  translate: text(
    "1.5.0",
    [string, string, string],
    "The text with each character of one list replaced by the one at its place in another, or dropped.",
    "translate('AaBbCc', 'abc', '123')",
    "A1B2C3",
  ),
  replace: scalar({
    since: "2.3.0",
    args: [string, string, optional(string)],
    result: StringType,
    columnName: withDefaults(2, ""),
    doc: "The text with every occurrence of one text replaced by another, or dropped.",
    example: { sql: "replace('ABCabc', 'abc', 'DEF')", answer: "ABCDEF" },
  }),
  overlay: scalar({
    since: "3.0.0",
    args: allBinaryOrString([stringOrBinary, stringOrBinary, integer, optional(integer)], (i) => i < 2),
    result: typeOfFirst,
    columnName: withDefaults(3, "-1"),
    doc: "The value with the part that begins at a position replaced; the part is as long as the replacement, or as given.",
    example: { sql: "overlay('Spark SQL' PLACING '_' FROM 6)", answer: "Spark_SQL" },
  }),
  elt: scalar({
    since: "2.0.0",
    args: allBinaryOrString([integer, stringOrBinary, repeated(stringOrBinary)], (i) => i > 0),
    result: (args) => args[1]?.dataType ?? StringType,
    nullable: true,
    doc: "The value at a position, counted from 1, of those that follow.",
    example: { sql: "elt(1, 'scala', 'java')", answer: "scala" },
  }),
  contains: test("Whether one value holds another.", "contains('Spark SQL', 'Spark')"),
  startswith: test("Whether a value begins with another.", "startswith('Spark SQL', 'Spark')"),
  endswith: test("Whether a value ends with another.", "endswith('Spark SQL', 'SQL')"),
  split_part: scalar({
    since: "3.3.0",
    args: [string, string, integer],
    result: StringType,
    nullable: true,
    doc: "One of the parts that a delimiter makes, counted from 1 or backwards from -1; empty when there is none.",
    example: { sql: "split_part('11.12.13', '.', 3)", answer: "13" },
  }),
  collation: scalar({
    since: "4.0.0",
    args: (args, call) => coerceParams([any])(args, call),
    result: StringType,
    nullable: false,
    doc: "The full name of the collation of a text's type.",
    example: { sql: "collation('Spark SQL')", answer: "SYSTEM.BUILTIN.UTF8_BINARY" },
  }),
  collate: scalar({
    since: "4.0.0",
    args: [string, string],
    result: StringType,
    columnName: ([value, name]) => `collate(${value}, ${name})`,
    doc: "The text, compared by another collation.",
    example: { sql: "collate('Spark', 'UTF8_BINARY')", answer: "Spark" },
  }),
  sentences: scalar({
    since: "2.0.0",
    args: [string, optional(string), optional(string)],
    result: ArrayType(ArrayType(StringType, false), false),
    nullable: true,
    columnName: withDefaults(1, "", ""),
    doc: "The sentences of a text, each as an array of its words.",
    example: { sql: "sentences('Hi there! Good morning.')", answer: "[[Hi, there], [Good, morning]]" },
  }),
} as const satisfies Record<string, FunctionInfo>;
