import type { ResolvedExpression, ResolvedFilter, ResolvedPlan } from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";
import { withoutDifferenceJoins } from "./differences.ts";
import { render, type Select } from "./select.ts";
import { columnsOf, lowerOpen } from "./statement.ts";
import { lowerCondition } from "./subquery.ts";

/**
 * Rows that fulfil a condition. The number of a row is a window to DuckDB, and those are computed after WHERE: such a part of
 * the condition becomes a column first, and counts the rows that the parts before it let through.
 */
export function lowerFilter(filter: ResolvedFilter, context: Lowerer): Select {
  const { input } = filter;
  const condition = withoutDifferenceJoins(filter);
  const base = lowerOpen(input, context);
  const whole = lowerCondition(condition, context);
  if (!numbersRows(whole)) return also(base, whole);
  return partsOf(condition).reduce((select, part) => {
    const sql = lowerCondition(part, context);
    return numbersRows(sql) ? keepWhere(input, select, sql) : also(select, sql);
  }, base);
}

const numbersRows = (sql: string): boolean => sql.includes(") OVER (");

const also = (select: Select, condition: string): Select => ({
  ...select,
  where: [...(select.where ?? []), condition],
});

const partsOf = (condition: ResolvedExpression): readonly ResolvedExpression[] =>
  condition.kind === "functionCall" && condition.name === "and" ? condition.arguments.flatMap(partsOf) : [condition];

function keepWhere(input: ResolvedPlan, select: Select, condition: string): Select {
  const rows = render({ ...select, list: [...columnsOf(input), `${condition} AS keep`] }, []);
  return { from: `(${rows})`, where: ["keep"] };
}
