import { sparkError } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import { node, type ResolvedExpression, type ResolvedSortOrder, type Sort } from "../../plan/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { sortOrder } from "../expressions/sort-order.ts";
import { isAggregate } from "./aggregate-over.ts";
import { isUnresolvedColumn, restored } from "./filter.ts";
import { type Extension, passing, type Resolved } from "./resolved.ts";
import { withWindows } from "./window.ts";

/** Orders by columns of the input, by its ordinals, or by columns below its select list that it dropped. */
export function resolveSort(sort: Sort, env: Environment): Resolved {
  const input = resolveInput(sort.input, env);
  const here = { ...env, scope: input.scope };
  let extension: Extension | undefined;
  const bindKey = (order: Sort["order"][number]): ResolvedExpression => {
    try {
      const bound = bind(order.child, here);
      if (!isAggregate(bound)) return bound;
      if (!input.extend) throw misplaced(bound, sort);
    } catch (error) {
      if (!input.extend || !isUnresolvedColumn(error)) throw error;
    }
    extension ??= input.extend?.();
    return (extension as Extension).resolve(order.child);
  };
  const order = sort.order.flatMap((item) => orderItem(item, input, bindKey, sort));
  const base = extension ? extension.plan() : input.plan;
  const windowed = withWindows(
    base,
    order.map(({ child }) => child),
    here,
  );
  const keys = order.map((item, i) => {
    const child = windowed.list[i] as ResolvedExpression;
    return child === item.child ? item : Object.freeze({ ...item, child });
  });
  const plan = node("resolvedSort", {
    input: windowed.plan,
    order: keys,
    isGlobal: sort.isGlobal,
    origin: sort.origin,
  });
  return windowed.plan === input.plan ? passing(input, plan) : restored(input, plan);
}

const misplaced = (bound: ResolvedExpression, sort: Sort) =>
  sparkError(
    "UNSUPPORTED_EXPR_FOR_OPERATOR",
    { operator: "Sort", invalidExprSqls: `"${displayName(bound)}"` },
    sort.origin,
  );

function orderItem(
  item: Sort["order"][number],
  input: Resolved,
  bind: (order: Sort["order"][number]) => ResolvedExpression,
  sort: Sort,
): readonly ResolvedSortOrder[] {
  const { child } = item;
  if (child.kind === "literal" && child.dataType.kind === "integer")
    return [sortOrder(ordinal(child.value as number, input, sort), item)];
  const all =
    child.kind === "unresolvedAttribute" && child.unparsedIdentifier.toLowerCase() === "all" && item.origin?.span;
  if (all) return input.scope.attributes.map((attribute) => sortOrder(attribute, item));
  return [sortOrder(bind(item), item)];
}

function ordinal(position: number, input: Resolved, sort: Sort): ResolvedExpression {
  const found = input.scope.attributes[position - 1];
  if (!found)
    throw sparkError(
      "ORDER_BY_POS_OUT_OF_RANGE",
      { index: position, size: input.scope.attributes.length },
      sort.origin,
    );
  return found;
}
