import type { stringFunctions } from "../../../functions/index.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";

export const stringLowerings: Record<keyof typeof stringFunctions, Lowering | Unsupported> = {
  upper: fn("upper"),
};
