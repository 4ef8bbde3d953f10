import { sparkError } from "../../errors/index.ts";
import { displayName, withDisplayName } from "../../functions/index.ts";
import {
  type AggregateCall,
  type Attribute,
  type Expression,
  type FunctionCall,
  inEverySet,
  mapChildren,
  type NamedAlias,
  type NamedExpression,
  node,
  outputOf,
  type ResolvedExpression,
  type ResolvedPlan,
  toAttribute,
} from "../../plan/index.ts";
import { bind, type Environment } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { sameExpression } from "../same-expression.ts";
import { sameName } from "../scope.ts";
import { type Resolved, scopeOf } from "./resolved.ts";
import { projected } from "./select-list.ts";
import { toNamed } from "./shared.ts";

/** Whether an expression aggregates rows; a window call over an aggregate function does not. */
export const isAggregate = (expression: ResolvedExpression): boolean => {
  if (expression.kind === "aggregateCall") return true;
  if (expression.kind === "windowCall") {
    const { function: call, partition, order } = expression;
    return [...call.arguments, ...partition, ...order.map(({ child }) => child)].some(isAggregate);
  }
  if (expression.kind === "resolvedSubquery") return expression.values.some(isAggregate);
  return "child" in expression
    ? isAggregate(expression.child)
    : expression.kind === "functionCall" && expression.arguments.some(isAggregate);
};

export const unaliased = (expression: ResolvedExpression): ResolvedExpression =>
  expression.kind === "namedAlias" ? expression.child : expression;

type AggregateAlias = NamedAlias & { readonly child: AggregateCall | FunctionCall };

/**
 * Splits a select list over groups into an aggregation (keys and aggregate calls, each once) and a projection over it. An
 * expression that is a key as a whole is that key; any other column is Spark's MISSING_AGGREGATION.
 */
export function aggregateOver(
  input: Resolved,
  grouping: readonly ResolvedExpression[],
  sets: readonly (readonly number[])[] | undefined,
  list: readonly ResolvedExpression[],
  env: Environment,
): Resolved {
  const builder = new AggregateBuilder(input.plan, grouping, sets, env);
  const items = list.map((item) => toNamed(item, env)).map((item) => builder.rewriteItem(item));
  const aggregated: Resolved = {
    plan: builder.plan(),
    scope: { ...scopeOf(builder.plan()), plans: input.scope.plans },
  };
  const result = projected(aggregated, items, env);
  const qualified = result.scope.attributes.map((attribute) => {
    const old = input.scope.attributes.find(({ name, qualifier }) => qualifier.length && name === attribute.name);
    const isKey = grouping.some((key) => key.kind === "attribute" && old?.exprId === key.exprId);
    return isKey && old ? Object.freeze({ ...attribute, qualifier: old.qualifier }) : attribute;
  });
  return {
    plan: result.plan,
    scope: { ...result.scope, attributes: qualified },
    extend: () => aggregateExtension(builder, items, input, result.scope.attributes, env),
  };
}

/** ORDER BY and HAVING over groups may use other aggregates, and aliases of the select list. */
function aggregateExtension(
  builder: AggregateBuilder,
  items: readonly NamedExpression[],
  input: Resolved,
  selected: readonly Attribute[],
  env: Environment,
) {
  const extra: NamedExpression[] = [];
  const fallback: Environment["fallback"] = (parts) => {
    const index =
      parts.length === 1
        ? selected.findIndex(({ name }) => sameName(name, parts[0] as string, env.context.conf.caseSensitive))
        : -1;
    return selected[index];
  };
  return {
    resolve(expression: Expression): ResolvedExpression {
      const bound = bind(expression, { ...env, scope: input.scope, fallback });
      const named = nameIt(builder.rewrite(bound, selected), displayName(bound), env);
      extra.push(named);
      return toAttribute(named);
    },
    plan(): ResolvedPlan {
      const base = builder.plan();
      const inner = projected({ plan: base, scope: scopeOf(base) }, items, env).plan;
      if (extra.length === 0) return inner;
      // Added columns may use both the groups and the select list, so they are computed beside it.
      const widened = [...items, ...outputOf(base).filter((a) => !items.some((item) => item.exprId === a.exprId))];
      const both = projected({ plan: base, scope: scopeOf(base) }, widened, env).plan;
      return node("resolvedProject", { input: both, projectList: [...items.map(toAttribute), ...extra] });
    },
  };
}

class AggregateBuilder {
  readonly #input: ResolvedPlan;
  readonly #grouping: readonly NamedExpression[];
  readonly #keys: readonly ResolvedExpression[];
  readonly #sets: readonly (readonly number[])[] | undefined;
  readonly #env: Environment;
  readonly #aggregates: AggregateAlias[] = [];

