import type { windowFunctions } from "../../../functions/index.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";

const over = (context: LoweringContext): string => ` OVER (${context.clauses?.over ?? ""})`;
const skip = (context: LoweringContext): string => (context.clauses?.ignoreNulls ? " IGNORE NULLS" : "");

const whole =
  (name: string): Lowering =>
  (_, __, context) =>
    `CAST(${name}()${over(context)} AS INTEGER)`;

const share =
  (name: string): Lowering =>
  (_, __, context) =>
    `${name}()${over(context)}`;

const shift =
  (name: string): Lowering =>
  ([value, offset = "1", fallback], _, context) =>
    `${name}(${value}, ${offset}${fallback === undefined ? "" : `, ${fallback}`}${skip(context)})${over(context)}`;

export const windowLowerings: Record<keyof typeof windowFunctions, Lowering | Unsupported> = {
  row_number: whole("row_number"),
  rank: whole("rank"),
  dense_rank: whole("dense_rank"),
  percent_rank: share("percent_rank"),
  cume_dist: share("cume_dist"),
  ntile: ([buckets = "1"], _, context) => `CAST(ntile(${buckets})${over(context)} AS INTEGER)`,
  lag: shift("lag"),
  lead: shift("lead"),
  nth_value: ([value, offset], call, context) => {
    const flag = call.arguments[2];
    const nulls = flag?.kind === "literal" && flag.value === true ? " IGNORE NULLS" : skip(context);
    return `nth_value(${value}, ${offset}${nulls})${over(context)}`;
  },
};
