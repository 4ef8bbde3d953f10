import type { JsonNode, JsonSyntax } from "./json-node.ts";

export class JsonError extends Error {}

/**
 * The first JSON value of a text, undefined where there is nothing but blanks. What follows it is not looked at, as Spark does
 * not. Throws `JsonError` where the text is not JSON.
 */
export function parseJson(text: string, syntax: JsonSyntax): JsonNode | undefined {
  const parser = new Parser(text, syntax);
  return parser.first();
}

const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const zeroedNumberToken = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const nonNumericToken = /NaN|[+-]?Infinity|[+-]INF/y;
const unquotedName = /[\p{L}_$@#][\p{L}\p{N}_$@#-]*/uy;
/** Texts without escapes, which nearly all are. */
const plainText = /[^"\\\x00-\x1f]*/y;
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
const deepest = 1000;

class Parser {
  readonly #text: string;
  readonly #syntax: JsonSyntax;
  #at = 0;
  #depth = 0;

  constructor(text: string, syntax: JsonSyntax) {
    this.#text = text;
    this.#syntax = syntax;
  }

  first(): JsonNode | undefined {
    if (this.#text.startsWith("\ufeff")) this.#at = 1;
    this.#skipBlanks();
    return this.#at >= this.#text.length ? undefined : this.#value();
  }

  #value(): JsonNode {
    const start = this.#at;
    const sign = this.#text[start];
    if (sign === "{") return this.#object();
    if (sign === "[") return this.#array();
    if (sign === '"' || (sign === "'" && this.#syntax.allowSingleQuotes)) {
      return { kind: "string", text: this.#string(sign), start, end: this.#at };
    }
    const word = this.#word();
    if (word) return { ...word, start, end: this.#at };
    throw new JsonError();
  }

  #word(): { readonly kind: "null" | "boolean" | "number" | "nonNumeric"; readonly text: string } | undefined {
    for (const [text, kind] of words) {
      if (this.#text.startsWith(text, this.#at)) return this.#take(text, kind);
    }
    if (this.#syntax.allowNonNumericNumbers) {
      const text = this.#match(nonNumericToken);
      if (text) return this.#take(text, "nonNumeric");
    }
    const text = this.#match(this.#syntax.allowNumericLeadingZeros ? zeroedNumberToken : numberToken);
    return text ? this.#take(text, "number") : undefined;
  }

  /** A word ends where a value ends: `nulll` and `01` are none. */
  #take<K>(text: string, kind: K): { readonly kind: K; readonly text: string } {
    this.#at += text.length;
    const next = this.#text[this.#at];
    if (next !== undefined && !/[\s,\]}:/#]/.test(next)) throw new JsonError();
    return { kind, text };
  }

  #object(): JsonNode {
    const start = this.#enter();
    const fields: (readonly [string, JsonNode])[] = [];
    this.#skipBlanks();
    if (this.#text[this.#at] === "}") this.#at++;
    else {
      for (;;) {
        const name = this.#name();
        this.#skipBlanks();
        this.#expect(":");
        this.#skipBlanks();
        fields.push([name, this.#value()]);
        this.#skipBlanks();
        if (this.#text[this.#at] === "}") break;
        this.#expect(",");
        this.#skipBlanks();
      }
      this.#at++;
    }
    this.#depth--;
    return { kind: "object", fields, start, end: this.#at };
  }

  #array(): JsonNode {
    const start = this.#enter();
    const items: JsonNode[] = [];
    this.#skipBlanks();
    if (this.#text[this.#at] === "]") this.#at++;
    else {
      for (;;) {
        items.push(this.#value());
        this.#skipBlanks();
        if (this.#text[this.#at] === "]") break;
        this.#expect(",");
        this.#skipBlanks();
      }
      this.#at++;
    }
    this.#depth--;
    return { kind: "array", items, start, end: this.#at };
  }

  #enter(): number {
    if (++this.#depth > deepest) throw new JsonError();
    return this.#at++;
  }

  #name(): string {
    const sign = this.#text[this.#at];
    if (sign === '"' || (sign === "'" && this.#syntax.allowSingleQuotes)) return this.#string(sign);
    const name = this.#syntax.allowUnquotedFieldNames ? this.#match(unquotedName) : undefined;
    if (!name) throw new JsonError();
    this.#at += name.length;
    return name;
  }

  #string(quote: '"' | "'"): string {
    this.#at++;
    if (quote === '"') {
      const plain = this.#match(plainText) ?? "";
      if (this.#text[this.#at + plain.length] === '"') {
        this.#at += plain.length + 1;
        return plain;
      }
    }
    let value = "";
    for (;;) {
      const sign = this.#text[this.#at++];
      if (sign === undefined) throw new JsonError();
      if (sign === quote) return wellFormed(value);
      if (sign === "\\") value += this.#escape();
      else if (sign < " " && !this.#syntax.allowUnquotedControlChars) throw new JsonError();
      else value += sign;
    }
  }

  #escape(): string {
    const sign = this.#text[this.#at++] ?? "";
    if (sign === "u") {
      const code = this.#text.slice(this.#at, this.#at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(code)) throw new JsonError();
      this.#at += 4;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    const meant = escapes[sign] ?? (sign === "'" && this.#syntax.allowSingleQuotes ? sign : undefined);
    if (meant !== undefined) return meant;
    if (this.#syntax.allowBackslashEscapingAnyCharacter && sign !== "") return sign;
    throw new JsonError();
  }

  #match(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    return token.exec(this.#text)?.[0];
  }

  #expect(sign: string): void {
    if (this.#text[this.#at] !== sign) throw new JsonError();
    this.#at++;
  }

  #skipBlanks(): void {
    const text = this.#text;
    for (;;) {
      const sign = text[this.#at];
      if (sign === " " || sign === "\n" || sign === "\t" || sign === "\r") this.#at++;
      else if (sign === "/" && this.#syntax.allowComments) this.#skipComment();
      else return;
    }
  }

  #skipComment(): void {
    const isLine = this.#text[this.#at + 1] === "/";
    if (!isLine && this.#text[this.#at + 1] !== "*") throw new JsonError();
    const end = this.#text.indexOf(isLine ? "\n" : "*/", this.#at + 2);
    if (end < 0 && !isLine) throw new JsonError();
    this.#at = end < 0 ? this.#text.length : end + (isLine ? 1 : 2);
  }
}

const words = [
  ["null", "null"],
  ["true", "boolean"],
  ["false", "boolean"],
] as const;

/** Half of a pair of surrogates is no character; Java writes a question mark for it. */
const wellFormed = (text: string): string =>
  /[\ud800-\udfff]/.test(text)
    ? text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : "?"))
    : text;
