import { sparkError } from "../../errors/index.ts";
import { node, type SqlStatement } from "../../plan/index.ts";
import { nameReference, unparsedName } from "../names.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";

/** A rule for a statement, whose text began at `start` with the words that chose the rule. */
export type StatementRule = (p: Parser, start: number) => SqlStatement;

type Parts = Partial<Omit<SqlStatement, "kind" | "statement" | "parameters" | "origin">>;

export function command(
  p: Parser,
  start: number,
  statement: string,
  parameters: SqlStatement["parameters"] = {},
  parts: Parts = {},
): SqlStatement {
  const said = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
  return node("sqlStatement", { statement, parameters: Object.freeze(said), ...parts, origin: p.originFrom(start) });
}

export const ifExists = (p: Parser): boolean => p.accept("IF", "EXISTS");

export function ifNotExists(p: Parser): boolean {
  if (!p.atPhrase("IF", "NOT") && !p.atPhrase("IF", "!")) return false;
  p.expect("IF");
  notWord(p);
  p.expect("EXISTS");
  return true;
}

/** NOT, for which `!` was once allowed too. */
export function notWord(p: Parser): void {
  if (p.at("!")) throw sparkError("SYNTAX_DISCONTINUED.BANG_EQUALS_NOT", { clause: "!" }, p.originOf(p.token));
  p.expect("NOT");
}

/** `LIKE 'x*'` or just `'x*'`, if it comes next. */
export function pattern(p: Parser): string | undefined {
  if (p.accept("LIKE")) return stringText(p);
  return p.token.kind === "string" ? stringText(p) : undefined;
}

/** `IN a.b` or `FROM a.b`, if it comes next. */
export const inNamespace = (p: Parser): string | undefined => (p.acceptAny("IN", "FROM") ? unparsedName(p) : undefined);

export const tableName = unparsedName;

export { nameReference };

export const notAllowed = (p: Parser, start: number, message: string) =>
  sparkError("_LEGACY_ERROR_TEMP_0035", { message }, p.originFrom(start));

export const invalidStatement = (p: Parser, start: number, operation: string) =>
  sparkError("INVALID_STATEMENT_OR_CLAUSE", { operation }, p.originFrom(start));
