import { type Expression, node, type Relation } from "../../plan/index.ts";
import { attribute } from "../expressions/build.ts";
import { namedExpressions, withAlias } from "../expressions/named.ts";
import { tuple } from "../expressions/tuples.ts";
import { name } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { aliased } from "./table-alias.ts";

export const beginsPivot = (p: Parser): boolean => p.at("PIVOT") && p.peek().key === "(";

/** `PIVOT (sum(a) FOR b IN (1 AS x, 2))`. */
export function pivot(p: Parser, input: Relation, start: number): Relation {
  p.expect("PIVOT", "(");
  const aggregates = namedExpressions(p);
  p.expect("FOR");
  const column = pivotColumn(p);
  p.expect("IN");
  const values = p.parenthesized(() => p.list(pivotValue));
  p.expect(")");
  const pivoted = node("sqlPivot", { input, aggregates, column, values, origin: p.originFrom(start) });
  return aliased(p, pivoted, start);
}

function pivotColumn(p: Parser): Expression {
  const start = p.token.start;
  if (!p.at("(")) return column(p);
  const columns = p.parenthesized(() => p.list(column));
  return columns.length === 1 ? (columns[0] as Expression) : tuple(columns, p.originFrom(start));
}

function column(p: Parser): Expression {
  const start = p.token.start;
  const part = name(p);
  return attribute([part], p.originFrom(start));
}

function pivotValue(p: Parser): Expression {
  const start = p.token.start;
  return withAlias(p, p.expression(), start);
}
