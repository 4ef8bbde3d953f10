import {
  type Attribute,
  type Expression,
  type NamedExpression,
  node,
  outputOf,
  type ResolvedExpression,
  type ResolvedPlan,
  walk,
} from "../../plan/index.ts";
import { bind, type Environment } from "../environment.ts";
import { expandStars } from "../expressions/star.ts";
import { sameName } from "../scope.ts";
import { explodeIn, isGeneratorItem, resolveGeneratorItem } from "./generate.ts";
import type { Resolved } from "./resolved.ts";
import { toNamed } from "./shared.ts";
import { withWindows } from "./window.ts";

/** Binds a select list; an item may name an alias to its left (Spark's lateral column aliases). */
export function resolveList(expressions: readonly Expression[], env: Environment): readonly ResolvedExpression[] {
  const list: ResolvedExpression[] = [];
  const fallback: Environment["fallback"] = ([name, ...rest]) => {
    const found =
      rest.length === 0 &&
      list.find(
        (item) => item.kind === "namedAlias" && sameName(item.name, name as string, env.context.conf.caseSensitive),
      );
    return found && found.kind === "namedAlias" ? found.child : undefined;
  };
  const here = { ...env, fallback };
  for (const expression of expressions) {
    for (const item of expandStars(expression, here)) {
      if (isGeneratorItem(item)) list.push(...resolveGeneratorItem(item, here));
      else list.push(isBound(item) ? item : bind(item as Expression, here));
    }
  }
  return list;
}

const isBound = (item: Expression | ResolvedExpression): item is ResolvedExpression =>
  item.kind === "attribute" || item.kind === "getStructField";

/** A projection whose window calls and generators are computed below it. */
export function projected(input: Resolved, list: readonly ResolvedExpression[], env: Environment): Resolved {
  const windowed = withWindows(explodeIn(input.plan, list), list, env);
  const projectList = windowed.list.map((item) => toNamed(item, env));
  const plan = node("resolvedProject", { input: windowed.plan, projectList });
  return {
    plan,
    scope: { attributes: keepQualifiers(outputOf(plan), input.scope.attributes), hidden: [], plans: input.scope.plans },
    extend: () => extension(windowed.plan, projectList, input, env),
  };
}

/** A column that is selected as it is can still be called by its qualifier. */
function keepQualifiers(output: readonly Attribute[], before: readonly Attribute[]): readonly Attribute[] {
  const known = new Map(before.map((attribute) => [attribute.exprId, attribute]));
  return output.map((attribute) => {
    const old = known.get(attribute.exprId);
    return old?.qualifier.length ? Object.freeze({ ...attribute, qualifier: old.qualifier }) : attribute;
  });
}

function extension(below: ResolvedPlan, projectList: readonly NamedExpression[], input: Resolved, env: Environment) {
  const added = new Map<number, Attribute>();
  const given = new Set(projectList.map(({ exprId }) => exprId));
  return {
    resolve(expression: Expression): ResolvedExpression {
      const bound = bind(expression, { ...env, scope: input.scope });
      walk(bound, (inner) => {
        if (inner.kind === "attribute" && !given.has(inner.exprId)) added.set(inner.exprId, inner);
      });
      return bound;
    },
    plan: (): ResolvedPlan =>
      node("resolvedProject", { input: below, projectList: [...projectList, ...added.values()] }),
  };
}
