import type { JsonNumber, JsonValue } from "./json-value.ts";

/** What may deviate from strict JSON, as Spark's options have it. */
export interface JsonLeniency {
  readonly singleQuotes?: boolean;
  readonly unquotedFieldNames?: boolean;
  readonly leadingZeros?: boolean;
  /** NaN, Infinity and their signed forms. */
  readonly nonNumericNumbers?: boolean;
  readonly unescapedControlChars?: boolean;
  readonly backslashEscapingAny?: boolean;
  readonly comments?: boolean;
}

/** The first value of a text; what follows it is not looked at. Undefined where the text is no JSON, or empty. */
export function readJson(text: string, leniency: JsonLeniency = {}): JsonValue | undefined {
  const reader = new Reader(text, leniency);
  try {
    return reader.value();
  } catch (error) {
    if (error === malformed) return undefined;
    throw error;
  }
}

const malformed = new Error("malformed JSON");
const fail = (): never => {
  throw malformed;
};

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const zeroedNumberPattern = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /[+-]?[A-Za-z_$][\w$]*/y;
const afterNumber = /[\s,\]}]|$/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const nonNumeric: Readonly<Record<string, string>> = {
  NaN: "NaN",
  Infinity: "Infinity",
  INF: "Infinity",
  "+INF": "Infinity",
  "+Infinity": "Infinity",
  "-INF": "-Infinity",
  "-Infinity": "-Infinity",
};
const constants: Readonly<Record<string, JsonValue>> = { true: true, false: false, null: null };

/** As deep as Spark's reader goes; deeper texts are malformed to it. */
const maxDepth = 1000;

class Reader {
  readonly #text: string;
  readonly #leniency: JsonLeniency;
  #at = 0;
  #depth = 0;

  constructor(text: string, leniency: JsonLeniency) {
    this.#text = text;
    this.#leniency = leniency;
  }

  value(): JsonValue {
    const next = this.#skip();
    if (next === "{") return this.#nested(() => this.#object());
    if (next === "[") return this.#nested(() => this.#array());
    if (this.#isQuote(next)) return { kind: "text", text: this.#string(next) };
    return next === "-" || (next >= "0" && next <= "9") ? this.#number() : this.#word();
  }

  #nested(read: () => JsonValue): JsonValue {
    if (++this.#depth > maxDepth) fail();
    const value = read();
    this.#depth--;
    return value;
  }

  #object(): JsonValue {
    const entries: (readonly [string, JsonValue])[] = [];
    this.#at++;
    if (this.#skip() === "}") return this.#closed({ kind: "object", entries });
    for (;;) {
      const name = this.#name(this.#skip());
      if (this.#skip() !== ":") fail();
      this.#at++;
      entries.push([name, this.value()]);
      const next = this.#skip();
      if (next === "}") return this.#closed({ kind: "object", entries });
      if (next !== ",") fail();
      this.#at++;
    }
  }

  #array(): JsonValue {
    const items: JsonValue[] = [];
    this.#at++;
    if (this.#skip() === "]") return this.#closed({ kind: "array", items });
    for (;;) {
      items.push(this.value());
      const next = this.#skip();
      if (next === "]") return this.#closed({ kind: "array", items });
      if (next !== ",") fail();
      this.#at++;
    }
  }

  #closed(value: JsonValue): JsonValue {
    this.#at++;
    return value;
  }

  #isQuote(character: string): boolean {
    return character === '"' || (character === "'" && this.#leniency.singleQuotes === true);
  }

  #name(next: string): string {
    if (this.#isQuote(next)) return this.#string(next);
    const name = this.#leniency.unquotedFieldNames ? this.#match(wordPattern) : undefined;
    return name ?? fail();
  }

  #string(quote: string): string {
    const start = this.#at + 1;
    let end = this.#text.indexOf(quote, start);
    if (end < 0) fail();
    const plain = this.#text.slice(start, end);
    // Most strings have neither escapes nor control characters.
    if (!plain.includes("\\") && !this.#hasControl(plain)) {
      this.#at = end + 1;
      return plain;
    }
    let result = "";
    end = start;
    for (;;) {
      const character = this.#text[end];
      if (character === undefined) fail();
      if (character === quote) break;
      if (character === "\\") {
        const [piece, length] = this.#escape(end);
        result += piece;
        end += length;
        continue;
      }
      if (this.#hasControl(character as string)) fail();
      result += character;
      end++;
    }
    this.#at = end + 1;
    return result;
  }

  #hasControl(text: string): boolean {
    if (this.#leniency.unescapedControlChars) return false;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return true;
    return false;
  }

  #escape(at: number): readonly [piece: string, length: number] {
    const character = this.#text[at + 1] ?? fail();
    if (character === "u") {
      const digits = this.#text.slice(at + 2, at + 6);
      if (!/^[\da-f]{4}$/i.test(digits)) fail();
      return [String.fromCharCode(Number.parseInt(digits, 16)), 6];
    }
    if (character === "'" && this.#leniency.singleQuotes) return ["'", 2];
    const known = escapes[character] ?? (this.#leniency.backslashEscapingAny ? character : undefined);
    return [known ?? fail(), 2];
  }

  #number(): JsonValue {
    const text = this.#match(this.#leniency.leadingZeros ? zeroedNumberPattern : numberPattern);
    if (text === undefined) return this.#word();
    afterNumber.lastIndex = this.#at;
    if (!afterNumber.test(this.#text)) fail();
    const isInteger = !/[.eE]/.test(text);
    const shown = isInteger ? String(BigInt(text)) : text;
    return { kind: "number", text: shown, isInteger } satisfies JsonNumber;
  }

  #word(): JsonValue {
    const word = this.#match(wordPattern) ?? fail();
    if (Object.hasOwn(constants, word)) return constants[word] as JsonValue;
    const text = this.#leniency.nonNumericNumbers && Object.hasOwn(nonNumeric, word) ? nonNumeric[word] : undefined;
    return text === undefined ? fail() : { kind: "number", text, isInteger: false };
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found) this.#at += found.length;
    return found || undefined;
  }

  /** The next character that is no blank (nor comment); an empty text at the end. */
  #skip(): string {
    for (;;) {
      const character = this.#text[this.#at];
      if (character === " " || character === "\n" || character === "\t" || character === "\r") this.#at++;
      else if (character === "/" && this.#leniency.comments) this.#comment();
      else return character ?? "";
    }
  }

  #comment(): void {
    const isBlock = this.#text[this.#at + 1] === "*";
    const end = this.#text.indexOf(isBlock ? "*/" : "\n", this.#at + 2);
    if (isBlock && end < 0) fail();
    this.#at = end < 0 ? this.#text.length : end + (isBlock ? 2 : 1);
  }
}
