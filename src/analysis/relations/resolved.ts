import type { Attribute, Expression, Relation, ResolvedExpression, ResolvedPlan } from "../../plan/index.ts";
import { node, outputOf } from "../../plan/index.ts";
import type { Environment } from "../environment.ts";
import type { Scope } from "../scope.ts";

/** A relation after analysis: its plan, the names it offers, and a way to reach below its select list. */
export interface Resolved {
  readonly plan: ResolvedPlan;
  readonly scope: Scope;
  /** ORDER BY, HAVING and filters may name columns that a projection dropped; this opens it again. */
  readonly extend?: (() => Extension) | undefined;
}
export interface Extension {
  /** Binds an expression, adding what it needs to the plan. */
  resolve(expression: Expression): ResolvedExpression;
  /** The plan with what was added; the original columns come first. */
  plan(): ResolvedPlan;
}

/** The scope of a plan whose columns have no qualifier yet, or keep the one they had. */
export function scopeOf(plan: ResolvedPlan, below: readonly Scope[] = [], hidden: readonly Attribute[] = []): Scope {
  return { attributes: outputOf(plan), hidden, plans: mergePlans(below) };
}

export function mergePlans(scopes: readonly Scope[]): ReadonlyMap<number, readonly Attribute[]> {
  const [first] = scopes;
  if (scopes.length === 1 && first) return first.plans;
  return new Map(scopes.flatMap((scope) => [...scope.plans]));
}

/** A relation that passes its input's columns on: same names, new plan. */
export const passing = (input: Resolved, plan: ResolvedPlan): Resolved => {
  const alive = new Map(outputOf(plan).map((attribute) => [attribute.exprId, attribute]));
  const still = (attributes: readonly Attribute[]) => attributes.filter(({ exprId }) => alive.has(exprId));
  return {
    plan,
    scope: { attributes: still(input.scope.attributes), hidden: still(input.scope.hidden), plans: input.scope.plans },
  };
};

/** The plan with just its visible columns: keys that a USING join hides are gone. */
export function visiblePlan({ plan, scope }: Resolved): ResolvedPlan {
  const output = outputOf(plan);
  const same =
    output.length === scope.attributes.length &&
    output.every(({ exprId }, i) => exprId === scope.attributes[i]?.exprId);
  return same ? plan : node("resolvedProject", { input: plan, projectList: scope.attributes.map(plain) });
}

const plain = (attribute: Attribute): Attribute =>
  attribute.qualifier.length ? Object.freeze({ ...attribute, qualifier: [] }) : attribute;

export type RelationResolver<R extends Relation> = (relation: R, env: Environment) => Resolved;
