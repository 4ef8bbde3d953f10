import { sparkError } from "../../errors/index.ts";
import { displayName, literalText } from "../../functions/index.ts";
import {
  type Aggregate,
  type Literal,
  mapChildren,
  node,
  type Pivot,
  type ResolvedExpression,
} from "../../plan/index.ts";
import { bind, type Environment } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { resolveNamed } from "../expressions/function-call.ts";
import { aggregateOver, isAggregate } from "./aggregate-over.ts";
import type { Resolved } from "./resolved.ts";
import { resolveList } from "./select-list.ts";

/** A pivot is a group-by whose aggregates each see only the rows of one value of the pivot column. */
export function resolvePivot(aggregate: Aggregate, input: Resolved, env: Environment): Resolved {
  const pivot = aggregate.pivot as Pivot;
  const column = bind(pivot.column, env);
  const keys = aggregate.groupingExpressions.map((expression) => bind(expression, env));
  const aggregates = resolveList(aggregate.aggregateExpressions, env);
  const cells = pivot.values.flatMap((expression) => {
    const value = bind(unaliased(expression), env);
    const title = expression.kind === "alias" ? (expression.names[0] as string) : titleOf(value, column, env);
    const condition = resolveNamed("<=>", [column, implicitlyCast(value, column.dataType, env)], env);
    return aggregates.map((item) => cell(item, condition, title, aggregates.length === 1, env, aggregate));
  });
  return aggregateOver(input, keys, undefined, [...keys, ...cells], env);
}

const unaliased = (expression: Pivot["values"][number]) =>
  expression.kind === "alias" ? expression.child : expression;

const titleOf = (value: ResolvedExpression, column: ResolvedExpression, env: Environment): string =>
  value.kind === "literal"
    ? value.value === null
      ? "null"
      : literalText(implicitlyCast(value, column.dataType, env) as Literal)
    : displayName(value);

function cell(
  item: ResolvedExpression,
  condition: ResolvedExpression,
  title: string,
  alone: boolean,
  env: Environment,
  aggregate: Aggregate,
) {
  const inner = item.kind === "namedAlias" ? item.child : item;
  if (!isAggregate(inner)) {
    throw sparkError(
      "MISSING_AGGREGATION",
      { expression: `"${displayName(inner)}"`, expressionAnyValue: `"any_value(${displayName(inner)})"` },
      aggregate.origin,
    );
  }
  const filtered = restrict(inner, condition, env);
  const suffix = item.kind === "namedAlias" ? item.name : displayName(inner);
  return nameIt(filtered, alone ? title : `${title}_${suffix}`, env);
}

/** Adds the condition to every aggregate call inside. */
function restrict(expression: ResolvedExpression, condition: ResolvedExpression, env: Environment): ResolvedExpression {
  if (expression.kind === "aggregateCall") {
    const filter = expression.filter ? resolveNamed("and", [expression.filter, condition], env) : condition;
    const restricted = node("aggregateCall", { ...expression, filter });
    // A count over no rows of the group is NULL in a pivot, not zero.
    return expression.name === "count"
      ? resolveNamed(
          "if",
          [
            resolveNamed("bool_or", [condition], env),
            restricted,
            node("literal", { value: null, dataType: expression.dataType }),
          ],
          env,
        )
      : restricted;
  }
  return mapChildren(expression, (child) =>
    "dataType" in child ? restrict(child as ResolvedExpression, condition, env) : child,
  );
}
