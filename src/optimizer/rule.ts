import type { ResolvedPlan } from "../plan/index.ts";

/** A rewrite that keeps the answer. A plan that it does not apply to is returned as it is. */
export interface Rule {
  readonly name: string;
  readonly apply: (plan: ResolvedPlan) => ResolvedPlan;
}
