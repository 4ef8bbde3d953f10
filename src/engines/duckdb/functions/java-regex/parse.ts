import { RegexReader } from "./reader.ts";
import {
  type Anchor,
  type Fold,
  type ParsedRegex,
  type Regex,
  RegexSyntaxError,
  UnsupportedRegexError,
} from "./syntax.ts";

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
  readonly u: boolean;
  readonly d: boolean;
}
const noFlags: Flags = { i: false, m: false, s: false, x: false, u: false, d: false };
const foldOf = ({ i, u }: Flags): Fold => (i ? (u ? "unicode" : "ascii") : "none");

/** Reads a pattern as java.util.regex does. */
export function parseJavaRegex(pattern: string): ParsedRegex {
  const parser = new Parser(pattern);
  const regex = parser.alternation(noFlags).regex;
  if (!parser.reader.atEnd) throw new RegexSyntaxError("unmatched )");
  return { regex, groupCount: parser.groupCount, groupNames: parser.groupNames };
}

const anchorEscapes: Readonly<Record<string, Anchor>> = {
  A: "textStart",
  z: "textEnd",
  b: "wordBoundary",
  B: "notWordBoundary",
  G: "matchEnd",
};

/** Flags set by `(?i)` hold to the end of the group, so every rule also says which flags it leaves. */
interface Read {
  readonly regex: Regex;
  readonly flags: Flags;
}

class Parser {
  readonly reader: RegexReader;
  groupCount = 0;
  readonly groupNames = new Map<string, number>();

  constructor(pattern: string) {
    this.reader = new RegexReader(pattern);
  }

  alternation(flags: Flags): Read {
    let read = this.sequence(flags);
    const options = [read.regex];
    while (this.reader.accept("|")) {
      read = this.sequence(read.flags);
      options.push(read.regex);
    }
    return { regex: options.length === 1 ? (options[0] as Regex) : { kind: "either", options }, flags: read.flags };
  }

  private sequence(given: Flags): Read {
    let flags = given;
    const items: Regex[] = [];
    for (;;) {
      if (flags.x) this.reader.skipComments();
      const { reader } = this;
      if (reader.atEnd || reader.next === "|" || reader.next === ")") break;
      const changed = this.inlineFlags(flags);
      if (changed) {
        flags = changed;
        continue;
      }
      const quoted = reader.quotation();
      if (quoted !== undefined) {
        const characters = [...quoted].map((character) => this.char(character.codePointAt(0) as number, flags));
        const last = characters.pop();
        items.push(...characters);
        if (last) items.push(this.quantified(last, flags));
        continue;
      }
      items.push(this.quantified(this.atom(flags), flags));
    }
    const [only] = items;
    return {
      regex: items.length === 0 ? { kind: "empty" } : items.length === 1 && only ? only : { kind: "sequence", items },
      flags,
    };
  }

