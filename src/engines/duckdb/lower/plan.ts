import type { ResolvedAggregate, ResolvedPlan, ResolvedPlanKind, ResolvedPlanMap } from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";
import { lowerFilter } from "./filter.ts";
import { lowerExpand, lowerGenerate } from "./generate.ts";
import { havingCondition } from "./having.ts";
import { lowerJoin } from "./join.ts";
import { lowerLocalRelation } from "./local-relation.ts";
import { columnName, tableName } from "./names.ts";
import { orderItem } from "./order-item.ts";
import { lowerRecursion, lowerRecursionRows } from "./recursion.ts";
import { lowerSample } from "./sample.ts";
import { listIsFree, render, type Select } from "./select.ts";
import { columnsOf, lowerOpen, lowerQuery, named, nest } from "./statement.ts";
import { lowerCteRows, lowerWithCtes } from "./with-ctes.ts";

type Lower<K extends ResolvedPlanKind> = (plan: ResolvedPlanMap[K], context: Lowerer) => Select;

const lowerByKind: { readonly [K in ResolvedPlanKind]: Lower<K> } = {
  resolvedRange: ({ output, start, end, step }) => ({
    from: `(SELECT range AS ${columnName(output[0]?.exprId ?? 0)} FROM range(${start}::BIGINT, ${end}::BIGINT, ${step}::BIGINT))`,
  }),
  resolvedLocalRelation: lowerLocalRelation,
  resolvedScan: (scan, context) => ({ from: context.scan(scan, context.functions) }),
  resolvedCached: ({ output, cacheId }, context) => ({
    from: `${context.cacheTable(cacheId)} AS ${tableName(output[0]?.exprId)}(${output.map(({ exprId }) => columnName(exprId)).join(", ")})`,
  }),
  resolvedRecursion: lowerRecursion,
  resolvedRecursionRows: lowerRecursionRows,
  resolvedWithCtes: lowerWithCtes,
  resolvedCteRows: lowerCteRows,
  resolvedProject: (plan, context) => {
    const input = context.lowerPlan(plan.input, context);
    const base = listIsFree(input) ? input : nest(plan.input, input);
    return { ...base, list: plan.projectList.map((item) => named(item, context)) };
  },
  resolvedFilter: (plan, context) => {
    const having = havingCondition(plan);
    if (having) return { ...context.lowerPlan(plan.input, context), having: context.lower(having, below(context)) };
    return lowerFilter(plan, context);
  },
  resolvedJoin: lowerJoin,
  resolvedAggregate: lowerAggregate,
  resolvedWindow: (plan, context) => ({
    ...lowerOpen(plan.input, context),
    list: [...columnsOf(plan.input), ...plan.windows.map((item) => named(item, context))],
  }),
  resolvedSort: (plan, context) => {
    const input = context.lowerPlan(plan.input, context);
    // Keys are columns of the input; where those are only computed in the list, a subquery gives them a name first.
    const onlyColumns = plan.order.every(({ child }) => child.kind === "attribute");
    const ready =
      !input.distinct &&
      !input.orderBy &&
      input.limit === undefined &&
      input.offset === undefined &&
      (!input.list || onlyColumns);
    const base = ready ? input : nest(plan.input, input);
    return { ...base, orderBy: plan.order.map((item) => orderItem(item, context)) };
  },
  resolvedLimit: (plan, context) => {
    const input = context.lowerPlan(plan.input, context);
    const base = input.limit === undefined ? input : nest(plan.input, input);
    return { ...base, limit: plan.limit };
  },
  resolvedOffset: (plan, context) => {
    const input = context.lowerPlan(plan.input, context);
    const base = input.limit === undefined && input.offset === undefined ? input : nest(plan.input, input);
    return { ...base, offset: plan.offset };
  },
  resolvedTail: (plan, context) => {
    const numbered = `(SELECT *, row_number() OVER () AS position, count(*) OVER () AS total FROM (${lowerQuery(plan.input, context)}))`;
    return { from: numbered, where: [`position > total - ${plan.limit}`], orderBy: ["position"] };
  },
  resolvedDeduplicate: (plan, context) => {
    const columns = columnsOf(plan.input);
    const input = context.lowerPlan(plan.input, context);
    const whole = plan.keys.length === columns.length;
    if (
      whole &&
      !input.distinct &&
      !input.orderBy &&
      input.limit === undefined &&
      input.offset === undefined &&
      columns.length
    ) {
      return { ...input, distinct: "DISTINCT " };
    }
    if (columns.length === 0) return { ...nest(plan.input, input), limit: 1 };
    const keys = plan.keys.map(({ exprId }) => columnName(exprId)).join(", ");
    return { ...nest(plan.input, input), distinct: whole ? "DISTINCT " : `DISTINCT ON (${keys}) ` };
  },
  resolvedSetOperation: (plan, outer) => {
    // One side may give rows before the other has read its own.
    const context = { ...outer, mayRetry: false };
    const operator = `${plan.setOpType.toUpperCase()}${plan.isAll ? " ALL" : ""}`;
    const names = plan.output.map(({ exprId }) => columnName(exprId));
    const sides = [plan.left, plan.right].map((side) => `(${lowerQuery(side, context)})`);
    return {
      from: `(${sides.join(` ${operator} `)}) AS ${tableName(plan.output[0]?.exprId)}(${names.length ? names.join(", ") : "nothing"})`,
    };
  },
  resolvedSample: lowerSample,
  resolvedGenerate: lowerGenerate,
  resolvedExpand: lowerExpand,
  resolvedRepartition: (plan, context) => context.lowerPlan(plan.input, context),
};

export const lowerPlan = (plan: ResolvedPlan, context: Lowerer): Select =>
  (lowerByKind[plan.kind] as Lower<ResolvedPlanKind>)(plan as never, context);

function lowerAggregate(plan: ResolvedAggregate, context: Lowerer): Select {
  if (plan.groupingSets) return lowerGroupingSets(plan, plan.groupingSets, below(context));
  return lowerGroups(plan, below(context));
}

/** No row leaves before the last one came in, so what fails below can still be tried another way. */
const below = (context: Lowerer): Lowerer =>
  context.mayRetry ? { ...context, functions: { ...context.functions, narrowDecimals: true } } : context;

function lowerGroups(plan: ResolvedAggregate, context: Lowerer): Select {
  const list = [...plan.grouping, ...plan.aggregates].map((item) => named(item, context));
  // Keys by position: one that is a constant would otherwise be taken for a position. No keys make one row in all.
  const groupBy = plan.grouping.map((_, i) => i + 1).join(", ");
  // A group of everything is one row, even with nothing to say about it.
  const something = list.length ? list : ["count(*) AS nothing"];
  return { ...lowerOpen(plan.input, context), list: something, groupBy: groupBy || undefined };
}

/** The keys are computed first: GROUPING() only knows columns. */
function lowerGroupingSets(plan: ResolvedAggregate, sets: readonly (readonly number[])[], context: Lowerer): Select {
  const below = {
    ...lowerOpen(plan.input, context),
    list: [...columnsOf(plan.input), ...plan.grouping.map((item) => named(item, context))],
  };
  const keys = plan.grouping.map(({ exprId }) => columnName(exprId));
  const list = [...keys, ...plan.aggregates.map((item) => named(item, context))];
  const groups = sets.map((set) => `(${set.map((position) => keys[position]).join(", ")})`);
  return { from: `(${render(below, [])})`, list, groupBy: `GROUPING SETS (${groups.join(", ")})` };
}
