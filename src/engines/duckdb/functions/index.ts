import type { FunctionName } from "../../../functions/index.ts";
import { aggregateLowerings } from "./aggregate.ts";
import { collectLowerings } from "./aggregate-collect.ts";
import { percentileLowerings } from "./aggregate-percentile.ts";
import { statisticsLowerings } from "./aggregate-statistics.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { mathLowerings } from "./math.ts";
import { stringLowerings } from "./string.ts";

/** How DuckDB computes each function of the registry; a function without a row does not compile. */
export const lowerings: Record<FunctionName, Lowering | Unsupported> = {
  ...mathLowerings,
  ...stringLowerings,
  ...aggregateLowerings,
  ...statisticsLowerings,
  ...collectLowerings,
  ...percentileLowerings,
};

export * from "./lowering.ts";
