import { type Expression, node, type UnresolvedFunction } from "../../plan/index.ts";
import { isName, quoteIfNeeded, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { booleanLiteral } from "./build.ts";
import { sortItems } from "./sorting.ts";
import { over } from "./windows.ts";

/** Reads from the opening parenthesis of `name(..)` on: arguments, and the clauses that may follow them. */
export function functionCall(p: Parser, nameParts: readonly string[], start: number): Expression {
  p.expect("(");
  const isDistinct = quantifier(p);
  const args = p.at(")") ? [] : p.list(functionArgument);
  if (args.length === 1 && isPick(nameParts) && p.accept("IGNORE", "NULLS")) {
    args.push(booleanLiteral(true, p.originFrom(start)));
  }
  p.expect(")");
  return withClauses(p, nameParts, args, isDistinct, start);
}

const picks = new Set(["first", "last", "any_value"]);

/** `first(a IGNORE NULLS)` is `first(a, true)`. */
const isPick = ([name = "", ...rest]: readonly string[]): boolean => rest.length === 0 && picks.has(name.toLowerCase());

/** DISTINCT and ALL are quantifiers only when an argument follows. */
function quantifier(p: Parser): true | undefined {
  const quantifies = p.at("DISTINCT", "ALL") && ![",", ")", "=>", "->"].includes(p.peek().key);
  return quantifies && p.next().key === "DISTINCT" ? true : undefined;
}

export function functionArgument(p: Parser): Expression {
  if (!(isName(p.token) && p.peek().key === "=>")) return p.expression();
  const start = p.token.start;
  const key = simpleName(p);
  p.expect("=>");
  const value = p.expression();
  return node("namedArgument", { key, value, origin: p.originFrom(start) });
}

/** Reads WITHIN GROUP, FILTER, IGNORE NULLS and OVER, and makes the call. */
export function withClauses(
  p: Parser,
  nameParts: readonly string[],
  args: readonly Expression[],
  isDistinct: true | undefined,
  start: number,
): Expression {
  const withinGroup = p.accept("WITHIN", "GROUP") ? p.parenthesized(orderBy) : undefined;
  const filter = p.accept("FILTER", "(", "WHERE") ? filterCondition(p) : undefined;
  const ignoreNulls = nullsOption(p);
  const made: UnresolvedFunction = node("unresolvedFunction", {
    functionName: nameParts.length === 1 ? (nameParts[0] as string) : quoteIfNeeded(nameParts),
    arguments: args,
    isDistinct,
    // A name of several parts is read again where it is looked up.
    isUserDefinedFunction: nameParts.length > 1 ? true : undefined,
    filter,
    withinGroup,
    ignoreNulls,
    origin: p.originFrom(start),
  });
  if (!(p.at("OVER") && beginsWindow(p))) return made;
  p.next();
  return over(p, made, start);
}

/** OVER may also be the name of the column: `count(*) over from t`. */
const beginsWindow = (p: Parser): boolean => p.peek().key === "(" || (isName(p.peek()) && p.peek().key !== "FROM");

function orderBy(p: Parser) {
  p.expect("ORDER", "BY");
  return sortItems(p);
}

function filterCondition(p: Parser): Expression {
  const condition = p.expression();
  p.expect(")");
  return condition;
}

function nullsOption(p: Parser): boolean | undefined {
  if (p.accept("IGNORE", "NULLS")) return true;
  return p.accept("RESPECT", "NULLS") ? false : undefined;
}
