import { sparkError } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import {
  type Aggregate,
  type Expression,
  equals,
  type Having,
  node,
  type ResolvedExpression,
} from "../../plan/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { sameName } from "../scope.ts";
import { aggregateOver, isAggregate, unaliased } from "./aggregate-over.ts";
import { answered } from "./answers.ts";
import { restored } from "./filter.ts";
import { withKnownColumns } from "./known-columns.ts";
import { resolvePivot } from "./pivot.ts";
import { passing, type Resolved } from "./resolved.ts";
import { resolveList } from "./select-list.ts";

export function resolveAggregate(given: Aggregate, env: Environment): Resolved {
  const input = resolveInput(given.input, env);
  const here = { ...env, scope: input.scope };
  const aggregate = given.fromSql ? given : knowing(given, here);
  if (aggregate.pivot) return resolvePivot(aggregate, answered(given, here), input, here);
  if (groupsByAll(aggregate, here)) {
    const list = resolveList(aggregate.aggregateExpressions, here);
    return aggregateOver(
      input,
      list.filter((item) => !isAggregate(unaliased(item))),
      undefined,
      list,
      here,
    );
  }
  const groupingSource = aggregate.groupingExpressions.map((expression) => groupingItem(expression, aggregate));
  const grouping = groupingSource.flatMap((expression) => bindGrouping(expression, aggregate, here));
  const sets = groupingSets(aggregate, grouping, here);
  const items = resolveList(aggregate.aggregateExpressions, here);
  const keys = aggregate.fromSql || !env.context.retainGroupColumns ? [] : grouping;
  return aggregateOver(input, grouping, sets, [...keys, ...items], here);
}

/** GROUP BY ALL: every selected expression that does not aggregate. */
function groupsByAll({ fromSql, groupType, groupingExpressions }: Aggregate, env: Environment): boolean {
  const [only, ...others] = groupingExpressions;
  return (
    fromSql === true &&
    groupType === "groupBy" &&
    others.length === 0 &&
    only?.kind === "unresolvedAttribute" &&
    only.unparsedIdentifier.toLowerCase() === "all" &&
    !env.scope.attributes.some(({ name }) => sameName(name, "all", env.context.conf.caseSensitive))
  );
}

function knowing(aggregate: Aggregate, { scope, context }: Environment): Aggregate {
  const { caseSensitive } = context.conf;
  const known = (list: readonly Expression[]) => withKnownColumns(list, scope.attributes, caseSensitive);
  const groupingExpressions = known(aggregate.groupingExpressions);
  return { ...aggregate, groupingExpressions, aggregateExpressions: known(aggregate.aggregateExpressions) };
}

/** SQL may group by the ordinal of a select item. */
function groupingItem(expression: Expression, aggregate: Aggregate): Expression {
  if (!aggregate.fromSql || expression.kind !== "literal" || expression.dataType.kind !== "integer") return expression;
  const position = expression.value as number;
  const item = aggregate.aggregateExpressions[position - 1];
  if (!item) {
    throw sparkError(
      "GROUP_BY_POS_OUT_OF_RANGE",
      { index: position, size: aggregate.aggregateExpressions.length },
      expression.origin,
    );
  }
  return item.kind === "alias" ? item.child : item;
}

function bindGrouping(expression: Expression, aggregate: Aggregate, env: Environment): readonly ResolvedExpression[] {
  if (expression.kind === "unresolvedStar") return env.scope.attributes;
  // SQL may group by the alias of a select item where no column has that name.
  const fallback: Environment["fallback"] = (parts) => {
    const [name] = parts;
    const item =
      aggregate.fromSql &&
      parts.length === 1 &&
      aggregate.aggregateExpressions.find(
        (candidate) =>
          candidate.kind === "alias" &&
          sameName(candidate.names[0] as string, name as string, env.context.conf.caseSensitive),
      );
    return item && item.kind === "alias" ? bind(item.child, env) : undefined;
  };
  const bound = bind(expression, { ...env, fallback });
  if (isAggregate(bound)) throw sparkError("GROUP_BY_AGGREGATE", { sqlExpr: displayName(bound) }, expression.origin);
  return [bound];
}

const subsets: { readonly [K in Aggregate["groupType"]]?: (size: number) => number[][] } = {
  rollup: (size) => Array.from({ length: size + 1 }, (_, i) => range(size - i)),
  cube: (size) =>
    Array.from({ length: 2 ** size }, (_, i) => range(size).filter((bit) => !(i & (1 << (size - 1 - bit))))),
};
const range = (size: number): number[] => Array.from({ length: size }, (_, i) => i);

function groupingSets(aggregate: Aggregate, grouping: readonly ResolvedExpression[], env: Environment) {
  if (aggregate.groupType !== "groupingSets") return subsets[aggregate.groupType]?.(grouping.length);
  return aggregate.groupingSets?.map((set) =>
    set.expressions.map((expression) => {
      const bound = bind(expression, env);
      return grouping.findIndex((key) => equals(unaliased(key), unaliased(bound)));
    }),
  );
}

export function resolveHaving(having: Having, env: Environment): Resolved {
  const input = resolveInput(having.input, env);
  const extension = input.extend?.();
  const here = { ...env, scope: input.scope };
  if (!extension)
    return passing(input, node("resolvedFilter", { input: input.plan, condition: bind(having.condition, here) }));
  const condition = extension.resolve(having.condition);
  const plan = () => node("resolvedFilter", { input: extension.plan(), condition, origin: having.origin });
  // ORDER BY may reach below the select list too.
  return { ...restored(input, plan()), extend: () => ({ resolve: extension.resolve, plan }) };
}
