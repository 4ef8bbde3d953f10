import { type NamedExpression, outputOf, type ResolvedPlan } from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";
import { columnName } from "./names.ts";
import { isOpen, render, type Select } from "./select.ts";

export const columnsOf = (plan: ResolvedPlan): readonly string[] =>
  outputOf(plan).map(({ exprId }) => columnName(exprId));

/** A plan as a whole statement, its columns in order. */
export const lowerQuery = (plan: ResolvedPlan, context: Lowerer): string =>
  render(context.lowerPlan(plan, context), columnsOf(plan));

/** A plan as something that can still be filtered, joined or aggregated. */
export function lowerOpen(plan: ResolvedPlan, context: Lowerer): Select {
  const select = context.lowerPlan(plan, context);
  return isOpen(select) ? select : nest(plan, select);
}

/** What is built so far, as a subquery. */
export const nest = (plan: ResolvedPlan, select: Select): Select => ({ from: `(${render(select, columnsOf(plan))})` });

export function named(item: NamedExpression, context: Lowerer): string {
  const name = columnName(item.exprId);
  const sql = context.lower(item, context);
  return sql === name ? name : `${sql} AS ${name}`;
}
