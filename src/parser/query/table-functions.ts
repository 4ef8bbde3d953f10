import { sparkError } from "../../errors/index.ts";
import {
  type Expression,
  node,
  type Relation,
  type SubqueryExpression,
  type TableArgOptions,
} from "../../plan/index.ts";
import { functionArgument } from "../expressions/calls.ts";
import { sortItems } from "../expressions/sorting.ts";
import { isName, quoteIfNeeded, simpleName } from "../identifiers.ts";
import { opensQuery } from "../lookahead.ts";
import { unparsedName } from "../names.ts";
import type { Parser } from "../parser.ts";
import { aliased } from "./table-alias.ts";
import { watermark } from "./watermark.ts";

/** Reads from the opening parenthesis of `f(..)` in FROM on. */
export function tableFunction(p: Parser, parts: readonly string[], start: number): Relation {
  const args = p.parenthesized(() => (p.at(")") ? [] : p.list(tableFunctionArgument)));
  const made = node("unresolvedTableValuedFunction", {
    functionName: quoteIfNeeded(parts),
    arguments: args,
    origin: p.originFrom(start),
  });
  return aliased(p, watermark(p, made), start);
}

export function unnest(p: Parser): Relation {
  const start = p.next().start;
  const args = p.parenthesized(() => p.list((inner) => inner.expression()));
  const withOrdinality = p.accept("WITH", "ORDINALITY") || undefined;
  const fields = { functionName: "unnest", arguments: args, withOrdinality };
  return aliased(p, node("unresolvedTableValuedFunction", { ...fields, origin: p.originFrom(start) }), start);
}

function tableFunctionArgument(p: Parser): Expression {
  if (beginsTableArgument(p, 0)) return tableArgument(p);
  if (!(isName(p.token) && p.peek().key === "=>" && beginsTableArgument(p, 2))) return functionArgument(p);
  const start = p.token.start;
  const key = simpleName(p);
  p.expect("=>");
  const value = tableArgument(p);
  return node("namedArgument", { key, value, origin: p.originFrom(start) });
}

/** TABLE before a name, or before a parenthesis that holds a name or a query: `table(1)` is a call. */
function beginsTableArgument(p: Parser, ahead: number): boolean {
  if (p.peek(ahead).key !== "TABLE") return false;
  if (isName(p.peek(ahead + 1))) return true;
  return opensQuery(p, ahead + 1) || (p.peek(ahead + 1).key === "(" && isName(p.peek(ahead + 2)));
}

function tableArgument(p: Parser): SubqueryExpression {
  const start = p.token.start;
  p.expect("TABLE");
  const plan = opensQuery(p) ? p.parenthesized(() => p.query()) : p.at("(") ? p.parenthesized(table) : table(p);
  const tableArgOptions = partitioning(p);
  const origin = p.originFrom(start);
  return node("subqueryExpression", { subqueryType: "tableArg", plan, inSubqueryValues: [], tableArgOptions, origin });
}

function table(p: Parser): Relation {
  const start = p.token.start;
  const unparsedIdentifier = unparsedName(p);
  return node("readNamedTable", { unparsedIdentifier, options: {}, origin: p.originFrom(start) });
}

function partitioning(p: Parser): TableArgOptions | undefined {
  const start = p.token.start;
  const withSinglePartition = p.accept("WITH", "SINGLE", "PARTITION") || undefined;
  const partitionSpec = p.accept("PARTITION", "BY") || p.accept("DISTRIBUTE", "BY") ? partitionItems(p) : [];
  if (!withSinglePartition && partitionSpec.length === 0) return undefined;
  const orderSpec = p.accept("ORDER", "BY") || p.accept("SORT", "BY") ? orderItems(p) : [];
  return node("tableArgOptions", { partitionSpec, orderSpec, withSinglePartition, origin: p.originFrom(start) });
}

/** Several items need parentheses, for a comma alone begins the next argument. */
function partitionItems(p: Parser): Expression[] {
  const start = p.token.start;
  const inParentheses = p.attempt(() => (p.accept("(") ? listBeforeParenthesis(p) : undefined));
  if (inParentheses) return inParentheses;
  const items = [p.expression()];
  const isList = p.at(",") && !(isName(p.peek()) && p.peek(2).key === "=>") && !beginsTableArgument(p, 1);
  if (!isList) return items;
  throw sparkError(
    "INVALID_SQL_SYNTAX.INVALID_TABLE_FUNCTION_TABLE_ARGUMENT_PARTITIONING",
    { clause: "PARTITION BY" },
    p.originFrom(start),
  );
}

function listBeforeParenthesis(p: Parser): Expression[] | undefined {
  const items = p.list((inner) => inner.expression());
  return p.accept(")") ? items : undefined;
}

const orderItems = (p: Parser) => (p.at("(") ? p.parenthesized(sortItems) : sortItems(p));
