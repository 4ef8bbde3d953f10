import type { JoinType, ResolvedJoin, ResolvedPlan } from "../../../plan/index.ts";
import { contains } from "../../../plan/index.ts";
import type { PlanContext } from "./context.ts";
import { lower } from "./expression.ts";
import { columnsOf, lowerPlan } from "./plan.ts";
import { isOpen, render, type Select } from "./select.ts";

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
export function lowerJoin(join: ResolvedJoin, context: PlanContext): Select {
  const left = side(join.left, context, true);
  const right = side(join.right, context, false);
  const lateral = contains(join.right, ({ kind }) => kind === "outerReference") ? "LATERAL " : "";
  const joinType = join.joinType === "cross" && join.condition ? "inner" : join.joinType;
  const on = joinType === "cross" ? "" : ` ON ${join.condition ? lower(join.condition, context) : "TRUE"}`;
  return { from: `${left} ${keywords[joinType]} ${lateral}${right}${on}` };
}

function side(plan: ResolvedPlan, context: PlanContext, mayBeJoin: boolean): string {
  const select = lowerPlan(plan, context);
  const bare = isOpen(select) && !select.where && (mayBeJoin || plan.kind !== "resolvedJoin");
  return bare ? select.from : `(${render(select, columnsOf(plan))})`;
}
