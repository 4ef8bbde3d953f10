import { sparkError } from "../../../errors/index.ts";
import { displayName, type windowFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";

type Call = FunctionCall | AggregateCall;

/** The window of a call: without one these functions have no answer. */
function over(call: Call, context: LoweringContext): string {
  const window = context.clauses?.over;
  if (window !== undefined) return ` OVER (${window})`;
  throw sparkError("WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE", { funcName: `"${displayName(call)}"` }, call.origin);
}

const skip = (context: LoweringContext): string => (context.clauses?.ignoreNulls ? " IGNORE NULLS" : "");

const whole =
  (name: string): Lowering =>
  (_, call, context) =>
    `CAST(${name}()${over(call, context)} AS INTEGER)`;

const share =
  (name: string): Lowering =>
  (_, call, context) =>
    `${name}()${over(call, context)}`;

const shift =
  (name: string): Lowering =>
  ([value, offset = "1", fallback], call, context) =>
    `${name}(${value}, ${offset}${fallback === undefined ? "" : `, ${fallback}`}${skip(context)})${over(call, context)}`;

export const windowLowerings: Record<keyof typeof windowFunctions, Lowering | Unsupported> = {
  row_number: whole("row_number"),
  rank: whole("rank"),
  dense_rank: whole("dense_rank"),
  percent_rank: share("percent_rank"),
  cume_dist: share("cume_dist"),
  ntile: ([buckets = "1"], call, context) => `CAST(ntile(${buckets})${over(call, context)} AS INTEGER)`,
  lag: shift("lag"),
  lead: shift("lead"),
  nth_value: ([value, offset], call, context) => {
    const flag = call.arguments[2];
    const nulls = flag?.kind === "literal" && flag.value === true ? " IGNORE NULLS" : skip(context);
    return `nth_value(${value}, ${offset}${nulls})${over(call, context)}`;
  },
};
