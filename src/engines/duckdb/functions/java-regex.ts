import { type JsRegex, toJs } from "./java-regex/js.ts";
import { parseJavaRegex } from "./java-regex/parse.ts";
import { type Re2Regex, toRe2 } from "./java-regex/re2.ts";
import { literalText, matchesEmpty, type ParsedRegex, RegexSyntaxError } from "./java-regex/syntax.ts";

/** A Java pattern, and what can be done with it. */
export interface JavaRegex {
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
  /** The text that it stands for, when nothing in it is an operator. */
  readonly literal: string | undefined;
  readonly matchesEmpty: boolean;
  /** Undefined when only JavaScript can run it. */
  readonly re2: Re2Regex | undefined;
}

const remembered = 500;

/** The last patterns and what became of them; a pattern is read once, not once a row. */
function cached<T>(make: (pattern: string) => T): (pattern: string) => T {
  const known = new Map<string, T>();
  return (pattern) => {
    let found = known.get(pattern);
    if (found === undefined) {
      found = make(pattern);
      if (known.size >= remembered) known.clear();
      known.set(pattern, found);
    }
    return found;
  };
}

const invalid = Symbol("invalid");

const parsed = cached((pattern): ParsedRegex | typeof invalid => {
  try {
    return parseJavaRegex(pattern);
  } catch (error) {
    if (error instanceof RegexSyntaxError) return invalid;
    throw error;
  }
});

/** Reads a pattern; undefined when Java would refuse it. */
export function javaRegex(pattern: string): JavaRegex | undefined {
  const found = parsed(pattern);
  if (found === invalid) return undefined;
  const { regex, groupCount, groupNames } = found;
  return {
    groupCount,
    groupNames,
    literal: literalText(regex),
    matchesEmpty: matchesEmpty(regex),
    re2: toRe2(found),
  };
}

const compiled = cached((pattern): JsRegex | typeof invalid => {
  const found = parsed(pattern);
  return found === invalid ? invalid : toJs(found);
});

/** The pattern as JavaScript runs it; undefined when Java would refuse it. */
export function jsRegex(pattern: string): JsRegex | undefined {
  const found = compiled(pattern);
  return found === invalid ? undefined : found;
}

/** Part of a replacement: text, or what a group matched. */
export type ReplacementPart = string | number;

/** Java's replacement syntax: `$1`, `${name}`, `\\$`; undefined when Java would refuse it. */
export function replacementParts(
  replacement: string,
  groupCount: number,
  groupNames: ReadonlyMap<string, number>,
): readonly ReplacementPart[] | undefined {
  const parts: ReplacementPart[] = [];
  let at = 0;
  while (at < replacement.length) {
    const character = replacement[at] as string;
    if (character === "\\") {
      if (at + 1 >= replacement.length) return undefined;
      parts.push(replacement[at + 1] as string);
      at += 2;
    } else if (character === "$") {
      const reference = groupReference(replacement.slice(at + 1), groupCount, groupNames);
      if (!reference) return undefined;
      parts.push(reference.group);
      at += 1 + reference.size;
    } else {
      parts.push(character);
      at++;
    }
  }
  return parts;
}

function groupReference(text: string, groupCount: number, groupNames: ReadonlyMap<string, number>) {
  const named = /^\{([a-zA-Z][a-zA-Z0-9]*)\}/.exec(text);
  if (named) {
    const group = groupNames.get(named[1] as string);
    return group === undefined ? undefined : { group, size: named[0].length };
  }
  if (!/^[0-9]/.test(text)) return undefined;
  let size = 1;
  while (/[0-9]/.test(text[size] ?? "") && Number(text.slice(0, size + 1)) <= groupCount) size++;
  const group = Number(text.slice(0, size));
  return group <= groupCount ? { group, size } : undefined;
}
