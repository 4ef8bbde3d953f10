import { sparkError } from "../../errors/index.ts";
import { displayName, withDisplayName } from "../../functions/index.ts";
import {
  type Attribute,
  type Expression,
  type NamedAlias,
  type NamedExpression,
  node,
  outputOf,
  type ResolvedExpression,
  type ResolvedPlan,
  walk,
} from "../../plan/index.ts";
import { bind, type Environment } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { expandStars } from "../expressions/star.ts";
import { extractField, quoteParts, sameName } from "../scope.ts";
import { explodeIn, isGeneratorItem, resolveGeneratorItem } from "./generate.ts";
import type { Resolved } from "./resolved.ts";
import { toNamed } from "./shared.ts";
import { withWindows } from "./window.ts";

/** Binds a select list; an item may name an alias to its left (Spark's lateral column aliases). */
export function resolveList(expressions: readonly Expression[], env: Environment): readonly ResolvedExpression[] {
  const list: ResolvedExpression[] = [];
  const fallback: Environment["fallback"] = ([name, ...fields]) => {
    const { caseSensitive } = env.context.conf;
    const found = list.filter(
      (item): item is NamedAlias => item.kind === "namedAlias" && sameName(item.name, name as string, caseSensitive),
    );
    const [alias] = found;
    if (found.length > 1) {
      throw sparkError("AMBIGUOUS_LATERAL_COLUMN_ALIAS", { name: quoteParts([name as string]), n: found.length });
    }
    if (!alias)
      return list.find((item) => isGenerated(item, env) && sameName(item.name, name as string, caseSensitive));
    const value = fields.reduce<ResolvedExpression | undefined>(
      (inner, field) => inner && extractField(inner, field, caseSensitive),
      alias.child,
    );
    const shown = [alias.name, ...fields].join(".");
    return value && withDisplayName(Object.freeze({ ...value }), () => `lateralAliasReference(${shown})`);
  };
  const here = { ...env, fallback };
  for (const expression of expressions) {
    for (const item of expandStars(expression, here)) {
      if (isGeneratorItem(item)) list.push(...resolveGeneratorItem(item, here));
      else list.push(isBound(item) ? item : underOwnName(bind(item as Expression, here), item as Expression, env));
    }
  }
  return list;
}

/** A column that a generator to the left makes. */
const isGenerated = (item: ResolvedExpression, { scope }: Environment): item is Attribute =>
  item.kind === "attribute" && !scope.attributes.some(({ exprId }) => exprId === item.exprId);

/** An alias that is selected again as it is keeps its name. */
function underOwnName(bound: ResolvedExpression, item: Expression, env: Environment): ResolvedExpression {
  if (item.kind !== "unresolvedAttribute") return bound;
  const shown = /^lateralAliasReference\((?:.*\.)?(.*)\)$/.exec(displayName(bound));
  return shown ? nameIt(bound, shown[1] as string, env) : bound;
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
