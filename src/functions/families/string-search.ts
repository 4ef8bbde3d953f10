import { ArrayType, BooleanType, DoubleType, IntegerType, StringType } from "../../types/index.ts";
import { constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { integer, optional, type Param, string, stringOrBinary } from "../params.ts";
import { coerceParams, isNullable, scalar } from "../signature.ts";
import { textOnly, withDefaults } from "./string-params.ts";

const place = (doc: string, sql: string): FunctionInfo =>
  scalar({
    since: "1.5.0",
    args: [string, string, optional(integer)],
    result: IntegerType,
    // A start that is NULL gives 0.
    nullable: ([part, whole]) => [part, whole].some((arg) => arg !== undefined && isNullable(arg)),
    columnName: withDefaults(2, "1"),
    doc,
    example: { sql, answer: "4" },
  });

/** A Java function called by reflection: Spark takes its answer for NULL-able. */
const foreign = (
  since: string,
  args: readonly Param[],
  result: FunctionInfo["dataType"] extends (...args: never[]) => infer T ? T : never,
  doc: string,
  sql: string,
  answer: string,
): FunctionInfo => scalar({ since, args, result, nullable: true, doc, example: { sql, answer } });

const maskDefaults = ["X", "x", "n", "NULL"];
const maskNames = ["upperChar", "lowerChar", "digitChar", "otherChar"];

/** Replacements are constants of one character, or NULL. */
const maskTypes: FunctionInfo["coerce"] = (args, call) => {
  const types = coerceParams([textOnly, ...maskNames.map(() => optional(textOnly))])(args, call);
  args.slice(1).forEach((arg, i) => {
    checkReplacement(arg, maskNames[i] as string, args, call);
  });
  return types;
};

function checkReplacement(arg: Argument, exprName: string, args: readonly Argument[], call: CallContext): void {
  const value = constantOf(arg);
  if (!isFoldable(arg)) {
    throw mismatch("NON_FOLDABLE_INPUT", args, call, {
      inputName: `\`${exprName}\``,
      inputType: '"STRING"',
      inputExpr: `"${displayName(arg)}"`,
    });
  }
  if (typeof value === "string" && [...value].length !== 1)
    throw mismatch("INPUT_SIZE_NOT_ONE", args, call, { exprName });
}

export const stringSearchFunctions = {
  instr: scalar({
    since: "1.5.0",
    args: [string, string],
    result: IntegerType,
    doc: "The position, counted from 1, at which a text first holds another; 0 where it does not.",
    example: { sql: "instr('SparkSQL', 'SQL')", answer: "6" },
  }),
  locate: place(
    "The position, counted from 1, of a text's first occurrence in another, at or after a start; 0 where there is none.",
    "locate('bar', 'foobarbar')",
  ),
  position: place(
    "The position, counted from 1, of a text's first occurrence in another, at or after a start; 0 where there is none.",
    "position('bar', 'foobarbar')",
  ),
  find_in_set: scalar({
    since: "1.5.0",
    args: [string, string],
    result: IntegerType,
    doc: "The position, counted from 1, of a text in a list separated by commas; 0 where it is not in it.",
    example: { sql: "find_in_set('ab', 'abc,b,ab,c,def')", answer: "3" },
  }),
  substring_index: scalar({
    since: "1.5.0",
    args: [string, string, integer],
    result: StringType,
    doc: "The part of a text before so many occurrences of a delimiter; after them, counted from the end, when negative.",
    example: { sql: "substring_index('www.apache.org', '.', 2)", answer: "www.apache" },
  }),
  split: scalar({
    since: "1.5.0",
    args: [string, string, optional(integer)],
    result: ArrayType(StringType, false),
    columnName: withDefaults(2, "-1"),
    doc: "The parts of a text between the matches of a Java regular expression, at most as many as the limit when it is positive.",
    example: { sql: "split('oneAtwoBthreeC', '[ABC]')", answer: "[one, two, three, ]" },
  }),
  levenshtein: scalar({
    since: "1.5.0",
    args: [string, string, optional(integer)],
    result: IntegerType,
    doc: "How many characters must be changed to get from one text to another; -1 when that is more than the threshold.",
    example: { sql: "levenshtein('kitten', 'sitting')", answer: "3" },
  }),
  jaro_winkler_similarity: foreign(
    "4.3.0",
    [string, string],
    DoubleType,
    "How alike two texts are by Jaro and Winkler, from 0 to 1.",
    "jaro_winkler_similarity('MARTHA', 'MARHTA')",
    "0.9611111111111111",
  ),
  soundex: scalar({
    since: "1.5.0",
    args: [textOnly],
    result: StringType,
    doc: "The Soundex code of a word: alike for words that sound alike in English.",
    example: { sql: "soundex('Miller')", answer: "M460" },
  }),
  luhn_check: foreign(
    "3.5.0",
    [string],
    BooleanType,
    "Whether a text of digits passes the Luhn check, as numbers of credit cards do.",
    "luhn_check('8112189876')",
    "true",
  ),
  quote: foreign("4.1.0", [string], StringType, "The text in quotes, as a SQL string.", 'quote("Don\'t")', "'Don\\'t'"),
  mask: scalar({
    since: "3.4.0",
    args: maskTypes,
    result: StringType,
    nullable: true,
    columnName: withDefaults(1, ...maskDefaults),
    doc: "The text with upper-case letters, lower-case letters, digits and others each replaced by one character, or kept where it is NULL.",
    example: { sql: "mask('abcd-EFGH-8765-4321')", answer: "xxxx-XXXX-nnnn-nnnn" },
  }),
  is_valid_utf8: foreign(
    "4.0.0",
    [stringOrBinary],
    BooleanType,
    "Whether the text is valid UTF-8.",
    "is_valid_utf8('a')",
    "true",
  ),
  make_valid_utf8: foreign(
    "4.0.0",
    [stringOrBinary],
    StringType,
    "The text with invalid UTF-8 replaced.",
    "make_valid_utf8('a')",
    "a",
  ),
  validate_utf8: foreign(
    "4.0.0",
    [stringOrBinary],
    StringType,
    "The text; an error if it is not valid UTF-8.",
    "validate_utf8('a')",
    "a",
  ),
  try_validate_utf8: foreign(
    "4.0.0",
    [stringOrBinary],
    StringType,
    "The text; NULL if it is not valid UTF-8.",
    "try_validate_utf8('a')",
    "a",
  ),
} as const satisfies Record<string, FunctionInfo>;
