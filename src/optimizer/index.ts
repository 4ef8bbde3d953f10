import type { ResolvedPlan } from "../plan/index.ts";
import { collapseProject } from "./collapse-project.ts";
import { foldLiteralCasts } from "./fold-literal-casts.ts";
import { pruneCteColumns } from "./prune-cte-columns.ts";
import { pushFilterBelowProject } from "./push-filter-below-project.ts";
import { removeNoopProject } from "./remove-noop-project.ts";
import type { Rule } from "./rule.ts";

export type { Rule } from "./rule.ts";

/**
 * The rules in the order in which they run. DuckDB optimizes too: a rule earns its place only by what DuckDB cannot know or
 * by keeping the statement small.
 */
export const rules: readonly Rule[] = [
  foldLiteralCasts,
  pushFilterBelowProject,
  collapseProject,
  pruneCteColumns,
  removeNoopProject,
];

export const optimize = (plan: ResolvedPlan): ResolvedPlan =>
  rules.reduce((current, rule) => rule.apply(current), plan);
