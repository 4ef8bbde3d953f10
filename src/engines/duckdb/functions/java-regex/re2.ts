import { withOtherCase } from "./case-variants.ts";
import { type CharSet, matchesEmpty, type ParsedRegex, type Regex } from "./syntax.ts";

/** A pattern for RE2, and which texts it means the same for. */
export interface Re2Regex {
  readonly source: string;
  /** Only texts of ASCII characters. */
  readonly needsAscii: boolean;
  /** Only texts that do not end with a line terminator. */
  readonly needsOpenEnd: boolean;
}

class Beyond extends Error {}

/** The pattern as RE2 writes it, with groups at their places; undefined where RE2 cannot say the same. */
export function toRe2({ regex }: ParsedRegex): Re2Regex | undefined {
  const writer = new Writer();
  try {
    const source = writer.write(regex);
    return { source, needsAscii: writer.needsAscii, needsOpenEnd: writer.needsOpenEnd };
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

const beyond = (what: string): never => {
  throw new Beyond(what);
};

const lineTerminators = "\\n\\r\\x{85}\\x{2028}\\x{2029}";
/** RE2 takes no more repetitions; nested ones multiply. */
const mostRepetitions = 1000;

const hex = (code: number): string => {
  const character = String.fromCodePoint(code);
  return /^[A-Za-z0-9_ ]$/.test(character) ? character : `\\x{${code.toString(16)}}`;
};

class Writer {
  needsAscii = false;
  needsOpenEnd = false;
  #repetitions = 1;

  write(regex: Regex): string {
    switch (regex.kind) {
      case "empty":
        return "";
      case "char": {
        const ranges = withOtherCase(regex.code, regex.code, regex.fold);
        return ranges.length === 1 ? hex(regex.code) : `[${ranges.map(([code]) => hex(code)).join("")}]`;
      }
      case "any":
        return regex.except === "nothing" ? "(?s:.)" : `[^${regex.except === "newline" ? "\\n" : lineTerminators}]`;
      case "class":
        return classText(regex.set);
      case "anchor":
        return this.#anchor(regex.anchor);
      case "lineBreak":
        return `(?:\\r\\n|[\\n\\x{b}\\f\\r\\x{85}\\x{2028}\\x{2029}])`;
      case "sequence":
        return regex.items
          .map((item) => (item.kind === "either" ? `(?:${this.write(item)})` : this.write(item)))
          .join("");
      case "either":
        return regex.options.map((option) => this.write(option)).join("|");
      case "group":
        return `(${this.write(regex.body)})`;
      case "repeat":
        return this.#repeat(regex);
      default:
        return beyond(regex.kind);
    }
  }

  #anchor(anchor: Extract<Regex, { kind: "anchor" }>["anchor"]): string {
    if (anchor === "textStart") return "\\A";
    if (anchor === "textEnd") return "\\z";
    if (anchor === "lastLineEnd" || anchor === "lastNewline") {
      this.needsOpenEnd = true;
      return "\\z";
    }
    if (anchor === "wordBoundary" || anchor === "notWordBoundary") {
      this.needsAscii = true;
      return anchor === "wordBoundary" ? "\\b" : "\\B";
    }
    return beyond(anchor);
  }

  #repeat({ body, min, max, greed }: Extract<Regex, { kind: "repeat" }>): string {
    // Engines differ in what an empty round of a loop leaves behind.
    if (greed === "possessive" || (max > 1 && matchesEmpty(body))) return beyond("repeat");
    const counted = Number.isFinite(max) ? max : min;
    const outer = this.#repetitions;
    this.#repetitions = outer * Math.max(1, counted);
    if (this.#repetitions > mostRepetitions) return beyond("repetitions");
    const text = `(?:${this.write(body)})${quantifier(min, max)}${greed === "lazy" ? "?" : ""}`;
    this.#repetitions = outer;
    return text;
  }
}

export function quantifier(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

const classText = (set: CharSet): string => (set.kind === "not" ? `[^${items(set.set)}]` : `[${items(set)}]`);

function items(set: CharSet): string {
  switch (set.kind) {
    case "range":
      return withOtherCase(set.from, set.to, set.fold)
        .map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`))
        .join("");
    case "named":
      return set.re2 ?? beyond(set.js);
    case "union":
      return set.sets.map(items).join("");
    case "not":
      return negatedItem(set.set);
    case "intersection":
      return beyond("intersection");
  }
}

/** Only what RE2 can negate inside of a class. */
function negatedItem(set: CharSet): string {
  if (set.kind !== "named" || set.re2 === undefined) return beyond("negation");
  const property = /^\\p(\{\w+\}|\w)$/.exec(set.re2);
  if (property) return `\\P${property[1]}`;
  return set.re2 === "0-9" ? "\\D" : set.re2 === "0-9A-Za-z_" ? "\\W" : beyond("negation");
}
