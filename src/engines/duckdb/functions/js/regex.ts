import type { JsRegex } from "../java-regex/js.ts";
import { javaRegex, jsRegex, type ReplacementPart, replacementParts } from "../java-regex.ts";
import { type JsFunction, jsFunction, raised } from "./define.ts";

/** The pattern ready to run from the start; Spark's error, in the name of its function, if it is none. */
function regexOf(pattern: string, functionName: string): JsRegex {
  const regex = jsRegex(pattern);
  if (!regex && functionName === "split") {
    throw raised("", { className: "IllegalArgumentException", message: `${pattern} is not a regular expression` });
  }
  if (!regex) {
    throw raised("INVALID_PARAMETER_VALUE.PATTERN", {
      parameter: "`regexp`",
      functionName: `\`${functionName}\``,
      value: `'${pattern.replaceAll("\\", "\\\\")}'`,
    });
  }
  regex.regexp.lastIndex = 0;
  return regex;
}

function placeOfGroup(regex: JsRegex, group: number, functionName: string): number {
  const groupCount = regex.groups.length - 1;
  if (group < 0 || group > groupCount) {
    throw raised("INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX", {
      parameter: "`idx`",
      functionName: `\`${functionName}\``,
      groupCount: String(groupCount),
      groupIndex: String(group),
    });
  }
  return regex.groups[group] as number;
}

function matches(text: string, pattern: string, functionName: string): boolean {
  return regexOf(pattern, functionName).regexp.test(text);
}

function extract(text: string, pattern: string, group: number, functionName: string): string {
  const regex = regexOf(pattern, functionName);
  const found = regex.regexp.exec(text);
  return found ? (found[placeOfGroup(regex, group, functionName)] ?? "") : "";
}

function extractAll(text: string, pattern: string, group: number, functionName: string): string[] {
  const regex = regexOf(pattern, functionName);
  return [...text.matchAll(regex.regexp)].map((found) => found[placeOfGroup(regex, group, functionName)] ?? "");
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Where a character begins, counted in units of a JavaScript string. */
function unitsBefore(text: string, characters: number): number {
  let at = 0;
  for (let n = 0; n < characters && at < text.length; n++) at += isLowSurrogate(text, at + 1) ? 2 : 1;
  return at;
}

const lastReplacement = { key: "", parts: undefined as readonly ReplacementPart[] | undefined };

function partsOf(pattern: string, replacement: string): readonly ReplacementPart[] | undefined {
  const key = `${pattern}\0${replacement}`;
  if (lastReplacement.key !== key) {
    const regex = javaRegex(pattern);
    lastReplacement.parts = regex && replacementParts(replacement, regex.groupCount, regex.groupNames);
    lastReplacement.key = key;
  }
  return lastReplacement.parts;
}

/** What stands before the position is kept, and for `^` the text begins at the position. */
function replace(text: string, pattern: string, replacement: string, position: number): string {
  const { regexp, groups } = regexOf(pattern, "regexp_replace");
  const from = unitsBefore(text, position - 1);
  if (from > 0 && from >= text.length) return text;
  const rest = text.slice(from);
  if (rest.search(regexp) < 0) return text;
  const parts = partsOf(pattern, replacement);
  if (!parts) {
    throw raised("INVALID_REGEXP_REPLACE", { source: text, pattern, replacement, position: String(position) });
  }
  regexp.lastIndex = 0;
  const replaced = rest.replace(regexp, (...found: unknown[]) =>
    parts
      .map((part) => (typeof part === "string" ? part : ((found[groups[part] as number] as string | undefined) ?? "")))
      .join(""),
  );
  return text.slice(0, from) + replaced;
}

function position(text: string, pattern: string): number {
  const found = regexOf(pattern, "regexp_instr").regexp.exec(text);
  return found ? [...text.slice(0, found.index)].length + 1 : 0;
}

/** Java's split: a match of nothing at the start makes no part. */
function split(text: string, pattern: string, limit: number): string[] {
  if (pattern === "") return splitCharacters(text, limit);
  const parts: string[] = [];
  let at = 0;
  for (const found of text.matchAll(regexOf(pattern, "split").regexp)) {
    if (limit > 0 && parts.length >= limit - 1) break;
    const end = found.index + found[0].length;
    if (at === 0 && end === 0) continue;
    parts.push(text.slice(at, found.index));
    at = end;
  }
  return [...parts, text.slice(at)];
}

function splitCharacters(text: string, limit: number): string[] {
  const characters = [...text];
  if (characters.length === 0) return [""];
  return limit > 0 && limit < characters.length
    ? [...characters.slice(0, limit - 1), characters.slice(limit - 1).join("")]
    : characters;
}

/** Regular expressions that RE2 cannot run as Java does. Where a function is named, its name goes into errors. */
export const regexFunctions: readonly JsFunction[] = [
  jsFunction("spark_regexp_matches", ["VARCHAR", "VARCHAR", "VARCHAR"], "BOOLEAN", matches),
  jsFunction("spark_regexp_extract", ["VARCHAR", "VARCHAR", "INTEGER", "VARCHAR"], "VARCHAR", extract),
  jsFunction("spark_regexp_extract_all", ["VARCHAR", "VARCHAR", "INTEGER", "VARCHAR"], "VARCHAR[]", extractAll),
  jsFunction("spark_regexp_replace", ["VARCHAR", "VARCHAR", "VARCHAR", "INTEGER"], "VARCHAR", replace),
  jsFunction("spark_regexp_instr", ["VARCHAR", "VARCHAR"], "INTEGER", position),
  jsFunction("spark_split", ["VARCHAR", "VARCHAR", "INTEGER"], "VARCHAR[]", split),
];
