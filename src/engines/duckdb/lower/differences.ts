import {
  type FunctionCall,
  mapChildren,
  node,
  outputOf,
  type ResolvedExpression,
  type ResolvedFilter,
  type ResolvedJoin,
  type ResolvedPlan,
  walk,
} from "../../../plan/index.ts";
import { BooleanType } from "../../../types/index.ts";

/**
 * The condition of a filter over joins, `a <> b` between two tables written so that DuckDB does not take it for a join of the
 * two: it expects next to nothing from one, does it first, and gets nearly every pair of rows. Where the tables are joined by
 * equal columns too, or are only two, there is nothing to get wrong.
 */
export function withoutDifferenceJoins({ input, condition }: ResolvedFilter): ResolvedExpression {
  const conjuncts = conjunctsOf(condition);
  if (!conjuncts.some((part) => differing(part))) return condition;
  const tables: ResolvedPlan[] = [];
  const conditions = [...conjuncts];
  collect(input, tables, conditions);
  if (tables.length < 3) return condition;
  const tableOf = new Map(tables.flatMap((table, i) => outputOf(table).map(({ exprId }) => [exprId, i] as const)));
  const sidesOf = (comparison: FunctionCall) => comparison.arguments.map((side) => tablesIn(side, tableOf));
  const equal = conditions.filter(isEquality).map(sidesOf);
  const isJoin = (comparison: FunctionCall): boolean => {
    const [left, right] = sidesOf(comparison);
    if (!left?.size || !right?.size || meet(left, right)) return false;
    return !equal.some(([l, r]) => l && r && ((meet(left, l) && meet(right, r)) || (meet(left, r) && meet(right, l))));
  };
  return changed(condition, (part) => {
    const comparison = differing(part);
    return comparison && isJoin(comparison) ? hidden(part as FunctionCall, comparison) : part;
  });
}

/** What a condition asks for becomes something else, each part for itself. */
const changed = (
  condition: ResolvedExpression,
  change: (part: ResolvedExpression) => ResolvedExpression,
): ResolvedExpression =>
  condition.kind === "functionCall" && condition.name === "and"
    ? mapChildren(condition, (part) => changed(part as ResolvedExpression, change))
    : change(condition);

const conjunctsOf = (condition: ResolvedExpression): readonly ResolvedExpression[] =>
  condition.kind === "functionCall" && condition.name === "and"
    ? condition.arguments.flatMap(conjunctsOf)
    : [condition];

const isEquality = (part: ResolvedExpression): part is FunctionCall =>
  part.kind === "functionCall" && (part.name === "=" || part.name === "==");

/** The equality whose contrary a condition is. */
function differing(part: ResolvedExpression): FunctionCall | undefined {
  if (part.kind !== "functionCall" || (part.name !== "not" && part.name !== "!")) return undefined;
  const [equality] = part.arguments;
  return equality && isEquality(equality) ? equality : undefined;
}

/** The tables of a chain of inner joins, and the conditions among them. */
function collect(plan: ResolvedPlan, tables: ResolvedPlan[], conditions: ResolvedExpression[]): void {
  const waiting = [plan];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isInnerJoin(next)) waiting.push(next.right, next.left);
    else if (next.kind === "resolvedFilter") waiting.push(next.input);
    else tables.push(next);
    if ((isInnerJoin(next) || next.kind === "resolvedFilter") && next.condition)
      conditions.push(...conjunctsOf(next.condition));
  }
}

const isInnerJoin = (plan: ResolvedPlan): plan is ResolvedJoin =>
  plan.kind === "resolvedJoin" && (plan.joinType === "inner" || plan.joinType === "cross");

function tablesIn(expression: ResolvedExpression, tableOf: ReadonlyMap<number, number>): ReadonlySet<number> {
  const found = new Set<number>();
  walk(expression, (part) => {
    const table = part.kind === "attribute" ? tableOf.get(part.exprId) : undefined;
    if (table !== undefined) found.add(table);
    return part.kind !== "outerReference";
  });
  return found;
}

const meet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((item) => b.has(item));

/** A filter lets neither false nor NULL through, so that NULL may become false. */
function hidden(not: FunctionCall, equality: FunctionCall): ResolvedExpression {
  const yes = node("literal", { value: true, dataType: BooleanType });
  const known = node("functionCall", { ...equality, name: "coalesce", arguments: [equality, yes], nullable: false });
  return node("functionCall", { ...not, arguments: [known] });
}
