export type { LocalTable, PlanContext } from "./context.ts";
export { columnName } from "./names.ts";
export { columnsOf, lowerQuery } from "./plan.ts";
export { valueAt } from "./local-relation.ts";
