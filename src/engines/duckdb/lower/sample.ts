import type { ResolvedSample } from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";
import type { Select } from "./select.ts";
import { columnsOf, lowerQuery } from "./statement.ts";

/**
 * Each row gets a number in [0, 1) made of its position and the seed, so that the parts of a `randomSplit`, which share a
 * seed, cover every row once. With replacement, the number says how often the row is drawn (Poisson, by inversion).
 */
export function lowerSample(plan: ResolvedSample, context: Lowerer): Select {
  const numbered = `(SELECT *, row_number() OVER () AS position FROM (${lowerQuery(plan.input, context)}))`;
  const draw = `(hash(position, ${plan.seed}::BIGINT) % 9007199254740992) / 9007199254740992.0`;
  if (!plan.withReplacement) {
    return {
      from: `(SELECT *, ${draw} AS draw FROM ${numbered})`,
      where: [`draw >= ${plan.lowerBound}`, `draw < ${plan.upperBound}`],
    };
  }
  const thresholds = poissonThresholds(plan.upperBound - plan.lowerBound).map((limit) => `(draw >= ${limit})::INTEGER`);
  const times = `unnest(range(${thresholds.join(" + ")}))`;
  const columns = columnsOf(plan.input);
  return {
    from: `(SELECT ${[...columns, `${times} AS copy`].join(", ")} FROM (SELECT *, ${draw} AS draw FROM ${numbered}))`,
  };
}

/** Cumulative probabilities of 0, 1, 2, .. draws, until what is left is negligible. */
function poissonThresholds(mean: number): number[] {
  const limits: number[] = [];
  let probability = Math.exp(-mean);
  let sum = 0;
  for (let k = 0; sum < 1 - 1e-12 && k < 1000; k++) {
    sum += probability;
    limits.push(sum);
    probability *= mean / (k + 1);
  }
  return limits.length ? limits : [1];
}
