import { type Expression, node, type UnresolvedAttribute } from "../../plan/index.ts";
import { multipartName, quoteIfNeeded } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { attribute } from "./build.ts";

export function star(p: Parser): Expression {
  const start = p.token.start;
  p.expect("*");
  const except = exceptClause(p);
  return node("unresolvedStar", { except, origin: p.originFrom(start) });
}

/** `a.b.*`, the name already read. */
export function qualifiedStar(p: Parser, parts: readonly string[], start: number): Expression {
  p.expect(".", "*");
  const except = exceptClause(p);
  return node("unresolvedStar", {
    // Spark Connect's form of a target has the star in it.
    unparsedTarget: `${quoteIfNeeded(parts)}.*`,
    except,
    origin: p.originFrom(start),
  });
}

/** EXCEPT after a star names columns, unless what follows is a query to subtract. */
function exceptClause(p: Parser): readonly UnresolvedAttribute[] | undefined {
  const isClause =
    p.atPhrase("EXCEPT", "(") && ![..."SELECT FROM VALUES TABLE WITH".split(" "), "("].includes(p.peek(2).key);
  if (!isClause) return undefined;
  p.next();
  return p.parenthesized(() => p.list(column));
}

function column(p: Parser): UnresolvedAttribute {
  const start = p.token.start;
  const parts = multipartName(p);
  return attribute(parts, p.originFrom(start));
}
