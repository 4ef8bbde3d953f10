import { ArrayType, IntegerType, StringType } from "../../types/index.ts";
import { constantOf, mismatch } from "../argument-checks.ts";
import type { FunctionInfo } from "../function-info.ts";
import { integer, optional, string } from "../params.ts";
import { coerceParams, scalar } from "../signature.ts";
import { withDefaults } from "./string-params.ts";

const replaceTypes: FunctionInfo["coerce"] = (args, call) => {
  const types = coerceParams([string, string, string, optional(integer)])(args, call);
  const position = constantOf(args[3]);
  if ((typeof position === "number" || typeof position === "bigint") && position < 1) {
    throw mismatch("VALUE_OUT_OF_RANGE", args, call, {
      exprName: "position",
      valueRange: "(0, 2147483647]",
      currentValue: String(position),
    });
  }
  return types;
};

export const regexFunctions = {
  regexp_replace: scalar({
    since: "1.5.0",
    args: replaceTypes,
    result: StringType,
    columnName: withDefaults(3, "1"),
    doc: "The text with every match of a Java regular expression replaced; `$1` in the replacement is the first group.",
    example: { sql: "regexp_replace('100-200', '(\\\\d+)', 'num')", answer: "num-num" },
  }),
  regexp_extract: scalar({
    since: "1.5.0",
    args: [string, string, optional(integer)],
    result: StringType,
    columnName: withDefaults(2, "1"),
    doc: "What a group of a Java regular expression matched, group 0 being the whole match; empty where nothing matches.",
    example: { sql: "regexp_extract('100-200', '(\\\\d+)-(\\\\d+)', 1)", answer: "100" },
  }),
  regexp_extract_all: scalar({
    since: "3.1.0",
    args: [string, string, optional(integer)],
    result: ArrayType(StringType),
    columnName: withDefaults(2, "1"),
    doc: "What a group of a Java regular expression matched, for every match.",
    example: { sql: "regexp_extract_all('100-200, 300-400', '(\\\\d+)-(\\\\d+)', 1)", answer: "[100, 300]" },
  }),
  regexp_count: scalar({
    since: "3.4.0",
    args: [string, string],
    result: IntegerType,
    doc: "How often a Java regular expression matches.",
    example: { sql: "regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en')", answer: "2" },
  }),
  regexp_instr: scalar({
    since: "3.4.0",
    args: [string, string, optional(integer)],
    result: IntegerType,
    columnName: withDefaults(2, "0"),
    doc: "The position, counted from 1, of the first match of a Java regular expression; 0 where there is none.",
    example: { sql: "regexp_instr('user@spark.apache.org', '@[^.]*')", answer: "5" },
  }),
  regexp_substr: scalar({
    since: "3.4.0",
    args: [string, string],
    result: StringType,
    nullable: true,
    doc: "The first match of a Java regular expression; NULL where there is none.",
    example: { sql: "regexp_substr('Steven Jones and Stephen Smith', 'Ste(v|ph)en')", answer: "Steven" },
  }),
} as const satisfies Record<string, FunctionInfo>;
