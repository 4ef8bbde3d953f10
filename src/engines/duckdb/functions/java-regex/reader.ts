import { not, property, shorthands } from "./properties.ts";
import { type CharSet, type Fold, RegexSyntaxError, UnsupportedRegexError } from "./syntax.ts";

const simpleEscapes: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

/** Walks over a pattern, character by character, and reads what looks the same inside and outside of classes. */
export class RegexReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }
  /** The next character, empty at the end. */
  get next(): string {
    const code = this.#text.codePointAt(this.#at);
    return code === undefined ? "" : String.fromCodePoint(code);
  }
  take(): string {
    const character = this.next;
    if (character === "") throw new RegexSyntaxError("unexpected end");
    this.#at += character.length;
    return character;
  }
  accept(text: string): boolean {
    const found = this.#text.startsWith(text, this.#at);
    if (found) this.#at += text.length;
    return found;
  }
  match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text);
    if (!found) return undefined;
    this.#at += found[0].length;
    return found;
  }

  skipComments(): void {
    this.match(/(?:\s|#[^\n\r\u0085\u2028\u2029]*)*/y);
  }

  /** What stands between `\Q` and `\E`. */
  quotation(): string | undefined {
    const found = this.match(/\\Q([\s\S]*?)(?:\\E|$)/y);
    return found?.[1];
  }

  /** After a backslash: a set of characters, if it is one. */
  classEscape(): CharSet | undefined {
    const letter = this.next;
    const shorthand = shorthands[letter.toLowerCase()];
    if (shorthand && /^[dwshvDWSHV]$/.test(letter)) {
      this.take();
      return letter === letter.toLowerCase() ? shorthand : not(shorthand);
    }
    if (letter !== "p" && letter !== "P") return undefined;
    this.take();
    const braced = this.match(/\{(\^?)([^}]*)\}/y);
    const set = property(braced ? (braced[2] as string) : this.take());
    return (letter === "P") !== (braced?.[1] === "^") ? not(set) : set;
  }

  /** After a backslash: one character. */
  characterEscape(): number {
    const letter = this.take();
    const simple = simpleEscapes[letter];
    if (simple !== undefined) return simple;
    if (letter === "0") return this.#number(/([0-3]?[0-7]{1,2})/y, 8);
    if (letter === "x")
      return this.next === "{" ? this.#number(/\{([0-9a-fA-F]+)\}/y, 16) : this.#number(/([0-9a-fA-F]{2})/y, 16);
    if (letter === "u") return this.#utf16();
    if (letter === "c") return (this.take().codePointAt(0) as number) ^ 64;
    if (letter === "N") throw new UnsupportedRegexError("\\N{..}");
    if (/^[a-zA-Z]$/.test(letter)) throw new RegexSyntaxError(`illegal escape \\${letter}`);
    return letter.codePointAt(0) as number;
  }

  #number(form: RegExp, radix: number): number {
    const found = this.match(form);
    const code = found ? Number.parseInt(found[1] as string, radix) : Number.NaN;
    if (!(code <= 0x10ffff)) throw new RegexSyntaxError("illegal character number");
    return code;
  }

  /** Two escapes may be the halves of one character. */
  #utf16(): number {
    const first = this.#number(/([0-9a-fA-F]{4})/y, 16);
    if (first < 0xd800 || first > 0xdbff) return first;
    const second = this.match(/\\u([dD][c-fC-F][0-9a-fA-F]{2})/y);
    return second ? 0x10000 + (first - 0xd800) * 0x400 + Number.parseInt(second[1] as string, 16) - 0xdc00 : first;
  }

  /** After `[`. */
  characterClass(fold: Fold, comments: boolean): CharSet {
    const negated = this.accept("^");
    const sides: CharSet[] = [];
    let sets: CharSet[] = [];
    for (let first = true; ; first = false) {
      if (comments) this.skipComments();
      if (this.atEnd) throw new RegexSyntaxError("unclosed class");
      if (!first && this.accept("]")) break;
      if (this.accept("&&")) {
        sides.push(union(sets));
        sets = [];
        // `]` may close the class at once.
        if (this.accept("]")) break;
        continue;
      }
      sets.push(this.#classItem(fold, comments));
    }
    if (sets.length > 0) sides.push(union(sets));
    const [only] = sides;
    const set: CharSet = sides.length === 1 && only ? only : { kind: "intersection", sets: sides };
    return negated ? not(set) : set;
  }

  #classItem(fold: Fold, comments: boolean): CharSet {
    if (this.accept("[")) return this.characterClass(fold, comments);
    const quoted = this.quotation();
    if (quoted !== undefined) {
      return union([...quoted].map((character) => range(character.codePointAt(0) as number, undefined, fold)));
    }
    const from = this.#classCharacter();
    if (typeof from !== "number") return from;
    const rest = this.#text.slice(this.#at, this.#at + 2);
    if (rest[0] !== "-" || rest[1] === "]" || rest[1] === "[" || rest.length < 2) return range(from, undefined, fold);
    this.take();
    const to = this.#classCharacter();
    if (typeof to !== "number") return union([range(from, undefined, fold), range(45, undefined, fold), to]);
    if (to < from) throw new RegexSyntaxError("illegal character range");
    return range(from, to, fold);
  }

  #classCharacter(): number | CharSet {
    if (!this.accept("\\")) return this.take().codePointAt(0) as number;
    return this.classEscape() ?? this.characterEscape();
  }
}

const range = (from: number, to: number | undefined, fold: Fold): CharSet => ({
  kind: "range",
  from,
  to: to ?? from,
  fold,
});

const union = (sets: readonly CharSet[]): CharSet =>
  sets.length === 1 ? (sets[0] as CharSet) : { kind: "union", sets };
