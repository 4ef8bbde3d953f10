import type { ResolvedPlan } from "../../../plan/index.ts";
import type { PlanContext } from "./context.ts";
import { lower, lowerGenerator } from "./expression.ts";
import { lowerPlan } from "./plan.ts";
import { lowerQuery } from "./statement.ts";

export type { LocalTable, PlanContext } from "./context.ts";
export { valueAt } from "./local-relation.ts";
export { columnName } from "./names.ts";
export { columnsOf } from "./statement.ts";

/** The SQL statement of a resolved plan; its columns are named after their expression ids. */
export const planSql = (plan: ResolvedPlan, context: PlanContext): string =>
  lowerQuery(plan, { ...context, lower, lowerGenerator, lowerPlan });
