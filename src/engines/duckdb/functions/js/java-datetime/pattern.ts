import { raised } from "../define.ts";

/** One element of a pattern: a letter with its count, text, or an optional part. */
export type Element =
  | { readonly kind: "field"; readonly letter: string; readonly count: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "optional"; readonly elements: readonly Element[] };

export interface DatetimePattern {
  readonly elements: readonly Element[];
  /** Years count within an era. */
  readonly hasEra: boolean;
}

class Refused extends Error {
  readonly condition: string;
  readonly params: Readonly<Record<string, string>>;
  constructor(condition: string, params: Readonly<Record<string, string>>) {
    super(condition);
    this.condition = condition;
    this.params = params;
  }
}

const docroot = "https://spark.apache.org/docs/latest";
const weekBased = "YWwuec";
const unknownLetters = "ABnNp";
const onlyFormatted = "EFqQ";

/** How often each letter may stand in a row. */
const counts: Readonly<Record<string, readonly number[]>> = {
  G: [1, 2, 3, 4],
  y: [1, 2, 3, 4, 5, 6],
  M: [1, 2, 3, 4],
  L: [1, 2, 3, 4],
  d: [1, 2],
  D: [1, 2, 3],
  Q: [1, 2, 3, 4],
  q: [1, 2, 3, 4],
  E: [1, 2, 3, 4],
  F: [1],
  a: [1],
  h: [1, 2],
  H: [1, 2],
  k: [1, 2],
  K: [1, 2],
  m: [1, 2],
  s: [1, 2],
  S: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  V: [2],
  z: [1, 2, 3, 4],
  O: [1, 4],
  X: [1, 2, 3, 4, 5],
  x: [1, 2, 3, 4, 5],
  Z: [1, 2, 3, 4, 5],
};

/** Reads a pattern as Spark does; its error where it does not take it. */
export function parsePattern(pattern: string, forParsing: boolean): DatetimePattern {
  try {
    return read(pattern, forParsing);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // What the formatter of Spark 2 took is an error of its own.
    if (!isLegacyPattern(pattern)) throw raised(error.condition, error.params);
    throw raised("INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION", {
      pattern: quoted(pattern),
      config: '"spark.sql.legacy.timeParserPolicy"',
      docroot,
    });
  }
}

const quoted = (text: string): string => `'${text.replace(/['\\]/g, "\\$&")}'`;

function read(pattern: string, forParsing: boolean): DatetimePattern {
  const stack: Element[][] = [[]];
  const top = (): Element[] => stack.at(-1) as Element[];
  const close = (): void => {
    const elements = stack.pop() as Element[];
    top().push({ kind: "optional", elements });
  };
  const unquoted = pattern
    .split("'")
    .filter((_, i) => i % 2 === 0)
    .join("");
  const week = [...unquoted].find((letter) => weekBased.includes(letter));
  if (week) throw new Refused("INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN", { c: week });
  const illegal = [...unquoted].find((c) => unknownLetters.includes(c) || (forParsing && onlyFormatted.includes(c)));
  if (illegal) throw new Refused("INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER", { c: illegal, pattern });
  const tokens = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[\s\S]/g) ?? [];
  for (const token of tokens) {
    const first = token[0] as string;
    if (token === "[") stack.push([]);
    else if (token === "]" && stack.length > 1) close();
    else if (token === "]" || token === "{" || token === "}" || token === "#" || token === "'") throw invalid(pattern);
    else if (first === "'")
      top().push({ kind: "text", text: token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'") });
    else if (/[A-Za-z]/.test(first)) top().push(field(first, token.length, pattern));
    else top().push({ kind: "text", text: token });
  }
  while (stack.length > 1) close();
  return { elements: top(), hasEra: unquoted.includes("G") };
}

const invalid = (pattern: string): Refused =>
  new Refused("INVALID_DATETIME_PATTERN.WITH_SUGGESTION", { pattern: quoted(pattern), docroot });

function field(letter: string, count: number, pattern: string): Element {
  const allowed = counts[letter];
  if (allowed?.includes(count)) return { kind: "field", letter, count };
  if (count === 5 && "Qq".includes(letter)) throw new Refused("INVALID_DATETIME_PATTERN.LENGTH", { pattern });
  throw invalid(pattern);
}

/** Whether java.text.SimpleDateFormat takes the pattern. */
function isLegacyPattern(pattern: string): boolean {
  const pieces = pattern.split("'");
  return (
    pieces.length % 2 === 1 &&
    !/X{4}/.test(pattern) &&
    pieces.every((piece, i) => i % 2 === 1 || /^(?:[GyYMLwWDdFEuaHkKhmsSzZX]|[^A-Za-z])*$/.test(piece))
  );
}
