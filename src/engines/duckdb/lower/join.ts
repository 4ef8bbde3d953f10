import type { JoinType, ResolvedExpression, ResolvedJoin, ResolvedPlan } from "../../../plan/index.ts";
import { contains } from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";
import { isOpen, render, type Select } from "./select.ts";
import { columnsOf } from "./statement.ts";

const keywords: Record<JoinType, string> = {
  inner: "JOIN",
  cross: "CROSS JOIN",
  leftOuter: "LEFT JOIN",
  rightOuter: "RIGHT JOIN",
  fullOuter: "FULL JOIN",
  leftSemi: "SEMI JOIN",
  leftAnti: "ANTI JOIN",
};

/** A chain of joins stays one FROM clause as long as nothing but joins and tables is in it. */
export function lowerJoin(join: ResolvedJoin, context: Lowerer): Select {
  const left = side(join.left, context, !tests(join));
  const right = side(join.right, context, false);
  const lateral = contains(join.right, ({ kind }) => kind === "outerReference") ? "LATERAL " : "";
  const joinType = join.joinType === "cross" && join.condition ? "inner" : join.joinType;
  const on = joinType === "cross" ? "" : ` ON ${join.condition ? context.lower(join.condition, context) : "TRUE"}`;
  return { from: `${left} ${keywords[joinType]} ${lateral}${right}${on}` };
}

/**
 * A semi or anti join that compares more than keys looks at every pair of rows with equal keys. DuckDB takes it for a cheap
 * filter and would move it below the joins that leave few rows to test; it does not reach into a subquery.
 */
const tests = ({ joinType, condition }: ResolvedJoin): boolean =>
  (joinType === "leftSemi" || joinType === "leftAnti") && condition !== undefined && !comparesKeys(condition);

function comparesKeys(condition: ResolvedExpression): boolean {
  if (condition.kind !== "functionCall") return true;
  if (condition.name === "and") return condition.arguments.every(comparesKeys);
  return condition.name === "=" || condition.name === "==" || condition.name === "<=>";
}

function side(plan: ResolvedPlan, context: Lowerer, mayBeJoin: boolean): string {
  const select = context.lowerPlan(plan, context);
  const bare = isOpen(select) && !select.where && (mayBeJoin || plan.kind !== "resolvedJoin");
  return bare ? select.from : `(${render(select, columnsOf(plan))})`;
}
