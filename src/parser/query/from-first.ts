import { node, type Relation } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";
import { fromClause } from "./from.ts";
import { organized } from "./organization.ts";
import { select } from "./select.ts";
import { transform } from "./transform.ts";

/** `FROM t SELECT a SELECT b`: every body reads the same relation, and their rows come together. */
export function fromFirst(p: Parser): Relation {
  const start = p.token.start;
  const from = fromClause(p);
  const bodies: Relation[] = [];
  while (p.at("SELECT", "MAP", "REDUCE")) bodies.push(fromBody(p, from));
  return bodies.length === 0 ? from : bodies.reduce((left, right) => unionAll(p, left, right, start));
}

export function fromBody(p: Parser, from: Relation): Relation {
  const start = p.token.start;
  return organized(p, transform(p, from) ?? select(p, from), start);
}

const unionAll = (p: Parser, left: Relation, right: Relation, start: number): Relation =>
  node("setOperation", {
    left,
    right,
    setOpType: "union",
    isAll: true,
    byName: false,
    allowMissingColumns: false,
    origin: p.originFrom(start),
  });
