import { type Expression, node, type Relation } from "../../plan/index.ts";
import { namedExpressions } from "../expressions/named.ts";
import { beginsExpression } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { fromClause } from "./from.ts";
import { grouping } from "./grouping.ts";
import { hinted, hints } from "./hints.ts";
import { lateralViews } from "./lateral-view.ts";
import { oneRow } from "./one-row.ts";
import { windowClause } from "./window-clause.ts";

/** `SELECT ..` with its clauses up to QUALIFY, over `from` where FROM was written first. */
export function select(p: Parser, from?: Relation): Relation {
  const start = p.token.start;
  p.expect("SELECT");
  const written = hints(p);
  const isDistinct = quantifier(p);
  const expressions = namedExpressions(p);
  const input = lateralViews(p, from ?? (p.at("FROM") ? fromClause(p) : undefined));
  const filtered = where(p, input, start);
  const grouped = selected(p, filtered, expressions, start);
  const windowed = windowClause(p, grouped);
  const qualified = qualify(p, windowed, start);
  return hinted(isDistinct ? distinct(p, qualified, start) : qualified, written);
}

function quantifier(p: Parser): boolean {
  const quantifies = p.at("DISTINCT", "ALL") && beginsExpression(p.peek()) && p.peek().key !== "FROM";
  return quantifies && p.next().key === "DISTINCT";
}

/** WHERE, if it comes next. */
export function where(p: Parser, input: Relation | undefined, start: number): Relation | undefined {
  if (!p.accept("WHERE")) return input;
  const condition = p.expression();
  return node("filter", { input: input ?? oneRow(p, start), condition, origin: p.originFrom(start) });
}

/** The select list as a projection, or as an aggregate where GROUP BY or HAVING follows. */
function selected(p: Parser, input: Relation | undefined, expressions: readonly Expression[], start: number): Relation {
  const groups = p.accept("GROUP", "BY") ? grouping(p) : undefined;
  const condition = p.accept("HAVING") ? p.expression() : undefined;
  if (!groups && !condition) return node("project", { input, expressions, origin: p.originFrom(start) });
  const aggregate = node("aggregate", {
    input: input ?? oneRow(p, start),
    ...(groups ?? { groupType: "groupBy", groupingExpressions: [] }),
    aggregateExpressions: expressions,
    fromSql: true,
    origin: p.originFrom(start),
  });
  return condition ? node("having", { input: aggregate, condition, origin: p.originFrom(start) }) : aggregate;
}

function qualify(p: Parser, input: Relation, start: number): Relation {
  if (!p.accept("QUALIFY")) return input;
  const condition = p.expression();
  return node("qualify", { input, condition, origin: p.originFrom(start) });
}

const distinct = (p: Parser, input: Relation, start: number): Relation =>
  node("deduplicate", {
    input,
    columnNames: [],
    allColumnsAsKeys: true,
    withinWatermark: false,
    origin: p.originFrom(start),
  });
