/** A Java regular expression as a tree; flags are settled, so a node says itself how it matches. */
export type Regex =
  | { readonly kind: "empty" }
  | { readonly kind: "char"; readonly code: number; readonly fold: Fold }
  | { readonly kind: "any"; readonly except: "nothing" | "newline" | "lineTerminators" }
  | { readonly kind: "class"; readonly set: CharSet }
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  | { readonly kind: "lineBreak" }
  | { readonly kind: "sequence"; readonly items: readonly Regex[] }
  | { readonly kind: "either"; readonly options: readonly Regex[] }
  | { readonly kind: "group"; readonly index: number; readonly name?: string | undefined; readonly body: Regex }
  | { readonly kind: "look"; readonly ahead: boolean; readonly negated: boolean; readonly body: Regex }
  | { readonly kind: "atomic"; readonly body: Regex }
  | { readonly kind: "repeat"; readonly body: Regex; readonly min: number; readonly max: number; readonly greed: Greed }
  | { readonly kind: "backreference"; readonly group: number | string; readonly fold: Fold };

/** How letters of the other case are taken: not at all, ASCII letters only, all. */
export type Fold = "none" | "ascii" | "unicode";
export type Greed = "greedy" | "lazy" | "possessive";

export type Anchor =
  | "textStart"
  | "textEnd"
  /** At the end, or before a line terminator that ends the text. */
  | "lastLineEnd"
  | "lastNewline"
  | "lineStart"
  | "lineEnd"
  | "unixLineStart"
  | "unixLineEnd"
  | "wordBoundary"
  | "notWordBoundary"
  | "matchEnd";

/** A set of characters. */
export type CharSet =
  | { readonly kind: "range"; readonly from: number; readonly to: number; readonly fold: Fold }
  /** `re2` is absent where RE2 knows no such set; `js` is for the `v` flag. */
  | { readonly kind: "named"; readonly re2?: string | undefined; readonly js: string }
  | { readonly kind: "not"; readonly set: CharSet }
  | { readonly kind: "union"; readonly sets: readonly CharSet[] }
  | { readonly kind: "intersection"; readonly sets: readonly CharSet[] };

export interface ParsedRegex {
  readonly regex: Regex;
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
}

/** The pattern is none that Java takes. */
export class RegexSyntaxError extends Error {}
/** Java takes the pattern; tspark cannot do what it says. */
export class UnsupportedRegexError extends Error {}

/** Whether the pattern may match no characters at all. */
export function matchesEmpty(regex: Regex): boolean {
  switch (regex.kind) {
    case "char":
    case "any":
    case "class":
    case "lineBreak":
      return false;
    case "empty":
    case "anchor":
    case "look":
    case "backreference":
      return true;
    case "sequence":
      return regex.items.every(matchesEmpty);
    case "either":
      return regex.options.some(matchesEmpty);
    case "group":
    case "atomic":
      return matchesEmpty(regex.body);
    case "repeat":
      return regex.min === 0 || matchesEmpty(regex.body);
  }
}

/** The text that a pattern without any operators stands for. */
export function literalText(regex: Regex): string | undefined {
  if (regex.kind === "empty") return "";
  if (regex.kind === "char")
    return regex.fold === "none" || !isCased(regex.code) ? String.fromCodePoint(regex.code) : undefined;
  if (regex.kind !== "sequence") return undefined;
  const parts = regex.items.map(literalText);
  return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}

export const isCased = (code: number): boolean => {
  const character = String.fromCodePoint(code);
  return character.toLowerCase() !== character.toUpperCase();
};
