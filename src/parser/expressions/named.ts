import { type Expression, node } from "../../plan/index.ts";
import { isName, name, nameList } from "../identifiers.ts";
import { beginsClause } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { pathName } from "./semi-structured.ts";

/** An expression with the name that it may be given. */
export function namedExpression(p: Parser): Expression {
  const start = p.token.start;
  return withAlias(p, p.expression(), start);
}

export const namedExpressions = (p: Parser): Expression[] => p.list(namedExpression);

/** Reads the alias that may follow `child`, whose text began at `start`. */
export function withAlias(p: Parser, child: Expression, start: number): Expression {
  const names = aliasNames(p) ?? pathName(child);
  return names ? node("alias", { child, names, origin: p.originFrom(start) }) : child;
}

function aliasNames(p: Parser): readonly string[] | undefined {
  const said = p.at("AS") && (isName(p.peek()) || p.peek().key === "(");
  if (said) p.next();
  if (p.at("(") && isNameList(p)) return nameList(p);
  if (said || (isName(p.token) && !beginsClause(p))) return [name(p)];
  return undefined;
}

function isNameList(p: Parser): boolean {
  let ahead = 1;
  while (isName(p.peek(ahead)) && p.peek(ahead + 1).key === ",") ahead += 2;
  return isName(p.peek(ahead)) && [")", "-"].includes(p.peek(ahead + 1).key);
}
