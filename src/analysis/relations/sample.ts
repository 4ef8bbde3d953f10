import { type Hint, node, type Repartition, type RepartitionByExpression, type Sample } from "../../plan/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { passing, type Resolved } from "./resolved.ts";

export function resolveSample(sample: Sample, env: Environment): Resolved {
  const input = resolveInput(sample.input, env);
  const { lowerBound, upperBound, withReplacement, origin } = sample;
  const seed = sample.seed ?? BigInt(Math.floor(Math.random() * 2 ** 48));
  return passing(
    input,
    node("resolvedSample", { input: input.plan, lowerBound, upperBound, withReplacement, seed, origin }),
  );
}

export function resolveRepartition(repartition: Repartition, env: Environment): Resolved {
  const input = resolveInput(repartition.input, env);
  const { numPartitions, origin } = repartition;
  return passing(
    input,
    node("resolvedRepartition", { input: input.plan, numPartitions, partitionExpressions: [], origin }),
  );
}

export function resolveRepartitionByExpression(repartition: RepartitionByExpression, env: Environment): Resolved {
  const input = resolveInput(repartition.input, env);
  const here = { ...env, scope: input.scope };
  const partitionExpressions = repartition.partitionExpressions.map((item) =>
    bind(item.kind === "sortOrder" ? item.child : item, here),
  );
  const { numPartitions, origin } = repartition;
  return passing(
    input,
    node("resolvedRepartition", { input: input.plan, numPartitions, partitionExpressions, origin }),
  );
}

/** Hints steer Spark's planner; here they change nothing. */
export const resolveHint = (hint: Hint, env: Environment): Resolved => resolveInput(hint.input, env);
