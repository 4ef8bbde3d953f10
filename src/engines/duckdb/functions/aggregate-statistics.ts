import type { statisticsFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall, ResolvedExpression } from "../../../plan/index.ts";
import { aggregated, bind } from "./aggregate-call.ts";
import { average } from "./average.ts";
import type { Lowering, Unsupported } from "./lowering.ts";

type Call = FunctionCall | AggregateCall;

const wholeOrDecimal = new Set(["byte", "short", "integer", "long", "decimal", "null"]);

/** Whether a DOUBLE argument may be infinite or NaN: not when it was cast from a type that has no such values. */
const mayBeInfinite = (arg: ResolvedExpression | undefined): boolean =>
  !(arg?.kind === "resolvedCast" && wholeOrDecimal.has(arg.child.dataType.kind));

const nan = "CAST('NaN' AS DOUBLE)";

interface FiniteOptions {
  /** The arguments that count: by default all. */
  readonly used?: readonly number[];
  /** The number of rows below which Spark answers NULL whatever the values are. */
  readonly least?: number;
  /** Where DuckDB's formula divides zero by zero Spark has NULL. */
  readonly nanIsNull?: boolean;
}

/**
 * DuckDB refuses values that are not finite in these aggregates; Spark answers NaN. A sum is not finite when a value is not,
 * and costs less than looking at each value twice.
 */
const finite =
  (name: string, { used, least = 1, nanIsNull = false }: FiniteOptions = {}): Lowering =>
  (args, call, context) => {
    const compute = (values: readonly string[]): string => {
      const value = aggregated(name, values, call, context);
      return nanIsNull ? `nullif(${value}, ${nan})` : value;
    };
    const isRisky = args.map((_, i) => (used?.includes(i) ?? true) && mayBeInfinite(call.arguments[i]));
    if (!isRisky.includes(true)) return compute(args);
    const paired = args.length > 1 ? args.map((arg) => `${arg} IS NOT NULL`).join(" AND ") : undefined;
    const over = (aggregate: string, values: readonly string[]) =>
      aggregated(aggregate, values, call, context, { where: paired, distinct: false });
    const someInfinite = args.flatMap((arg, i) => (isRisky[i] ? [`NOT isfinite(${over("sum", [arg])})`] : []));
    const rows = paired === undefined ? over("count", args) : over("count", ["*"]);
    const infinite = least > 1 ? `CASE WHEN ${rows} >= ${least} THEN ${nan} END` : nan;
    const safe = args.map((arg, i) => (isRisky[i] ? `CASE WHEN isfinite(${arg}) THEN ${arg} END` : arg));
    return `CASE WHEN ${someInfinite.join(" OR ")} THEN ${infinite} ELSE ${compute(safe)} END`;
  };

/** Central moments in two passes over the values: DuckDB's sums of powers lose every digit on data far from zero. */
const moments =
  (formula: (n: string, power: (exponent: number) => string) => string): Lowering =>
  (args, call, context) => {
    const [arg = ""] = args;
    const values = aggregated("list", args, call, context, { where: `${arg} IS NOT NULL` });
    const power = (exponent: number) =>
      `list_sum(list_transform(vs, lambda v: ${Array(exponent).fill("(v - mean)").join(" * ")}))`;
    const inner = bind("list_avg(vs)", "mean", formula("len(vs)", power));
    return bind(values, "vs", inner);
  };

const skewness = moments((n, power) => {
  const m2 = power(2);
  return `CASE WHEN ${m2} <> 0 THEN sqrt(CAST(${n} AS DOUBLE)) * ${power(3)} / sqrt(${m2} * ${m2} * ${m2}) END`;
});

const kurtosis = moments((n, power) => {
  const m2 = power(2);
  return `CASE WHEN ${m2} <> 0 THEN ${n} * ${power(4)} / (${m2} * ${m2}) - 3.0 END`;
});

const whereBoth = (index: 0 | 1): Lowering => {
  const other = 1 - index;
  return (args, call, context) => {
    const value = `CASE WHEN ${args[other]} IS NOT NULL THEN ${args[index]} END`;
    const single = Object.freeze({ ...call, arguments: [call.arguments[index] as ResolvedExpression] }) as Call;
    return average([`(${value})`], single, context);
  };
};

const sample = { least: 2 };
const fitted = { least: 2, nanIsNull: true };

export const statisticsLowerings: Record<keyof typeof statisticsFunctions, Lowering | Unsupported> = {
  stddev: finite("stddev_samp", sample),
  std: finite("stddev_samp", sample),
  stddev_samp: finite("stddev_samp", sample),
  stddev_pop: finite("stddev_pop"),
  variance: finite("var_samp", sample),
  var_samp: finite("var_samp", sample),
  var_pop: finite("var_pop"),
  skewness,
  kurtosis,
  covar_pop: finite("covar_pop"),
  covar_samp: finite("covar_samp", sample),
  corr: finite("corr", fitted),
  regr_count: (args, call, context) =>
    aggregated("count", ["*"], call, context, { where: args.map((arg) => `${arg} IS NOT NULL`).join(" AND ") }),
  regr_avgx: whereBoth(1),
  regr_avgy: whereBoth(0),
  regr_slope: finite("regr_slope", fitted),
  regr_intercept: finite("regr_intercept", fitted),
  regr_r2: finite("regr_r2", fitted),
  regr_sxx: finite("regr_sxx", { used: [1] }),
  regr_syy: finite("regr_syy", { used: [0] }),
  regr_sxy: finite("regr_sxy"),
};
