import { withOtherCase } from "./case-variants.ts";
import { quantifier } from "./re2.ts";
import { type Anchor, type CharSet, type ParsedRegex, type Regex, UnsupportedRegexError } from "./syntax.ts";

/** A pattern for JavaScript, global, and where Java's groups are in its matches. */
export interface JsRegex {
  readonly regexp: RegExp;
  readonly groups: readonly number[];
}

/** The pattern as JavaScript writes it. */
export function toJs({ regex, groupCount, groupNames }: ParsedRegex): JsRegex {
  const writer = new Writer(groupNames);
  const source = writer.write(regex);
  const groups = Array.from({ length: groupCount + 1 }, (_, index) => writer.places.get(index) ?? 0);
  return { regexp: new RegExp(source, "gv"), groups };
}

const end = "(?![^])";
const start = "(?<![^])";
const terminator = "[\\n\\r\\u0085\\u2028\\u2029]";
const notInsideCrLf = "(?!(?<=\\r)\\n)";
const word = "[\\p{L}\\p{Nd}_]";

const anchors: Readonly<Record<Exclude<Anchor, "matchEnd">, string>> = {
  textStart: start,
  textEnd: end,
  lastLineEnd: `(?:(?=(?:\\r\\n|${terminator})?${end})${notInsideCrLf})`,
  lastNewline: `(?=\\n?${end})`,
  lineStart: `(?:${start}|(?:(?<=[\\n\\u0085\\u2028\\u2029])|(?<=\\r)(?!\\n))(?=[^]))`,
  lineEnd: `(?:(?=${terminator}|${end})${notInsideCrLf})`,
  unixLineStart: `(?:${start}|(?<=\\n)(?=[^]))`,
  unixLineEnd: `(?=\\n|${end})`,
  wordBoundary: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  notWordBoundary: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
};

const unicode = (code: number): string => `\\u{${code.toString(16)}}`;

class Writer {
  readonly #groupNames: ReadonlyMap<string, number>;
  /** Groups of the JavaScript pattern written so far: atomic groups need one of their own. */
  #written = 0;
  readonly places = new Map<number, number>();

  constructor(groupNames: ReadonlyMap<string, number>) {
    this.#groupNames = groupNames;
  }

  write(regex: Regex): string {
    switch (regex.kind) {
      case "empty":
        return "";
      case "char": {
        const ranges = withOtherCase(regex.code, regex.code, regex.fold);
        const codes = ranges.map(([code]) => unicode(code));
        return codes.length === 1 ? (codes[0] as string) : `[${codes.join("")}]`;
      }
      case "any":
        return regex.except === "nothing" ? "[^]" : regex.except === "newline" ? "[^\\n]" : `[^${terminator}]`;
      case "class":
        return classText(regex.set);
      case "anchor":
        if (regex.anchor === "matchEnd") throw new UnsupportedRegexError("\\G");
        return anchors[regex.anchor];
      case "lineBreak":
        return this.#atomic("\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029]");
      case "sequence":
        return regex.items
          .map((item) => (item.kind === "either" ? `(?:${this.write(item)})` : this.write(item)))
          .join("");
      case "either":
        return regex.options.map((option) => this.write(option)).join("|");
      case "group":
        this.places.set(regex.index, ++this.#written);
        return `(${this.write(regex.body)})`;
      case "look":
        return `(?${regex.ahead ? "" : "<"}${regex.negated ? "!" : "="}${this.write(regex.body)})`;
      case "atomic":
        return this.#atomicOf(regex.body);
      case "repeat": {
        const { body, min, max, greed } = regex;
        if (greed === "possessive") return this.#atomicOf({ ...regex, greed: "greedy" });
        return `(?:${this.write(body)})${quantifier(min, max)}${greed === "lazy" ? "?" : ""}`;
      }
      case "backreference":
        return this.#reference(regex.group);
    }
  }

  /** A lookahead is atomic; what it saw is then taken. */
  #atomicOf(body: Regex): string {
    const place = ++this.#written;
    return `(?:(?=(${this.write(body)}))\\${place})`;
  }

  #atomic(source: string): string {
    return `(?:(?=(${source}))\\${++this.#written})`;
  }

  #reference(group: number | string): string {
    const index = typeof group === "string" ? this.#groupNames.get(group) : group;
    const place = index === undefined ? undefined : this.places.get(index);
    // A group that is not there never matches in Java.
    return place === undefined ? "(?!)" : `\\${place}(?:)`;
  }
}

const classText = (set: CharSet): string => {
  const text = classItem(set);
  return text.startsWith("[") ? text : `[${text}]`;
};

function classItem(set: CharSet): string {
  switch (set.kind) {
    case "range":
      return withOtherCase(set.from, set.to, set.fold)
        .map(([from, to]) => (from === to ? unicode(from) : `${unicode(from)}-${unicode(to)}`))
        .join("");
    case "named":
      return set.js;
    case "union":
      return `[${set.sets.map(classItem).join("")}]`;
    case "not":
      return `[^${classItem(set.set)}]`;
    case "intersection":
      return `[${set.sets.map(classText).join("&&")}]`;
  }
}
