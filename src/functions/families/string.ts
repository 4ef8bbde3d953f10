import { stringType } from "../../types/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { string } from "../params.ts";
import { scalar } from "../signature.ts";

export const stringFunctions = {
  upper: scalar({
    since: "1.0.1",
    args: [string],
    result: stringType,
    doc: "The text with every letter in upper case.",
    example: { sql: "upper('SparkSql')", answer: "SPARKSQL" },
  }),
} as const satisfies Record<string, FunctionInfo>;
