import { node, type Relation } from "../../plan/index.ts";
import { functionArgument, withClauses } from "../expressions/calls.ts";
import { isName, simpleName } from "../identifiers.ts";
import { beginsClause } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { oneRow } from "./one-row.ts";

/** The LATERAL VIEWs that come next. */
export function lateralViews(p: Parser, input: Relation | undefined): Relation | undefined {
  let views = input;
  while (p.atPhrase("LATERAL", "VIEW")) views = lateralView(p, views ?? oneRow(p, p.token.start));
  return views;
}

function lateralView(p: Parser, input: Relation): Relation {
  const start = p.token.start;
  p.expect("LATERAL", "VIEW");
  const outer = p.accept("OUTER");
  const callStart = p.token.start;
  const parts = [simpleName(p)];
  while (p.accept(".")) parts.push(simpleName(p));
  const args = p.parenthesized(() => (p.at(")") ? [] : p.list(functionArgument)));
  const generator = withClauses(p, parts, args, undefined, callStart);
  const tableAlias = simpleName(p);
  return node("lateralView", {
    input,
    generator,
    outer,
    tableAlias,
    columnAliases: columnAliases(p),
    origin: p.originFrom(start),
  });
}

function columnAliases(p: Parser): string[] {
  const said = p.accept("AS");
  return said || (isName(p.token) && !beginsClause(p) && !p.at("LATERAL", "JOIN")) ? p.list(simpleName) : [];
}
