import type { aggregateFunctions } from "../../../functions/index.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";

export const aggregateLowerings: Record<keyof typeof aggregateFunctions, Lowering | Unsupported> = {
  count: fn("count"),
};
