import { node, type Relation } from "../../plan/index.ts";
import { isTableName, name, nameList } from "../identifiers.ts";
import { beginsClause } from "../lookahead.ts";
import type { Parser } from "../parser.ts";

export interface TableAlias {
  readonly alias: string;
  readonly columnAliases?: readonly string[] | undefined;
}

/** `[AS] t [(a, b)]`, if it comes next. */
export function tableAlias(p: Parser): TableAlias | undefined {
  const said = p.accept("AS");
  if (said && !isTableName(p.token)) throw p.unexpected();
  if (!said && (!isTableName(p.token) || beginsClause(p))) return undefined;
  const alias = name(p);
  return { alias, columnAliases: p.at("(") ? nameList(p) : undefined };
}

/** Gives a relation the name that comes next, or `fallback` where none does. */
export function aliased(p: Parser, input: Relation, start: number, fallback?: string): Relation {
  const named = tableAlias(p) ?? (fallback === undefined ? undefined : { alias: fallback });
  return named ? node("subqueryAlias", { input, ...named, qualifier: [], origin: p.originFrom(start) }) : input;
}

/** The name that Spark gives a subquery without one: outside, its columns are not known by the names of its tables. */
export const unnamedSubquery = "__auto_generated_subquery_name";
