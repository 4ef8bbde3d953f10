import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { constantText } from "./argument-values.ts";
import type { LoweringContext } from "./lowering.ts";

/** The unit that a call names first, in capitals. */
export const unitOf = (call: FunctionCall | AggregateCall): string => constantText(call, 0)?.toUpperCase() ?? "";

/** As Spark does, a unit that it does not know fails only rows that have something to count with. */
export const notAUnit = (
  functionName: string,
  call: FunctionCall | AggregateCall,
  operands: readonly string[],
  context: LoweringContext,
): string => {
  const raise = context.raise("INVALID_PARAMETER_VALUE.DATETIME_UNIT", {
    functionName: `\`${functionName}\``,
    parameter: "`unit`",
    invalidValue: `'${constantText(call, 0) ?? ""}'`,
  });
  return `(CASE WHEN ${operands.map((sql) => `${sql} IS NOT NULL`).join(" AND ")} THEN ${raise} END)`;
};
