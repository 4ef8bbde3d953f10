import { sparkError } from "../errors/index.ts";
import { originAt } from "./origin.ts";
import type { Token, TokenKind } from "./token.ts";

const space = /[\s\u0085\u200b]+/y;
const lineComment = /--(?:\\\r?\n|[^\r\n])*/y;
const commentEdge = /\/\*|\*\//g;
const string = /[rR](?:'[^']*'|"[^"]*")|'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'|"[^"\\]*(?:(?:\\[\s\S]|"")[^"\\]*)*"/y;
const quoted = /`[^`]*(?:``[^`]*)*`/y;
const location = /\p{L}+:\/\/[\p{L}\p{N}_/\-.?=&#%]+/uy;
const word = /[\p{L}\p{N}_]+/uy;
/** A number may not run into a letter: `1a` and `1_0` are words. */
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:[bB][dD]|[fFdD])?(?![\w])|\d+[lLsSyY](?!\w)/y;
const symbol = /<=>|>>>|\/\*\+|<=|>=|<>|<<|>>|==|!=|!<|!>|\|\||\|>|->|=>|::|\*\/|[;(),.[\]!=<>+\-*/%~&|^:?@]/y;

/** What a token may begin with, tried in this order. */
const lexemes: readonly (readonly [TokenKind, RegExp])[] = [
  ["string", string],
  ["number", number],
  ["word", location],
  ["word", word],
  ["quoted", quoted],
  ["symbol", symbol],
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
  for (const [kind, pattern] of lexemes) {
    const stop = matchAt(pattern, sql, start);
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
