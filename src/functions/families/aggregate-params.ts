import { isIntegralType, LongType } from "../../types/index.ts";
import type { CallContext } from "../function-info.ts";
import type { Param } from "../params.ts";

/** Whole numbers as they are; text is not taken for one. */
export const integralOnly: Param = {
  expects: '"INTEGRAL"',
  cast: (from) => (isIntegralType(from) ? from : from.kind === "null" ? LongType : undefined),
};

/** Names the column after another function, or with arguments put in or left out. */
export const namedLike =
  (name: string, pick: (args: readonly string[]) => readonly string[] = (args) => args) =>
  (args: readonly string[], call: CallContext): string =>
    `${name}(${call.isDistinct ? "DISTINCT " : ""}${pick(args).join(", ")})`;
