import type { FunctionName } from "../../../functions/index.ts";
import { aggregateLowerings } from "./aggregate.ts";
import { collectLowerings } from "./aggregate-collect.ts";
import { percentileLowerings } from "./aggregate-percentile.ts";
import { statisticsLowerings } from "./aggregate-statistics.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { bitwiseLowerings } from "./bitwise.ts";
import { conditionalLowerings } from "./conditional.ts";
import { mathLowerings } from "./math.ts";
import { operatorLowerings } from "./operators.ts";
import { predicateLowerings } from "./predicate.ts";
import { stringLowerings } from "./string.ts";

/** How DuckDB computes each function of the registry; a function without a row does not compile. */
export const lowerings: Record<FunctionName, Lowering | Unsupported> = {
  ...operatorLowerings,
  ...bitwiseLowerings,
  ...predicateLowerings,
  ...conditionalLowerings,
  ...mathLowerings,
  ...stringLowerings,
  ...aggregateLowerings,
  ...statisticsLowerings,
  ...collectLowerings,
  ...percentileLowerings,
};

export * from "./lowering.ts";
