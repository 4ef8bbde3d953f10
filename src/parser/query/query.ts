import { node, type Relation, type SetOpType, type WithCtes } from "../../plan/index.ts";
import { quoteIfNeeded } from "../identifiers.ts";
import { beginsQuery, opensQuery } from "../lookahead.ts";
import { nameReference } from "../names.ts";
import type { Parser } from "../parser.ts";
import { commonTables } from "./common-tables.ts";
import { fromFirst } from "./from-first.ts";
import { inlineTable } from "./inline-table.ts";
import { organized } from "./organization.ts";
import { pipeOperator } from "./pipe.ts";
import { select } from "./select.ts";
import { transform } from "./transform.ts";

/** A whole query: WITH, the terms joined by set operations and pipes, and the clauses that order and cut the result. */
export function query(p: Parser): Relation {
  const start = p.token.start;
  const ctes = commonTables(p);
  const input = organized(p, queryTerm(p), start);
  return ctes ? withCtes(p, input, ctes, start) : input;
}

const withCtes = (p: Parser, input: Relation, ctes: Pick<WithCtes, "definitions" | "recursive">, start: number) =>
  node("withCtes", { input, ...ctes, origin: p.originFrom(start) });

const setOperations: Readonly<Record<string, SetOpType>> = {
  UNION: "union",
  EXCEPT: "except",
  MINUS: "except",
  INTERSECT: "intersect",
};

function queryTerm(p: Parser): Relation {
  const start = p.token.start;
  let left = queryPrimary(p);
  for (;;) {
    if (p.at("INTERSECT")) left = setOperation(p, left, start, queryPrimary);
    else if (p.at("UNION", "EXCEPT", "MINUS")) left = setOperation(p, left, start, intersections);
    else if (p.accept("|>")) left = pipeOperator(p, left, start, pipedSetOperation);
    else return left;
  }
}

/** INTERSECT binds tighter than the other set operations. */
function intersections(p: Parser): Relation {
  const start = p.token.start;
  let left = queryPrimary(p);
  while (p.at("INTERSECT")) left = setOperation(p, left, start, queryPrimary);
  return left;
}

const pipedSetOperation = (p: Parser, left: Relation, start: number): Relation | undefined =>
  p.at("UNION", "EXCEPT", "MINUS", "INTERSECT") ? setOperation(p, left, start, queryPrimary) : undefined;

function setOperation(p: Parser, left: Relation, start: number, operand: (p: Parser) => Relation): Relation {
  const setOpType = setOperations[p.next().key] as SetOpType;
  const isAll = p.acceptAny("ALL", "DISTINCT") === "ALL";
  const right = operand(p);
  const origin = p.originFrom(start);
  return node("setOperation", { left, right, setOpType, isAll, byName: false, allowMissingColumns: false, origin });
}

function queryPrimary(p: Parser): Relation {
  if (opensQuery(p)) return p.parenthesized(() => p.query());
  if (!beginsQuery(p)) throw p.unexpected(p.at("SELECT", "FROM", "VALUES", "TABLE") ? p.peek() : p.token);
  if (p.at("FROM")) return fromFirst(p);
  if (p.at("VALUES")) return inlineTable(p);
  if (p.at("TABLE")) return table(p);
  return transform(p) ?? select(p);
}

function table(p: Parser): Relation {
  const start = p.token.start;
  p.expect("TABLE");
  const unparsedIdentifier = quoteIfNeeded(nameReference(p));
  return node("readNamedTable", { unparsedIdentifier, options: {}, origin: p.originFrom(start) });
}
