import { sparkError } from "../../../errors/index.ts";
import { stringSql } from "../literals.ts";
import { UnsupportedRegexError } from "./java-regex/syntax.ts";
import { type JavaRegex, javaRegex } from "./java-regex.ts";
import type { LoweringContext } from "./lowering.ts";
import { once } from "./once.ts";

const endsALine = (text: string): string => `right(${text}, 1) IN (chr(10), chr(13), chr(133), chr(8232), chr(8233))`;

/** `native` for the texts for which RE2 means the same as Java, `own` for the others. */
export function whereRe2Agrees(
  { needsAscii, needsOpenEnd }: NonNullable<JavaRegex["re2"]>,
  text: string,
  native: (text: string) => string,
  own: (text: string) => string,
): string {
  if (!needsAscii && !needsOpenEnd) return native(text);
  return once(text, (t) => {
    const conditions = [
      ...(needsAscii ? [`strlen(${t}) = length(${t})`] : []),
      ...(needsOpenEnd ? [`NOT ${endsALine(t)}`] : []),
    ];
    return `(CASE WHEN ${conditions.join(" AND ")} THEN ${native(t)} ELSE ${own(t)} END)`;
  });
}

/** A constant pattern read; when Java would refuse it, SQL that raises Spark's error for every row without NULLs. */
export function constantRegex(
  pattern: string,
  functionName: string,
  args: readonly string[],
  context: LoweringContext,
): JavaRegex | string {
  const regex = supported(pattern);
  if (regex) return regex;
  if (functionName === "split") return `(CASE WHEN ${noNulls(args)} THEN ${plainError(pattern, context)} END)`;
  const value = stringSql(pattern.replaceAll("\\", "\\\\"));
  const raise = context.raise(
    "INVALID_PARAMETER_VALUE.PATTERN",
    { parameter: "`regexp`", functionName: `\`${functionName}\`` },
    { value: `'''' || ${value} || ''''` },
  );
  return `(CASE WHEN ${noNulls(args)} THEN ${raise} END)`;
}

const noNulls = (args: readonly string[]): string => args.map((arg) => `${arg} IS NOT NULL`).join(" AND ");

/** `split` lets Java's own error through. */
const plainError = (pattern: string, context: LoweringContext): string =>
  context.raise("", { className: "IllegalArgumentException", message: `${pattern} is not a regular expression` });

function supported(pattern: string): JavaRegex | undefined {
  try {
    return javaRegex(pattern);
  } catch (error) {
    if (!(error instanceof UnsupportedRegexError)) throw error;
    throw sparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", {
      methodName: error.message,
      className: "regular expressions of the embedded engine",
    });
  }
}
