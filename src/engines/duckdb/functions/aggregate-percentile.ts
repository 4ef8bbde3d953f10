import { constantOf, type percentileFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";
import { aggregated, bind } from "./aggregate-call.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";

type Call = FunctionCall | AggregateCall;

const isDescending = (context: LoweringContext): boolean => context.clauses?.order?.[0]?.direction === "descending";

const isMany = (call: Call): boolean => call.dataType.kind === "array";

/** Interpolated values are DOUBLE; intervals come back as whole months or microseconds, cut off. */
function inResultType(sql: string, call: Call): string {
  const type: DataType = call.dataType.kind === "array" ? call.dataType.elementType : call.dataType;
  const name = type.kind === "dayTimeInterval" ? "BIGINT" : type.kind === "yearMonthInterval" ? "INTEGER" : "DOUBLE";
  const whole = (value: string) => (name === "DOUBLE" ? value : `CAST(trunc(${value}) AS ${name})`);
  return isMany(call) ? `list_transform(${sql}, lambda q: ${whole("q")})` : whole(sql);
}

const noneIsNull = (sql: string, call: Call): string => (isMany(call) ? `nullif(${sql}, [])` : sql);

/** DuckDB wants constants here: they are written out; NULL among several counts as 0, as in Spark. */
function share(sql: string, call: Call): string {
  const value = constantOf(call.arguments[1]);
  if (value === null || value === undefined) return sql;
  return Array.isArray(value)
    ? `CAST([${value.map(Number).join(", ")}] AS DOUBLE[])`
    : `CAST(${Number(value)} AS DOUBLE)`;
}

const asDouble = (sql: string): string => `CAST(${sql} AS DOUBLE)`;

const quantile =
  (name: "quantile_cont" | "quantile_disc", percentage?: string): Lowering =>
  ([value = "", at = ""], call, context) => {
    const portion = percentage ?? share(at, call);
    // From the other end: negated, so that the interpolation is the same.
    if (isDescending(context)) {
      const negated = aggregated(name, [`-${asDouble(value)}`, portion], call, context);
      const back = isMany(call) ? `list_transform(${negated}, lambda q: -q)` : `-${negated}`;
      return inResultType(`(${back})`, call);
    }
    return noneIsNull(inResultType(aggregated(name, [asDouble(value), portion], call, context), call), call);
  };

/** Each value counts as often as the third argument says. */
const weighted: Lowering = (args, call, context) => {
  const [value = "", at = "", frequency] = args;
  if (frequency === undefined) return quantile("quantile_cont")(args, call, context);
  const negative = context.raise("NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION", {
    frequencyExpression: '"frequency"',
    negativeValue: "a negative number",
  });
  const times = `CASE WHEN ${frequency} < 0 THEN ${negative} ELSE ${frequency} END`;
  const copies = `list_resize(CAST([] AS DOUBLE[]), CAST(${times} AS BIGINT), ${asDouble(value)})`;
  const where = `${value} IS NOT NULL AND ${frequency} IS NOT NULL`;
  const all = aggregated("list", [copies], call, context, { where });
  return noneIsNull(inResultType(`list_aggregate(flatten(${all}), 'quantile_cont', ${share(at, call)})`, call), call);
};

/** The value at the rank itself, in the type of the argument. */
const ranked: Lowering = ([value = "", at = ""], call, context) =>
  noneIsNull(aggregated("quantile_disc", [value, share(at, call)], call, context), call);

/** The most frequent value; with an order, the last of those in it (so DESC is the smallest, as Spark names it). */
const mode: Lowering = ([value = ""], call, context) => {
  const flag = call.arguments[1];
  const order = context.clauses?.order?.[0];
  const settled = order !== undefined || (flag?.kind === "literal" && flag.value === true);
  if (!settled) return aggregated("mode", [value], call, context);
  const counts = aggregated("histogram", [value], call, context);
  const smallest = order?.direction !== "descending";
  const rank = `struct_pack(c := ${smallest ? "-" : ""}CAST(e.value AS BIGINT), k := e.key)`;
  const ordered = `list_sort(list_transform(map_entries(h), lambda e: ${rank}), '${smallest ? "ASC" : "DESC"}')`;
  return bind(counts, "h", `${ordered}[1].k`);
};

export const percentileLowerings: Record<keyof typeof percentileFunctions, Lowering | Unsupported> = {
  percentile: weighted,
  median: quantile("quantile_cont", "0.5"),
  percentile_cont: quantile("quantile_cont"),
  percentile_disc: quantile("quantile_disc"),
  percentile_approx: ranked,
  approx_percentile: ranked,
  approx_count_distinct: ([value = ""], call, context) =>
    aggregated("count", [value], call, context, { distinct: true }),
  mode,
};
