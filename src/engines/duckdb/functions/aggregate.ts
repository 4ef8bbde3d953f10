import type { aggregateFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";
import { aggregated, isDistinct } from "./aggregate-call.ts";
import { average } from "./average.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";
import { hasInnerNulls, orderKey } from "./order-key.ts";

const plain =
  (name: string): Lowering =>
  (args, call, context) =>
    aggregated(name, args, call, context);

/** DISTINCT changes nothing for these. */
const once =
  (name: string): Lowering =>
  (args, call, context) =>
    aggregated(name, args, call, context, { distinct: false });

const argumentType = (call: FunctionCall | AggregateCall): DataType => call.arguments[0]?.dataType ?? { kind: "null" };

const notNull = (args: readonly string[]): string => args.map((arg) => `${arg} IS NOT NULL`).join(" AND ");

const count: Lowering = (args, call, context) => {
  if (args.length === 1) return aggregated("count", args, call, context);
  return isDistinct(call)
    ? aggregated("count", [`(${args.join(", ")})`], call, context, { where: notNull(args) })
    : aggregated("count", ["*"], call, context, { where: notNull(args) });
};

const overflow = (context: LoweringContext, message: string): string =>
  context.raise("ARITHMETIC_OVERFLOW", {
    message,
    alternative: " Use 'try_sum' to get null instead.",
    config: '"spark.sql.ansi.enabled"',
  });

const longRange = "BETWEEN -9223372036854775808 AND 9223372036854775807";

/** DuckDB sums whole numbers as HUGEINT: what does not fit LONG raises, gives NULL, or wraps, by the mode. */
const sumOfLongs: Lowering = (args, call, context) => {
  const total = aggregated("sum", args, call, context);
  if (argumentType(call).kind !== "long") return `CAST(${total} AS BIGINT)`;
  if (call.evalMode === "try") return `TRY_CAST(${total} AS BIGINT)`;
  const otherwise =
    call.evalMode === "ansi"
      ? overflow(context, "A sum overflows LONG")
      : `CAST(((${total} + 9223372036854775808) % 18446744073709551616 + 18446744073709551616) % 18446744073709551616 - 9223372036854775808 AS BIGINT)`;
  return `CASE WHEN ${total} IS NULL OR ${total} ${longRange} THEN CAST(${total} AS BIGINT) ELSE ${otherwise} END`;
};

/** The digits of DuckDB's DECIMAL(38) are not checked while it sums; with ten digits to spare they cannot run out. */
const sumOfDecimals: Lowering = (args, call, context) => {
  const total = aggregated("sum", args, call, context);
  const from = argumentType(call);
  const to = call.dataType;
  if (from.kind !== "decimal" || to.kind !== "decimal") return total;
  if (from.precision <= 28) return `CAST(${total} AS DECIMAL(${to.precision},${to.scale}))`;
  const most = `CAST('${"9".repeat(38 - to.scale)}.${"9".repeat(to.scale)}' AS DECIMAL(38,${to.scale}))`;
  const otherwise = call.evalMode === "ansi" ? overflow(context, "A sum of decimals overflows") : "NULL";
  return `CASE WHEN ${total} IS NULL OR ${total} BETWEEN -${most} AND ${most} THEN ${total} ELSE ${otherwise} END`;
};

const sum: Lowering = (args, call, context) => {
  switch (call.dataType.kind) {
    case "long":
      return sumOfLongs(args, call, context);
    case "decimal":
      return sumOfDecimals(args, call, context);
    case "yearMonthInterval":
      return `CAST(${aggregated("sum", args, call, context)} AS INTEGER)`;
    case "dayTimeInterval":
      return `CAST(${aggregated("sum", args, call, context)} AS BIGINT)`;
    default:
      return aggregated("sum", args, call, context);
  }
};

const extreme =
  (name: "min" | "max"): Lowering =>
  (args, call, context) => {
    const [arg = ""] = args;
    const type = argumentType(call);
    return hasInnerNulls(type)
      ? aggregated(`arg_${name}`, [arg, orderKey(arg, type)], call, context, { distinct: false })
      : aggregated(name, args, call, context, { distinct: false });
  };

export const aggregateLowerings: Record<keyof typeof aggregateFunctions, Lowering | Unsupported> = {
  count,
  count_if: ([condition = ""], call, context) =>
    isDistinct(call)
      ? aggregated("count", [`nullif(${condition}, FALSE)`], call, context)
      : aggregated("count", ["*"], call, context, { where: condition }),
  sum,
  try_sum: sum,
  avg: average,
  mean: average,
  try_avg: average,
  max: extreme("max"),
  min: extreme("min"),
  bool_and: once("bool_and"),
  every: once("bool_and"),
  bool_or: once("bool_or"),
  some: once("bool_or"),
  any: once("bool_or"),
  bit_and: once("bit_and"),
  bit_or: once("bit_or"),
  bit_xor: plain("bit_xor"),
  product: plain("product"),
  grouping: (args) => `CAST(GROUPING(${args.join(", ")}) AS TINYINT)`,
  grouping_id: (args) => `CAST(GROUPING(${args.join(", ")}) AS BIGINT)`,
};
