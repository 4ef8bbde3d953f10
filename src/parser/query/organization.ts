import { sparkError } from "../../errors/index.ts";
import { type Expression, node, type Relation, type SortOrder } from "../../plan/index.ts";
import { sortItems } from "../expressions/sorting.ts";
import { beginsClause } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { windowClause } from "./window-clause.ts";

/** ORDER BY and its like, WINDOW, LIMIT and OFFSET: what may follow a whole query. */
export function organized(p: Parser, input: Relation, start: number): Relation {
  const sorted = ordered(p, input, start);
  return cut(p, windowClause(p, sorted), start);
}

function ordered(p: Parser, input: Relation, start: number): Relation {
  const first = p.token;
  const orderBy = p.accept("ORDER", "BY") ? sortItems(p) : undefined;
  const clusterBy = p.accept("CLUSTER", "BY") ? expressions(p) : undefined;
  const distributeBy = p.accept("DISTRIBUTE", "BY") ? expressions(p) : undefined;
  const sortBy = p.accept("SORT", "BY") ? sortItems(p) : undefined;
  const clauses = [orderBy, clusterBy, distributeBy ?? sortBy].filter((clause) => clause !== undefined);
  if (clauses.length > 1) {
    throw sparkError("UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES", {}, p.originFrom(first.start));
  }
  if (orderBy) return sort(p, input, orderBy, true, start);
  const parts = distributeBy ?? clusterBy;
  const spread = parts ? repartition(p, input, parts, start) : input;
  const order = sortBy ?? clusterBy?.map(ascending);
  return order ? sort(p, spread, order, false, start) : spread;
}

const expressions = (p: Parser): Expression[] => p.list((inner) => inner.expression());

const ascending = (child: Expression): SortOrder =>
  node("sortOrder", { child, direction: "ascending", nullOrdering: "nullsFirst", origin: child.origin });

const sort = (p: Parser, input: Relation, order: readonly SortOrder[], isGlobal: boolean, start: number): Relation =>
  node("sort", { input, order, isGlobal, origin: p.originFrom(start) });

const repartition = (p: Parser, input: Relation, parts: readonly Expression[], start: number): Relation =>
  node("repartitionByExpression", { input, partitionExpressions: parts, origin: p.originFrom(start) });

/** Rows are skipped before they are counted. */
function cut(p: Parser, input: Relation, start: number): Relation {
  const limit = p.at("LIMIT") && beginsClause(p) ? limitCount(p) : undefined;
  const skip = p.at("OFFSET") && beginsClause(p) ? (offsetCount(p) as Expression) : undefined;
  const rest = skip ? node("offset", { input, offset: skip, origin: p.originFrom(start) }) : input;
  return limit ? node("limit", { input: rest, limit, origin: p.originFrom(start) }) : rest;
}

/** LIMIT ALL is no limit. */
function limitCount(p: Parser): Expression | undefined {
  p.expect("LIMIT");
  return p.accept("ALL") ? undefined : p.expression();
}

function offsetCount(p: Parser): Expression {
  p.expect("OFFSET");
  return p.expression();
}
