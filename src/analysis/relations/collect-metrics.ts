import { SparkError, sparkError } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import { type CollectMetrics, type Expression, node } from "../../plan/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { resolveAggregate } from "./aggregate.ts";
import type { Resolved } from "./resolved.ts";

/** The rows pass; the metrics must be aggregates of them. */
export function resolveCollectMetrics(relation: CollectMetrics, env: Environment): Resolved {
  const resolved = resolveInput(relation.input, env);
  for (const metric of relation.metrics) checkMetric(metric, relation, { ...env, scope: resolved.scope });
  return resolved;
}

function checkMetric(metric: Expression, { input, origin }: CollectMetrics, env: Environment): void {
  const fields = { groupType: "groupBy", groupingExpressions: [], aggregateExpressions: [metric] } as const;
  try {
    resolveAggregate(node("aggregate", { input, ...fields, origin }), env);
  } catch (error) {
    if (!(error instanceof SparkError) || error.condition !== "MISSING_GROUP_BY") throw error;
    // Spark has words of its own for a column that is not aggregated.
    const expr = `"${displayName(bind(metric, env))}"`;
    throw sparkError("INVALID_OBSERVED_METRICS.NON_AGGREGATE_FUNC_ARG_IS_ATTRIBUTE", { expr }, metric.origin ?? origin);
  }
}
