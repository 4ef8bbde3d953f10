import type { LambdaVariable } from "../plan/index.ts";
import type { AnalysisContext } from "./context.ts";
import { emptyScope, type Scope } from "./scope.ts";

/** Where an expression stands: the columns it may name, the lambdas around it, the query around its subquery. */
export interface Environment {
  readonly context: AnalysisContext;
  readonly scope: Scope;
  readonly lambdas: readonly (readonly LambdaVariable[])[];
  readonly outer?: Environment | undefined;
  /** Called for names that the scope does not know, before they are an error. */
  readonly fallback?: NameFallback | undefined;
}
export type NameFallback = (parts: readonly string[]) => import("../plan/index.ts").ResolvedExpression | undefined;

export const environment = (context: AnalysisContext, scope: Scope = emptyScope, outer?: Environment): Environment => ({
  context,
  scope,
  lambdas: [],
  outer,
});
