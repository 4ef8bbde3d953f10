import type { mathFunctions } from "../../../functions/index.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";

export const mathLowerings: Record<keyof typeof mathFunctions, Lowering | Unsupported> = {
  abs: fn("abs"),
  sqrt: fn("sqrt"),
};
