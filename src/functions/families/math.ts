import { doubleType } from "../../types/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { double, numeric } from "../params.ts";
import { scalar } from "../signature.ts";

export const mathFunctions = {
  abs: scalar({
    since: "1.2.0",
    args: [numeric],
    result: ([arg]) => arg?.dataType ?? doubleType,
    doc: "The absolute value of a number.",
    example: { sql: "abs(-1)", answer: "1" },
  }),
  sqrt: scalar({
    since: "1.1.1",
    args: [double],
    result: doubleType,
    doc: "The square root of a number; NaN for negative numbers.",
    example: { sql: "sqrt(4)", answer: "2.0" },
  }),
} as const satisfies Record<string, FunctionInfo>;
