import { sparkError } from "../../errors/index.ts";
import { node, type Relation } from "../../plan/index.ts";
import { opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { binBy } from "./bin-by.ts";
import { beginsJoin, join } from "./joins.ts";
import { lateralViews } from "./lateral-view.ts";
import { beginsPivot, pivot } from "./pivot.ts";
import { sampling } from "./sample.ts";
import { aliased, unnamedSubquery } from "./table-alias.ts";
import { namedRelation } from "./tables.ts";
import { beginsUnpivot, unpivot } from "./unpivot.ts";
import { watermark } from "./watermark.ts";

/** `FROM a, b JOIN c` with the lateral views and the pivot that may follow. */
export function fromClause(p: Parser): Relation {
  p.expect("FROM");
  const start = p.token.start;
  let from = relation(p);
  while (p.accept(",")) from = relation(p, from, start);
  const views = lateralViews(p, from) as Relation;
  return pivoted(p, views, views !== from, start);
}

function pivoted(p: Parser, input: Relation, hasViews: boolean, start: number): Relation {
  const pivotStart = p.token;
  const first = beginsPivot(p) ? pivot(p, input, start) : input;
  const both = beginsUnpivot(p) ? unpivot(p, first, start) : first;
  const origin = p.originFrom(pivotStart.start);
  if (both !== first && first !== input) throw sparkError("NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT", {}, origin);
  if (hasViews && first !== input) throw sparkError("NOT_ALLOWED_IN_FROM.LATERAL_WITH_PIVOT", {}, origin);
  if (hasViews && both !== first) throw sparkError("NOT_ALLOWED_IN_FROM.LATERAL_WITH_UNPIVOT", {}, origin);
  return both;
}

/** One relation with its joins. After a comma the joins go over everything before it as well. */
function relation(p: Parser, before?: Relation, beforeStart?: number): Relation {
  const start = beforeStart ?? p.token.start;
  const isLateral = p.accept("LATERAL");
  const primary = relationPrimary(p);
  return extended(p, before ? crossed(p, before, primary, isLateral, start) : primary, start);
}

function crossed(p: Parser, left: Relation, right: Relation, isLateral: boolean, start: number): Relation {
  const origin = p.originFrom(start);
  return isLateral
    ? node("lateralJoin", { left, right, joinType: "inner", origin })
    : node("join", { left, right, joinType: "inner", usingColumns: [], origin });
}

/** Joins, pivots and unpivots, in the order in which they are written. */
function extended(p: Parser, first: Relation, start: number): Relation {
  let left = first;
  for (;;) {
    if (beginsJoin(p)) left = join(p, left, start, relationPrimary);
    else if (beginsPivot(p)) left = pivot(p, left, start);
    else if (beginsUnpivot(p)) left = unpivot(p, left, start);
    else if (p.atPhrase("BIN", "BY")) left = binBy(p, left, start);
    else return left;
  }
}

export function relationPrimary(p: Parser): Relation {
  const start = p.token.start;
  if (!p.at("(")) return namedRelation(p);
  if (opensQuery(p))
    return adorned(
      p,
      p.parenthesized(() => p.query()),
      start,
      unnamedSubquery,
    );
  return adorned(p, p.parenthesized(relation), start);
}

/** The sample, watermark and alias after a parenthesis. */
function adorned(p: Parser, input: Relation, start: number, fallback?: string): Relation {
  const sample = sampling(p);
  const marked = watermark(p, input);
  const named = aliased(p, marked, start, fallback);
  return sample ? sample(named) : named;
}
