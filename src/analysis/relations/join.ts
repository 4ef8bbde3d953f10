import { sparkError } from "../../errors/index.ts";
import { displayName, findWiderType } from "../../functions/index.ts";
import {
  type Attribute,
  type Join,
  type JoinType,
  type LateralJoin,
  type NamedExpression,
  node,
  outputOf,
  type ResolvedExpression,
  withNullable,
} from "../../plan/index.ts";
import { BooleanType, sqlType } from "../../types/index.ts";
import { bind, type Environment, environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { resolveNamed } from "../expressions/function-call.ts";
import { type Scope, sameName } from "../scope.ts";
import { mergePlans, type Resolved } from "./resolved.ts";

export function resolveJoin(join: Join, env: Environment): Resolved {
  const left = resolveInput(join.left, env);
  const right = resolveInput(join.right, env);
  const { caseSensitive } = env.context.conf;
  const using = join.natural
    ? left.scope.attributes
        .map(({ name }) => name)
        .filter((name) => right.scope.attributes.some((other) => sameName(other.name, name, caseSensitive)))
    : join.usingColumns;
  return using.length ? joinUsing(join, using, left, right, env) : joinOn(join, left, right, env);
}

export function resolveLateralJoin(join: LateralJoin, env: Environment): Resolved {
  const left = resolveInput(join.left, env);
  const right = resolveInput(join.right, env, environment(env.context, left.scope, env.outer));
  return joinOn(join, left, right, env);
}

function joinOn(
  join: Pick<Join, "condition" | "joinType" | "origin">,
  left: Resolved,
  right: Resolved,
  env: Environment,
): Resolved {
  const both = bothSides(left, right, join.joinType);
  const matching = {
    attributes: [...left.scope.attributes, ...right.scope.attributes],
    hidden: [...left.scope.hidden, ...right.scope.hidden],
    plans: both.plans,
  };
  const condition = join.condition && checked(bind(join.condition, { ...env, scope: matching }), join, env);
  const joinType = join.joinType === "inner" && !condition ? "cross" : join.joinType;
  const plan = node("resolvedJoin", { left: left.plan, right: right.plan, joinType, condition, origin: join.origin });
  return { plan, scope: both };
}

function checked(condition: ResolvedExpression, join: Pick<Join, "origin">, env: Environment): ResolvedExpression {
  if (condition.dataType.kind === "null") return implicitlyCast(condition, BooleanType, env);
  if (condition.dataType.kind === "boolean") return condition;
  throw sparkError(
    "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE",
    { joinCondition: `"${displayName(condition)}"`, conditionType: `"${sqlType(condition.dataType)}"` },
    join.origin,
  );
}

const nullable = (attributes: readonly Attribute[]) => attributes.map((attribute) => withNullable(attribute, true));

/** What can be named above a join: both sides, nullable where the other side may have no match. */
function bothSides(left: Resolved, right: Resolved, joinType: JoinType): Scope {
  const leftOnly = joinType === "leftSemi" || joinType === "leftAnti";
  const l = joinType === "rightOuter" || joinType === "fullOuter" ? nullable : (x: readonly Attribute[]) => x;
  const r = joinType === "leftOuter" || joinType === "fullOuter" ? nullable : (x: readonly Attribute[]) => x;
  return {
    attributes: leftOnly ? left.scope.attributes : [...l(left.scope.attributes), ...r(right.scope.attributes)],
    hidden: leftOnly ? left.scope.hidden : [...l(left.scope.hidden), ...r(right.scope.hidden)],
    plans: mergePlans([left.scope, right.scope]),
  };
}

/** Joins on equal columns of the same name, which then stand once, first. */
function joinUsing(join: Join, using: readonly string[], left: Resolved, right: Resolved, env: Environment): Resolved {
  const keys = using.map((name) => ({
    left: keyColumn(name, left, "left", join, env),
    right: keyColumn(name, right, "right", join, env),
  }));
  const condition = keys
    .map(({ left: l, right: r }) => resolveNamed("==", [l, r], env))
    .reduce((all, each) => resolveNamed("and", [all, each], env));
  const plan = node("resolvedJoin", {
    left: left.plan,
    right: right.plan,
    joinType: join.joinType === "cross" ? "inner" : join.joinType,
    condition,
    origin: join.origin,
  });
  const sides = bothSides(left, right, join.joinType);
  if (join.joinType === "leftSemi" || join.joinType === "leftAnti") {
    return reordered(
      plan,
      keys.map((key) => key.left),
      sides,
      keys.map((key) => key.left),
      [],
    );
  }
  const alive = new Map(sides.attributes.map((attribute) => [attribute.exprId, attribute]));
  const now = (attribute: Attribute): Attribute => alive.get(attribute.exprId) ?? attribute;
  const shown = keys.map(({ left: l, right: r }): NamedExpression => {
    if (join.joinType === "rightOuter") return now(r);
    if (join.joinType !== "fullOuter") return now(l);
    const type = findWiderType([l.dataType, r.dataType]) ?? l.dataType;
    const merged = resolveNamed(
      "coalesce",
      [implicitlyCast(now(l), type, env), implicitlyCast(now(r), type, env)],
      env,
    );
    return nameIt(merged, l.name, env);
  });
  const gone = keys.flatMap((key) => [key.left, key.right]);
  const hidden = gone.filter(({ exprId }) => !shown.some((column) => column.exprId === exprId)).map(now);
  return reordered(plan, shown, sides, gone, hidden);
}

function reordered(
  join: Resolved["plan"],
  shown: readonly NamedExpression[],
  sides: Scope,
  gone: readonly Attribute[],
  hidden: readonly Attribute[],
): Resolved {
  const without = new Set([...gone, ...shown].map(({ exprId }) => exprId));
  const rest = sides.attributes.filter(({ exprId }) => !without.has(exprId));
  const visible = [...shown, ...rest];
  // Hidden keys stay in the plan, after the visible columns, so that `right.id` can still be named above.
  const plan = node("resolvedProject", { input: join, projectList: [...visible, ...hidden] });
  const output = outputOf(plan);
  const named = visible.map((column, i) => (column.kind === "attribute" ? column : (output[i] as Attribute)));
  return { plan, scope: { attributes: named, hidden: [...sides.hidden, ...hidden], plans: sides.plans } };
}

function keyColumn(name: string, side: Resolved, label: "left" | "right", join: Join, env: Environment): Attribute {
  const found = side.scope.attributes.filter((attribute) =>
    sameName(attribute.name, name, env.context.conf.caseSensitive),
  );
  const [first, ...others] = found;
  if (others.length) {
    throw sparkError(
      "AMBIGUOUS_REFERENCE",
      { name: `\`${name}\``, referenceNames: `[${found.map((f) => `\`${f.name}\``).join(", ")}]` },
      join.origin,
    );
  }
  if (!first) {
    throw sparkError(
      "UNRESOLVED_USING_COLUMN_FOR_JOIN",
      {
        colName: `\`${name}\``,
        side: label,
        suggestion: side.scope.attributes
          .map((attribute) => `\`${attribute.name}\``)
          .sort()
          .join(", "),
      },
      join.origin,
    );
  }
  return first;
}