  constructor(
    input: ResolvedPlan,
    grouping: readonly ResolvedExpression[],
    sets: readonly (readonly number[])[] | undefined,
    env: Environment,
  ) {
    this.#input = input;
    this.#env = env;
    this.#sets = sets;
    this.#keys = grouping.map(unaliased);
    // With grouping sets a key may be NULL where its column is not, so it needs an id of its own.
    this.#grouping = grouping.map((key) =>
      key.kind === "attribute" && !sets
        ? key
        : nameIt(
            unaliased(key),
            key.kind === "namedAlias" || key.kind === "attribute" ? key.name : displayName(key),
            env,
          ),
    );
  }

  plan(): ResolvedPlan {
    return node("resolvedAggregate", {
      input: this.#input,
      grouping: this.#grouping,
      aggregates: [...this.#aggregates],
      groupingSets: this.#sets,
    });
  }

  rewriteItem(item: NamedExpression): NamedExpression {
    if (item.kind === "attribute") {
      const key = this.#keyFor(item);
      if (!key) throw this.#missing(item, item);
      return key.exprId === item.exprId ? key : nameIt(key, item.name, this.#env);
    }
    const child = this.rewrite(item.child);
    return child === item.child
      ? item
      : Object.freeze({ ...item, child, nullable: "nullable" in child ? child.nullable : item.nullable });
  }

  /** The expression over the aggregation's output; `known` columns may stand as they are. */
  rewrite(expression: ResolvedExpression, known: readonly Attribute[] = []): ResolvedExpression {
    return this.#rewrite(expression, expression, known);
  }

  #rewrite(expression: ResolvedExpression, whole: ResolvedExpression, known: readonly Attribute[]): ResolvedExpression {
    const key = this.#keyFor(expression);
    if (key) return key;
    if (expression.kind === "attribute") {
      if (known.some(({ exprId }) => exprId === expression.exprId)) return expression;
      throw this.#missing(expression, whole);
    }
    if (expression.kind === "aggregateCall") return this.#aggregate(expression);
    if (expression.kind === "functionCall" && isGrouping(expression)) return this.#groupingId(expression);
    const name = expression.kind === "functionCall" ? displayName(expression) : undefined;
    const rewritten =
      expression.kind === "windowCall"
        ? this.#rewriteWindow(expression, whole, known)
        : mapChildren(expression, (child) =>
            "dataType" in child ? this.#rewrite(child as ResolvedExpression, whole, known) : child,
          );
    return name !== undefined && rewritten !== expression ? withDisplayName(rewritten, () => name) : rewritten;
  }

  /** The function that a window call applies stays; what it is applied to is rewritten. */
  #rewriteWindow(
    call: Extract<ResolvedExpression, { kind: "windowCall" }>,
    whole: ResolvedExpression,
    known: readonly Attribute[],
  ) {
    const inner = (child: ResolvedExpression) => this.#rewrite(child, whole, known);
    return mapChildren(call, (part) => {
      if (part === call.function || part.kind === "resolvedSortOrder")
        return mapChildren(part, (child) => inner(child as ResolvedExpression));
      return part.kind === "resolvedFrame" ? part : inner(part as ResolvedExpression);
    });
  }

  #keyFor(expression: ResolvedExpression): Attribute | undefined {
    if (expression.kind === "literal") return undefined;
    const index = this.#keys.findIndex((key) => sameExpression(key, expression));
    const found = this.#grouping[index];
    if (!found) return undefined;
    const key = toAttribute(found);
    const nullable = key.nullable || !inEverySet({ groupingSets: this.#sets }, index);
    const name = expression.kind === "attribute" ? expression.name : key.name;
    return nullable === key.nullable && name === key.name ? key : Object.freeze({ ...key, nullable, name });
  }

  #aggregate(call: AggregateCall): Attribute {
    const nested = call.arguments.find(isAggregate);
    if (nested) throw sparkError("NESTED_AGGREGATE_FUNCTION", {}, call.origin);
    return this.#add(call);
  }

  #add(call: AggregateCall | FunctionCall): Attribute {
    const known = this.#aggregates.find(({ child }) => sameExpression(child, call));
    if (known) return toAttribute(known);
    const alias = nameIt(call, displayName(call), this.#env) as AggregateAlias;
    this.#aggregates.push(alias);
    return toAttribute(alias);
  }

  /** `grouping_id()` without arguments means all keys. */
  #groupingId(call: FunctionCall): ResolvedExpression {
    if (!this.#sets) {
      throw sparkError(
        call.name === "grouping" ? "UNSUPPORTED_GROUPING_EXPRESSION" : "UNSUPPORTED_GROUPING_EXPRESSION",
        {},
        call.origin,
      );
    }
    const columns = call.arguments.length ? call.arguments : this.#keys;
    const keys = columns.map((column) => this.#keyFor(column));
    if (call.name === "grouping_id" && (keys.length !== this.#keys.length || keys.some((key) => !key))) {
      const [groupingIdColumn, groupByColumns] = [columns, this.#keys].map((list) => list.map(displayName).join(","));
      throw sparkError(
        "GROUPING_ID_COLUMN_MISMATCH",
        { groupingIdColumn: groupingIdColumn as string, groupByColumns: groupByColumns as string },
        call.origin,
      );
    }
    if (keys.some((key) => !key)) {
      throw sparkError(
        "GROUPING_COLUMN_MISMATCH",
        { grouping: displayName(call), groupingColumns: this.#keys.map(displayName).join(", ") },
        call.origin,
      );
    }
    return this.#add(Object.freeze({ ...call, arguments: keys as Attribute[] }));
  }

  #missing(column: Attribute, whole: ResolvedExpression) {
    return this.#keys.length === 0
      ? sparkError("MISSING_GROUP_BY", {}, column.origin ?? whole.origin)
      : sparkError(
          "MISSING_AGGREGATION",
          { expression: `"${column.name}"`, expressionAnyValue: `"any_value(${column.name})"` },
          column.origin ?? whole.origin,
        );
  }
}

const isGrouping = (call: FunctionCall): boolean => call.name === "grouping" || call.name === "grouping_id";