  /** `(?i)`; `(?i:` is a group and read elsewhere. */
  private inlineFlags(flags: Flags): Flags | undefined {
    const found = this.reader.match(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?\)/y);
    return found && changedFlags(flags, found[1] ?? "", found[2] ?? "");
  }

  private atom(flags: Flags): Regex {
    const { reader } = this;
    const character = reader.take();
    switch (character) {
      case "(":
        return this.group(flags);
      case "[":
        return { kind: "class", set: reader.characterClass(foldOf(flags), flags.x) };
      case ".":
        return { kind: "any", except: flags.s ? "nothing" : flags.d ? "newline" : "lineTerminators" };
      case "^":
        return { kind: "anchor", anchor: flags.m ? (flags.d ? "unixLineStart" : "lineStart") : "textStart" };
      case "$":
        return {
          kind: "anchor",
          anchor: flags.m ? (flags.d ? "unixLineEnd" : "lineEnd") : flags.d ? "lastNewline" : "lastLineEnd",
        };
      case "*":
      case "+":
      case "?":
        throw new RegexSyntaxError(`dangling ${character}`);
      case "{":
        throw new RegexSyntaxError("illegal repetition");
      case "\\":
        return this.escape(flags);
      default:
        return this.char(character.codePointAt(0) as number, flags);
    }
  }

  private char(code: number, flags: Flags): Regex {
    return { kind: "char", code, fold: foldOf(flags) };
  }

  private escape(flags: Flags): Regex {
    const { reader } = this;
    const letter = reader.next;
    const anchor = anchorEscapes[letter];
    if (anchor) {
      reader.take();
      if (letter === "b" && reader.next === "{") throw new UnsupportedRegexError("\\b{..}");
      return { kind: "anchor", anchor };
    }
    if (reader.accept("Z")) return { kind: "anchor", anchor: flags.d ? "lastNewline" : "lastLineEnd" };
    if (reader.accept("R")) return { kind: "lineBreak" };
    if (letter === "X") throw new UnsupportedRegexError("\\X");
    if (/^[1-9]$/.test(letter)) return this.numberedReference(flags);
    const name = reader.match(/k<([a-zA-Z][a-zA-Z0-9]*)>/y)?.[1];
    if (name !== undefined) {
      if (!this.groupNames.has(name)) throw new RegexSyntaxError(`no group ${name}`);
      return { kind: "backreference", group: name, fold: foldOf(flags) };
    }
    const set = reader.classEscape();
    return set ? { kind: "class", set } : this.char(reader.characterEscape(), flags);
  }

  /** More digits belong to the number as long as there is such a group. */
  private numberedReference(flags: Flags): Regex {
    let group = Number(this.reader.take());
    while (/^[0-9]$/.test(this.reader.next) && group * 10 + Number(this.reader.next) <= this.groupCount) {
      group = group * 10 + Number(this.reader.take());
    }
    return { kind: "backreference", group, fold: foldOf(flags) };
  }

  private group(flags: Flags): Regex {
    const { reader } = this;
    const open = reader.match(/\?(?:<([a-zA-Z][a-zA-Z0-9]*)>|(<?[=!])|([:>])|([a-zA-Z]*)(?:-([a-zA-Z]*))?:)/y);
    if (!open) {
      if (reader.next === "?") throw new RegexSyntaxError("unknown group");
      return this.capture(flags);
    }
    const [, name, look, plain, on, off] = open;
    if (name !== undefined) return this.capture(flags, name);
    const inside = on === undefined ? flags : changedFlags(flags, on, off ?? "");
    const body = this.closed(inside);
    if (look) return { kind: "look", ahead: !look.startsWith("<"), negated: look.endsWith("!"), body };
    return plain === ">" ? { kind: "atomic", body } : body;
  }

  private capture(flags: Flags, name?: string): Regex {
    const index = ++this.groupCount;
    if (name !== undefined) {
      if (this.groupNames.has(name)) throw new RegexSyntaxError(`the group ${name} twice`);
      this.groupNames.set(name, index);
    }
    return { kind: "group", index, name, body: this.closed(flags) };
  }

  private closed(flags: Flags): Regex {
    const { regex } = this.alternation(flags);
    if (!this.reader.accept(")")) throw new RegexSyntaxError("unclosed group");
    return regex;
  }

  private quantified(body: Regex, flags: Flags): Regex {
    const { reader } = this;
    if (flags.x) reader.skipComments();
    const found = reader.match(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})([?+]?)/y);
    if (!found) {
      if (reader.next === "{") throw new RegexSyntaxError("illegal repetition");
      return body;
    }
    const [, sign, least, comma, most, mode] = found;
    const min = sign ? (sign === "+" ? 1 : 0) : Number(least);
    const max = sign
      ? sign === "?"
        ? 1
        : Number.POSITIVE_INFINITY
      : comma
        ? most
          ? Number(most)
          : Number.POSITIVE_INFINITY
        : min;
    if (max < min || min > 2_147_483_647) throw new RegexSyntaxError("illegal repetition range");
    return { kind: "repeat", body, min, max, greed: mode === "?" ? "lazy" : mode === "+" ? "possessive" : "greedy" };
  }
}

function changedFlags(flags: Flags, on: string, off: string): Flags {
  const changed: Record<string, boolean> = { ...flags };
  for (const [letters, value] of [
    [on, true],
    [off, false],
  ] as const) {
    for (const letter of letters) {
      if (letter === "U") {
        if (value) throw new UnsupportedRegexError("the flag U");
      } else if (letter in noFlags) changed[letter] = value;
      else throw new RegexSyntaxError(`the flag ${letter}`);
    }
  }
  return changed as unknown as Flags;
}
