import type { Unsupported } from "./lowering.ts";

/** The analyzer has put other calls in the place of this one. */
export const replaced: Unsupported = {
  unsupported: "never",
  reason: "it is replaced by other functions before it runs",
};
