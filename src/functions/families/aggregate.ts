import { longType } from "../../types/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { any, repeated } from "../params.ts";
import { aggregate } from "../signature.ts";

export const aggregateFunctions = {
  count: aggregate({
    since: "1.0.0",
    args: [any, repeated(any)],
    result: longType,
    nullable: false,
    doc: "The number of rows for which no argument is NULL.",
    example: { sql: "count(1)", answer: "1" },
  }),
} as const satisfies Record<string, FunctionInfo>;
