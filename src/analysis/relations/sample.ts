import { node, type Hint, type Repartition, type RepartitionByExpression, type Sample } from "../../plan/index.ts";
import type { Environment } from "../environment.ts";
import { resolveExpression } from "../expressions/index.ts";
import { resolveRelation } from "./index.ts";
import { passing, type Resolved } from "./resolved.ts";

export function resolveSample(sample: Sample, env: Environment): Resolved {
  const input = resolveRelation(sample.input, env.context, env.outer);
  const { lowerBound, upperBound, withReplacement, origin } = sample;
  const seed = sample.seed ?? BigInt(Math.floor(Math.random() * 2 ** 48));
  return passing(input, node("resolvedSample", { input: input.plan, lowerBound, upperBound, withReplacement, seed, origin }));
}

export function resolveRepartition(repartition: Repartition, env: Environment): Resolved {
  const input = resolveRelation(repartition.input, env.context, env.outer);
  const { numPartitions, origin } = repartition;
  return passing(input, node("resolvedRepartition", { input: input.plan, numPartitions, partitionExpressions: [], origin }));
}

export function resolveRepartitionByExpression(repartition: RepartitionByExpression, env: Environment): Resolved {
  const input = resolveRelation(repartition.input, env.context, env.outer);
  const here = { ...env, scope: input.scope };
  const partitionExpressions = repartition.partitionExpressions.map((item) =>
    resolveExpression(item.kind === "sortOrder" ? item.child : item, here),
  );
  const { numPartitions, origin } = repartition;
  return passing(input, node("resolvedRepartition", { input: input.plan, numPartitions, partitionExpressions, origin }));
}

/** Hints steer Spark's planner; here they change nothing. */
export const resolveHint = (hint: Hint, env: Environment): Resolved => resolveRelation(hint.input, env.context, env.outer);
