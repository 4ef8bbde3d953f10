import { type SparkError, sparkError } from "../errors/index.ts";
import { originAt } from "./origin.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

/** Words that may be column names but, without quotes, not names of tables. */
const notForTables: ReadonlySet<string> = new Set(
  "ANTI CROSS EXCEPT FULL INNER INTERSECT JOIN LATERAL LEFT NATURAL ON RIGHT SEMI MINUS UNION USING".split(" "),
);

const plain = /^\w+$/;

/** A name as SQL text: in backticks unless it consists of letters, digits and underscores. */
export const quoteIfNeeded = (parts: readonly string[]): string =>
  parts.map((part) => (plain.test(part) ? part : `\`${part.replaceAll("`", "``")}\``)).join(".");

export const isName = (token: Token): boolean => token.kind === "word" || token.kind === "quoted";

export const isTableName = (token: Token): boolean => isName(token) && !notForTables.has(token.key);

/** One part of a name, in places where a minus sign may follow it. */
export function simpleName(p: Parser): string {
  const token = p.token;
  if (!isName(token)) throw p.unexpected();
  const text = p.text(p.next());
  if (token.kind === "quoted") return text.slice(1, -1).replaceAll("``", "`");
  if (!plain.test(text)) throw invalid(p, text, token.start);
  return text;
}

/** One part of a name, in places where `a-b` can only be a name that lacks its backticks. */
export function name(p: Parser): string {
  const start = p.token.start;
  const part = simpleName(p);
  if (!(p.at("-") && isName(p.peek()))) return part;
  while (p.at("-") && isName(p.peek())) {
    p.next();
    simpleName(p);
  }
  throw invalid(p, p.textFrom(start), start);
}

export function multipartName(p: Parser): string[] {
  const parts = [name(p)];
  while (p.accept(".")) parts.push(name(p));
  return parts;
}

export const nameList = (p: Parser): string[] => p.parenthesized(() => p.list(name));

const invalid = (p: Parser, ident: string, start: number): SparkError =>
  sparkError("INVALID_IDENTIFIER", { ident }, originAt(p.sql, start, start + ident.length));

/** The last part of a name that `quoteIfNeeded` wrote. */
export function lastPart(text: string): string {
  const [part = text] = /(?:`(?:[^`]|``)*`|[^.`]*)$/.exec(text) ?? [];
  return part.startsWith("`") ? part.slice(1, -1).replaceAll("``", "`") : part;
}
