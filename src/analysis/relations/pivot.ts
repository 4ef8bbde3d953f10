import { sparkError } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import {
  type Aggregate,
  contains,
  type Expression,
  find,
  type Literal,
  mapChildren,
  node,
  type Pivot,
  type Relation,
  type ResolvedExpression,
  type SqlPivot,
  walk,
} from "../../plan/index.ts";
import { sqlType } from "../../types/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { resolveNamed } from "../expressions/function-call.ts";
import { nullableOf, quoteParts } from "../scope.ts";
import { aggregateOver, isAggregate } from "./aggregate-over.ts";
import type { Resolved } from "./resolved.ts";
import { resolveList } from "./select-list.ts";
import { textOfValue } from "./value-title.ts";

/**
 * A pivot is a group-by whose aggregates each see only the rows of one value of the pivot column. Values that the user does not
 * name were read before analysis.
 */
export function resolvePivot(
  aggregate: Aggregate,
  read: readonly (readonly Literal[])[],
  input: Resolved,
  env: Environment,
): Resolved {
  const pivot = aggregate.pivot as Pivot;
  const keys = aggregate.groupingExpressions.map((expression) => bind(expression, env));
  const aggregates = resolveList(aggregate.aggregateExpressions, env);
  const column = bind(pivot.column, env);
  const most = env.context.limits.pivotMaxValues;
  if (read.length > most) {
    const params = { pivotColumn: displayName(column), maxValues: most, config: "spark.sql.pivotMaxValues" };
    throw sparkError("_LEGACY_ERROR_TEMP_1324", params, aggregate.origin);
  }
  const values = pivot.values.length ? pivot.values : read.map(([value]) => value as Literal);
  return pivotOver(input, { keys, column, aggregates, values, at: aggregate }, env);
}

/** SQL's PIVOT groups by every column that it does not name. */
export function resolveSqlPivot(pivot: SqlPivot, env: Environment): Resolved {
  const input = resolveInput(pivot.input, env);
  const here = { ...env, scope: input.scope };
  const column = bind(pivot.column, here);
  const aggregates = resolveList(pivot.aggregates, here);
  const named = new Set<number>();
  for (const expression of [column, ...aggregates]) {
    walk(expression, (part) => {
      if (part.kind === "attribute") named.add(part.exprId);
    });
  }
  const keys = input.scope.attributes.filter(({ exprId }) => !named.has(exprId));
  return pivotOver(input, { keys, column, aggregates, values: pivot.values, at: pivot }, here);
}

interface PivotParts {
  readonly keys: readonly ResolvedExpression[];
  readonly column: ResolvedExpression;
  readonly aggregates: readonly ResolvedExpression[];
  readonly values: readonly Expression[];
  readonly at: Relation;
}

function pivotOver(input: Resolved, { keys, column, aggregates, values, at }: PivotParts, env: Environment): Resolved {
  const timeZone = env.context.conf.sessionTimeZone;
  for (const item of aggregates) checkAggregate(item, at);
  const cells = values.flatMap((expression) => {
    const value = bind(unaliased(expression), env);
    checkValue(value, column, at);
    const title = expression.kind === "alias" ? (expression.names[0] as string) : textOfValue(value, timeZone);
    const condition = resolveNamed("<=>", [column, implicitlyCast(value, column.dataType, env)], env);
    return aggregates.map((item) => cell(item, condition, title, aggregates.length === 1, env));
  });
  return aggregateOver(input, keys, undefined, [...keys, ...cells], env);
}

const unaliased = (expression: Expression) => (expression.kind === "alias" ? expression.child : expression);

function checkValue(value: ResolvedExpression, column: ResolvedExpression, at: Relation): void {
  if (contains(value, ({ kind }) => kind === "attribute" || kind === "outerReference")) {
    throw sparkError("NON_LITERAL_PIVOT_VALUES", { expression: `"${displayName(value)}"` }, at.origin);
  }
  const isStruct = ({ dataType }: ResolvedExpression) => dataType.kind === "struct";
  if (isStruct(value) === isStruct(column)) return;
  const types = { valueType: sqlType(value.dataType), pivotType: sqlType(column.dataType) };
  throw sparkError("PIVOT_VALUE_DATA_TYPE_MISMATCH", { value: displayName(value), ...types }, at.origin);
}

function checkAggregate(item: ResolvedExpression, at: Relation): void {
  const inner = item.kind === "namedAlias" ? item.child : item;
  if (isAggregate(inner)) return;
  const column = find(inner, ({ kind }) => kind === "attribute");
  const sql = column?.kind === "attribute" ? quoteParts([column.name]).replaceAll("`", "") : displayName(inner);
  throw sparkError("_LEGACY_ERROR_TEMP_1006", { sql }, at.origin);
}

function cell(
  item: ResolvedExpression,
  condition: ResolvedExpression,
  title: string,
  alone: boolean,
  env: Environment,
) {
  const inner = item.kind === "namedAlias" ? item.child : item;
  const suffix = item.kind === "namedAlias" ? item.name : displayName(inner);
  return nameIt(restrict(inner, condition, env), alone ? title : `${title}_${suffix}`, env);
}

/** Adds the condition to every aggregate call inside. */
function restrict(expression: ResolvedExpression, condition: ResolvedExpression, env: Environment): ResolvedExpression {
  if (expression.kind === "aggregateCall") {
    const filter = expression.filter ? resolveNamed("and", [expression.filter, condition], env) : condition;
    const restricted = node("aggregateCall", { ...expression, filter });
    if (nullableOf(expression)) return restricted;
    // A count over no rows of the group is NULL in a pivot, not zero.
    const isMet = resolveNamed("bool_or", [condition], env);
    const none = node("literal", { value: null, dataType: expression.dataType });
    return resolveNamed("if", [isMet, restricted, none], env);
  }
  return mapChildren(expression, (child) =>
    "dataType" in child ? restrict(child as ResolvedExpression, condition, env) : child,
  );
}
