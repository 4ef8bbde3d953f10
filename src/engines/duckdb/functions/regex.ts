import type { regexFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { stringSql } from "../literals.ts";
import { duckdbType } from "../types.ts";
import { constantNumber, constantText } from "./argument-values.ts";
import { type JavaRegex, type ReplacementPart, replacementParts } from "./java-regex.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";
import { constantRegex, whereRe2Agrees } from "./regex-native.ts";

type Call = FunctionCall | AggregateCall;
type Native = (text: string, regex: JavaRegex) => string | undefined;

/**
 * RE2 where the pattern is known and RE2 can do what Java does, else JavaScript. `native` gives undefined where DuckDB's
 * function does not do it.
 */
function withPattern(
  args: readonly string[],
  call: Call,
  context: LoweringContext,
  errorName: string,
  native: Native,
  own: (text: string) => string,
): string {
  const text = args[0] as string;
  const pattern = constantText(call, 1);
  if (pattern === undefined) return own(text);
  const regex = constantRegex(pattern, errorName, args, context);
  if (typeof regex === "string") return `CAST(${regex} AS ${duckdbType(call.dataType)})`;
  const re2 = regex.re2;
  if (!re2) return own(text);
  const usable = native(text, regex);
  return usable === undefined ? own(text) : whereRe2Agrees(re2, text, (t) => native(t, regex) as string, own);
}

const re2Source = ({ re2 }: JavaRegex): string => stringSql(re2?.source ?? "");

/** Whether a text holds a match; SQL's RLIKE. */
export const rlike: Lowering = (args, call, context) =>
  withPattern(
    args,
    call,
    context,
    "rlike",
    (t, regex) =>
      regex.literal === undefined
        ? `regexp_matches(${t}, ${re2Source(regex)})`
        : `contains(${t}, ${stringSql(regex.literal)})`,
    (t) => `spark_regexp_matches(${t}, ${args[1]}, 'rlike')`,
  );

/** RE2 counts groups with one digit. */
const isGroup = (group: number | undefined, { groupCount }: JavaRegex): group is number =>
  group !== undefined && group >= 0 && group <= Math.min(9, groupCount);

const extract =
  (ownName: string): Lowering =>
  ([text, pattern, group = "1"], call, context) => {
    const index = call.arguments.length > 2 ? constantNumber(call, 2) : 1;
    return withPattern(
      [text as string, pattern as string, group],
      call,
      context,
      "regexp_extract",
      (t, regex) => (isGroup(index, regex) ? `regexp_extract(${t}, ${re2Source(regex)}, ${index})` : undefined),
      (t) => `spark_regexp_extract(${t}, ${pattern}, ${group}, '${ownName}')`,
    );
  };

const extractAll: Lowering = ([text, pattern, group = "1"], call, context) => {
  const index = call.arguments.length > 2 ? constantNumber(call, 2) : 1;
  return withPattern(
    [text as string, pattern as string, group],
    call,
    context,
    "regexp_extract_all",
    (t, regex) =>
      isGroup(index, regex) && !regex.matchesEmpty
        ? allGroups(`regexp_extract_all(${t}, ${re2Source(regex)}, ${index})`, index)
        : undefined,
    (t) => `spark_regexp_extract_all(${t}, ${pattern}, ${group}, 'regexp_extract_all')`,
  );
};

/** A group that took no part is NULL for DuckDB and empty for Spark. */
const allGroups = (list: string, group: number): string =>
  group === 0 ? list : `list_transform(${list}, lambda m: coalesce(m, ''))`;

const count: Lowering = (args, call, context) =>
  withPattern(
    args,
    call,
    context,
    "regexp_extract_all",
    (t, regex) =>
      regex.matchesEmpty ? undefined : `CAST(len(regexp_extract_all(${t}, ${re2Source(regex)})) AS INTEGER)`,
    (t) => `CAST(len(spark_regexp_extract_all(${t}, ${args[1]}, 0, 'regexp_extract_all')) AS INTEGER)`,
  );

const substr: Lowering = (args, call, context) =>
  withPattern(
    args,
    call,
    context,
    "regexp_extract",
    (t, regex) => `nullif(regexp_extract(${t}, ${re2Source(regex)}, 0), '')`,
    (t) => `nullif(spark_regexp_extract(${t}, ${args[1]}, 0, 'regexp_extract'), '')`,
  );

const replace: Lowering = ([text, pattern, replacement, position = "1"], call, context) => {
  const atStart = call.arguments.length < 4 || constantNumber(call, 3) === 1;
  const constant = constantText(call, 2);
  return withPattern(
    [text as string, pattern as string, replacement as string, position],
    call,
    context,
    "regexp_replace",
    (t, regex) => (atStart && constant !== undefined ? nativeReplace(t, regex, constant) : undefined),
    (t) => `spark_regexp_replace(${t}, ${pattern}, ${replacement}, ${position})`,
  );
};

function nativeReplace(text: string, regex: JavaRegex, replacement: string): string | undefined {
  if (regex.matchesEmpty) return undefined;
  const parts = replacementParts(replacement, regex.groupCount, regex.groupNames);
  if (!parts || parts.some((part) => typeof part === "number" && part > 9)) return undefined;
  const plain = parts.every((part) => typeof part === "string") ? parts.join("") : undefined;
  if (regex.literal !== undefined && plain !== undefined) {
    return `replace(${text}, ${stringSql(regex.literal)}, ${stringSql(plain)})`;
  }
  return `regexp_replace(${text}, ${re2Source(regex)}, ${stringSql(parts.map(rewritten).join(""))}, 'g')`;
}

const rewritten = (part: ReplacementPart): string =>
  typeof part === "number" ? `\\${part}` : part.replaceAll("\\", "\\\\");

export const split: Lowering = ([text, pattern, limit = "-1"], call, context) => {
  const unlimited = call.arguments.length < 3 || (constantNumber(call, 2) ?? 1) <= 0;
  const args = [text as string, pattern as string, limit];
  return withPattern(
    args,
    call,
    context,
    "split",
    (t, regex) => (unlimited && !regex.matchesEmpty ? nativeSplit(t, regex) : undefined),
    (t) => `spark_split(${t}, ${pattern}, ${limit})`,
  );
};

const nativeSplit = (text: string, regex: JavaRegex): string =>
  regex.literal === undefined
    ? `string_split_regex(${text}, ${re2Source(regex)})`
    : `string_split(${text}, ${stringSql(regex.literal)})`;

/** The group of `regexp_instr` only has to be a number. */
const instr: Lowering = ([text, pattern, group]) => {
  const found = `spark_regexp_instr(${text}, ${pattern})`;
  return group === undefined ? found : `(CASE WHEN ${group} IS NOT NULL THEN ${found} END)`;
};

export const regexLowerings: Record<keyof typeof regexFunctions, Lowering | Unsupported> = {
  regexp_replace: replace,
  regexp_extract: extract("regexp_extract"),
  regexp_extract_all: extractAll,
  regexp_count: count,
  regexp_instr: instr,
  regexp_substr: substr,
};
