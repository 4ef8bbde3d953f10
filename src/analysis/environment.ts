import type { Expression, LambdaVariable, Relation, ResolvedExpression } from "../plan/index.ts";
import type { AnalysisContext } from "./context.ts";
import type { Resolved } from "./relations/resolved.ts";
import { emptyScope, type Lookup, type Scope } from "./scope.ts";

/** Where an expression stands: the columns it may name, the lambdas around it, the query around its subquery. */
export interface Environment {
  readonly context: AnalysisContext;
  readonly scope: Scope;
  readonly lambdas: readonly (readonly LambdaVariable[])[];
  readonly outer?: Environment | undefined;
  /** Asked about names that the scope does not know, before they are an error. */
  readonly fallback?: ((parts: readonly string[]) => ResolvedExpression | undefined) | undefined;
}

export const environment = (context: AnalysisContext, scope: Scope = emptyScope, outer?: Environment): Environment => ({
  context,
  scope,
  lambdas: [],
  outer,
});

/** Binds an expression where it stands. */
export const bind = (expression: Expression, env: Environment): ResolvedExpression =>
  env.context.bindExpression(expression, env);

/** Resolves a relation below this one; `outer` is the query around it, for a subquery. */
export const resolveInput = (relation: Relation, env: Environment, outer = env.outer): Resolved =>
  env.context.resolveRelation(relation, env.context, outer);

export const lookupIn = (env: Environment): Lookup => ({
  scope: env.scope,
  caseSensitive: env.context.conf.caseSensitive,
});
