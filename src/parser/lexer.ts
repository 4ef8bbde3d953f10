import { sparkError } from "../errors/index.ts";
import { originAt } from "./origin.ts";
import type { Token, TokenKind } from "./token.ts";

const space = /[\s\u0085\u200b]+/y;
const lineComment = /--(?:\\\r?\n|[^\r\n])*/y;
const commentEdge = /\/\*|\*\//g;
const location = /\p{L}+:\/\/[\p{L}\p{N}_/\-.?=&#%]+/uy;
const word = /[\p{L}\p{N}_]+/uy;
/** A number may not run into a letter: `1a` and `1_0` are words. */
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:[bB][dD]|[fFdD])?(?![\w])|\d+[lLsSyY](?!\w)/y;
const symbol = /<=>|>>>|\/\*\+|<=|>=|<>|<<|>>|==|!=|!<|!>|\|\||\|>|->|=>|::|\*\/|[;(),.[\]!=<>+\-*/%~&|^:?@]/y;

type Lexeme = (sql: string, start: number) => number;

const matching =
  (pattern: RegExp): Lexeme =>
  (sql, start) =>
    matchAt(pattern, sql, start);

/** What a token may begin with, tried in this order; each gives where the token ends, or its start where it does not fit. */
const lexemes: readonly (readonly [TokenKind, Lexeme])[] = [
  ["string", string],
  ["quoted", quoted],
  ["number", matching(number)],
  ["word", matching(location)],
  ["word", matching(word)],
  ["symbol", matching(symbol)],
];

/** Splits SQL text into tokens; the last one is the end. */
export function tokenize(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(sql, 0);
  while (at < sql.length) {
    const token = nextToken(sql, at);
    tokens.push(token);
    at = skipBlank(sql, token.stop);
  }
  tokens.push({ kind: "end", key: "", start: sql.length, stop: sql.length });
  return tokens;
}

function nextToken(sql: string, start: number): Token {
  for (const [kind, lexeme] of lexemes) {
    const stop = lexeme(sql, start);
    if (stop > start) return { kind, key: keyOf(kind, sql.slice(start, stop)), start, stop };
  }
  const stop = start + String.fromCodePoint(sql.codePointAt(start) ?? 0).length;
  return { kind: "unknown", key: "", start, stop };
}

const keyOf = (kind: TokenKind, text: string): string =>
  kind === "word" ? text.toUpperCase() : kind === "symbol" ? text : "";

function matchAt(pattern: RegExp, sql: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(sql) ? pattern.lastIndex : start;
}

/** Skips white space and comments, but not hints, which begin with a plus. */
function skipBlank(sql: string, start: number): number {
  let at = start;
  for (;;) {
    let next = matchAt(space, sql, at);
    next = matchAt(lineComment, sql, next);
    if (sql.startsWith("/*", next) && sql[next + 2] !== "+") next = endOfComment(sql, next);
    if (next === at) return at;
    at = next;
  }
}

/** Bracketed comments nest. */
function endOfComment(sql: string, start: number): number {
  let depth = 0;
  commentEdge.lastIndex = start;
  for (;;) {
    const edge = commentEdge.exec(sql);
    if (!edge) throw sparkError("UNCLOSED_BRACKETED_COMMENT", {}, originAt(sql, start, sql.length));
    depth += edge[0] === "/*" ? 1 : -1;
    if (depth === 0) return commentEdge.lastIndex;
  }
}

/** `'..'`, `".."`, and after an r the same without escapes. */
function string(sql: string, start: number): number {
  const quote = sql[start];
  if (quote === "'" || quote === '"') return endOfQuotes(sql, start, quote, true);
  const raw = sql[start + 1];
  if ((quote !== "r" && quote !== "R") || (raw !== "'" && raw !== '"')) return start;
  const end = sql.indexOf(raw, start + 2);
  return end < 0 ? start : end + 1;
}

function quoted(sql: string, start: number): number {
  return sql[start] === "`" ? endOfQuotes(sql, start, "`", false) : start;
}

/** A loop and not a pattern: a string may be longer than a pattern's stack. A doubled quote is part of the text. */
function endOfQuotes(sql: string, start: number, quote: string, escapes: boolean): number {
  for (let at = start + 1; at < sql.length; at++) {
    if (escapes && sql[at] === "\\") at++;
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return start;
}
