import { sourceSpan, sparkError } from "../../errors/index.ts";

export type TokenKind = "word" | "quotedWord" | "integer" | "number" | "string" | "symbol" | "end";

export interface Token {
  readonly kind: TokenKind;
  /** The text as written. */
  readonly text: string;
  /** What it stands for: an unquoted name, the content of a string, a keyword in upper case. */
  readonly value: string;
  readonly start: number;
  readonly stop: number;
}

type Rule = readonly [RegExp, TokenKind, (text: string) => string];

const same = (text: string): string => text;

// The first rule that matches wins; `1a` is a word, `1d` and `1e3` are numbers.
const rules: readonly Rule[] = [
  [
    /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?:BD|bd|[LSYFDlsyfd])(?![\p{L}\d_])|\d+\.\d*(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+(?![\p{L}\d_])|\.\d+/uy,
    "number",
    same,
  ],
  [/\d+(?![\p{L}\d_])/uy, "integer", same],
  [/[rR](?:'[^']*'|"[^"]*")/y, "string", (text) => text.slice(2, -1)],
  [/[\p{L}\d_]+/uy, "word", (text) => text.toUpperCase()],
  [/`(?:[^`]|``)*`/y, "quotedWord", (text) => text.slice(1, -1).replaceAll("``", "`")],
  [/'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"/y, "string", unquote],
  [/<>|[\s\S]/uy, "symbol", same],
];

const skipped = /\s+|--[^\n]*|\/\*(?!\+)[\s\S]*?\*\//y;

/** Cuts DDL text into tokens, ending with one of kind `end`. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (true) {
    at = skipBlanks(text, at);
    if (at >= text.length) break;
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.stop;
  }
  tokens.push({ kind: "end", text: "", value: "", start: text.length, stop: text.length });
  return tokens;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (true) {
    skipped.lastIndex = at;
    const match = skipped.exec(text);
    if (match === null) break;
    at += match[0].length;
  }
  if (text.startsWith("/*", at))
    throw sparkError("UNCLOSED_BRACKETED_COMMENT", {}, { span: sourceSpan(text, at, text.length) });
  return at;
}

function tokenAt(text: string, start: number): Token {
  for (const [pattern, kind, meaning] of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null) return { kind, text: match[0], value: meaning(match[0]), start, stop: start + match[0].length };
  }
  throw new RangeError("the last rule matches any character");
}

const escapes: Readonly<Record<string, string>> = {
  "0": "\0",
  b: "\b",
  n: "\n",
  r: "\r",
  t: "\t",
  Z: "\u001a",
  "%": "\\%",
  _: "\\_",
};

const escapeSequence = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|([\s\S]))/g;

function unquote(text: string): string {
  const quote = text[0]!;
  return text
    .slice(1, -1)
    .split(/(\\[\s\S])/)
    .map((part, i) => (i % 2 === 0 ? part.replaceAll(quote + quote, quote) : part))
    .join("")
    .replace(escapeSequence, (_, short?: string, long?: string, octal?: string, plain?: string) => {
      if (short !== undefined) return String.fromCharCode(Number.parseInt(short, 16));
      if (long !== undefined) return String.fromCodePoint(Number.parseInt(long, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return escapes[plain!] ?? plain!;
    });
}
