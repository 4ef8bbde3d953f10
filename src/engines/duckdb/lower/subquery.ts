import { type FunctionCall, outputOf, type ResolvedExpression, type ResolvedSubquery } from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";
import { columnName } from "./names.ts";
import { lowerQuery } from "./statement.ts";

/** A subquery as a value. Spark has no unknown membership: IN is false where SQL says NULL, and so is NOT IN. */
export function lowerSubquery(subquery: ResolvedSubquery, context: Lowerer): string {
  if (subquery.subqueryType === "in") return known(membership(subquery, context), subquery);
  const query = lowerQuery(subquery.plan, context);
  return subquery.subqueryType === "scalar" ? `(${query})` : `EXISTS (${query})`;
}

/** `x NOT IN (subquery)` as a value; undefined for any other call. */
export function negatedMembership(call: FunctionCall, context: Lowerer): string | undefined {
  const subquery = negated(call);
  return subquery && known(nonMembership(subquery, context), subquery);
}

/** A condition of a filter, which takes NULL for false: DuckDB makes joins of the memberships that it must fulfil. */
export function lowerCondition(condition: ResolvedExpression, context: Lowerer): string {
  if (condition.kind === "resolvedSubquery" && condition.subqueryType === "in") return membership(condition, context);
  if (condition.kind !== "functionCall") return context.lower(condition, context);
  if (condition.name === "and")
    return `(${condition.arguments.map((part) => lowerCondition(part, context)).join(" AND ")})`;
  const subquery = negated(condition);
  return subquery ? nonMembership(subquery, context) : context.lower(condition, context);
}

function negated({ name, arguments: [argument] }: FunctionCall): ResolvedSubquery | undefined {
  const isIn = argument?.kind === "resolvedSubquery" && argument.subqueryType === "in";
  return isIn && (name === "not" || name === "!") ? argument : undefined;
}

const known = (sql: string, { nullable }: ResolvedSubquery): string => (nullable ? `coalesce(${sql}, FALSE)` : sql);

const lowerAll = (values: readonly ResolvedExpression[], context: Lowerer): readonly string[] =>
  values.map((value) => context.lower(value, context));

function membership(subquery: ResolvedSubquery, context: Lowerer): string {
  const query = lowerQuery(subquery.plan, context);
  const values = lowerAll(subquery.values, context);
  return values.length === 1 ? `(${values[0]} IN (${query}))` : `EXISTS ${rowsLike(subquery, values, query)}`;
}

function nonMembership(subquery: ResolvedSubquery, context: Lowerer): string {
  const query = lowerQuery(subquery.plan, context);
  const values = lowerAll(subquery.values, context);
  if (values.length === 1) return `(NOT (${values[0]} IN (${query})))`;
  return `(NOT EXISTS ${rowsLike(subquery, values, query, subquery.nullable)})`;
}

/** Rows compare column by column, not as DuckDB's structs: a difference in one is a difference, NULL or not in the others. */
function rowsLike({ plan }: ResolvedSubquery, values: readonly string[], query: string, orUnknown = false): string {
  const equal = outputOf(plan)
    .map(({ exprId }, i) => `${values[i]} = ${columnName(exprId)}`)
    .join(" AND ");
  return `(SELECT 1 FROM (${query}) WHERE ${orUnknown ? `coalesce(${equal}, TRUE)` : equal})`;
}
