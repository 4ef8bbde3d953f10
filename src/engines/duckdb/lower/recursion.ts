import type { ResolvedRecursion, ResolvedRecursionRows } from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";
import { columnName } from "./names.ts";
import type { Select } from "./select.ts";
import { lowerQuery } from "./statement.ts";

const tableName = (recursionId: number): string => `r${recursionId}`;
const position = (i: number): string => `p${i}`;

/** The level stands beside each row: the rows of one step share it, and past the last one allowed it is an error. */
export function lowerRecursion(plan: ResolvedRecursion, outer: Lowerer): Select {
  // Rows leave before the next step begins.
  const context = { ...outer, mayRetry: false };
  const table = tableName(plan.recursionId);
  const tooDeep = outer.functions.raise("RECURSION_LEVEL_LIMIT_EXCEEDED", { levelLimit: String(plan.maxLevel) });
  const next = `(SELECT max(level) + 1 AS level FROM ${table}) AS next`;
  const level = `CASE WHEN next.level > ${plan.maxLevel} THEN ${tooDeep} ELSE next.level END`;
  const start = `SELECT *, 1 FROM (${lowerQuery(plan.start, context)})`;
  const step = `SELECT step.*, ${level} FROM (${lowerQuery(plan.step, context)}) AS step, ${next}`;
  const names = [...plan.output.map((_, i) => position(i)), "level"].join(", ");
  const list = plan.output.map(({ exprId }, i) => `${position(i)} AS ${columnName(exprId)}`).join(", ");
  return { from: `(WITH RECURSIVE ${table}(${names}) AS (${start} UNION ALL ${step}) SELECT ${list} FROM ${table})` };
}

export const lowerRecursionRows = ({ recursionId, output }: ResolvedRecursionRows): Select => ({
  from: `(SELECT ${output.map(({ exprId }, i) => `${position(i)} AS ${columnName(exprId)}`).join(", ")} FROM ${tableName(recursionId)})`,
});
