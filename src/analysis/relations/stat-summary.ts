import { sparkError, sparkErrorFromParts } from "../../errors/index.ts";
import {
  type Literal,
  node,
  outputOf,
  type Relation,
  type ResolvedExpression,
  type StatDescribe,
  type StatSummary,
} from "../../plan/index.ts";
import {
  ArrayType,
  type DataType,
  DoubleType,
  IntegerType,
  isNumericType,
  isStringType,
  StringType,
} from "../../types/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { resolveNamed } from "../expressions/function-call.ts";
import { aggregateOver } from "./aggregate-over.ts";
import { columnNamed } from "./named-columns.ts";
import { type Resolved, scopeOf } from "./resolved.ts";

type Values = readonly [given: ResolvedExpression, number: ResolvedExpression];
type Measure = (column: Values, env: Environment) => ResolvedExpression;

const of =
  (name: string): Measure =>
  ([given], env) =>
    resolveNamed(name, [given], env);
const ofNumber =
  (name: string): Measure =>
  ([, number], env) =>
    resolveNamed(name, [number], env);

/** Statistics by their lower-case names; anything else is a percentile. */
const measures: Readonly<Record<string, Measure>> = {
  count: of("count"),
  count_distinct: ([given], env) => resolveNamed("count", [given], env, { isDistinct: true }),
  approx_count_distinct: of("approx_count_distinct"),
  mean: ofNumber("avg"),
  stddev: ofNumber("stddev_samp"),
  min: of("min"),
  max: of("max"),
};

const always = ["count", "mean", "stddev", "min", "25%", "50%", "75%", "max"];
const described = ["count", "mean", "stddev", "min", "max"];

export const resolveStatSummary = (summary: StatSummary, env: Environment): Resolved =>
  summarized(summary, [], summary.statistics.length ? summary.statistics : always, env);

export const resolveStatDescribe = (describe: StatDescribe, env: Environment): Resolved =>
  summarized(describe, describe.cols, described, env);

/** One row of texts per statistic, from one aggregation over the numeric and text columns. */
function summarized(
  relation: StatSummary | StatDescribe,
  names: readonly string[],
  statistics: readonly string[],
  env: Environment,
): Resolved {
  const measured = statistics.map((name) => measureOf(name, statistics, relation));
  const input = resolveInput(relation.input, env);
  const here = { ...env, scope: input.scope };
  const chosen = names.length
    ? names.map((name) => columnNamed(name, relation, here))
    : input.scope.attributes.filter(isSummed).map(({ name }) => columnNamed(name, relation, here));
  const columns = chosen.filter(isSummed);
  const cells = columns.flatMap((column) => {
    const values: Values = [column, numberOf(column)];
    return measured.map((measure) => nameIt(implicitlyCast(measure(values, here), StringType, here), "cell", here));
  });
  const plan = cells.length
    ? aggregateOver(input, [], undefined, cells, here).plan
    : node("resolvedLocalRelation", { output: [], data: { numRows: 1, columns: [] } });
  const computed = outputOf(plan);
  const attribute = (name: string) =>
    node("attribute", {
      exprId: env.context.nextId(),
      name,
      dataType: StringType,
      nullable: true,
      qualifier: [],
    });
  const expanded = node("resolvedExpand", {
    input: plan,
    output: ["summary", ...columns.map((column) => column.name)].map(attribute),
    projections: statistics.map((name, row) =>
      node("expandProjection", {
        expressions: [
          node("literal", { value: name, dataType: StringType }),
          ...columns.map((_, i) => computed[i * statistics.length + row] as ResolvedExpression),
        ],
      }),
    ),
    origin: relation.origin,
  });
  return { plan: expanded, scope: scopeOf(expanded) };
}

const isSummed = ({ dataType }: { readonly dataType: DataType }): boolean =>
  isNumericType(dataType) || isStringType(dataType);

/** Texts count as the numbers that they spell, where they do. */
const numberOf = (column: ResolvedExpression): ResolvedExpression =>
  isStringType(column.dataType)
    ? node("resolvedCast", {
        child: column,
        dataType: DoubleType,
        nullable: true,
        evalMode: "try",
        userSpecified: false,
      })
    : column;

function measureOf(name: string, statistics: readonly string[], at: Relation): Measure {
  const known = measures[name.toLowerCase()];
  if (known) return known;
  const share = shareOf(name, at);
  const shares = statistics.filter((other) => !measures[other.toLowerCase()]).map((other) => shareOf(other, at));
  return ([, number], env) => {
    const dataType = ArrayType(DoubleType, false);
    const wanted = node("literal", { value: shares, dataType });
    const all = resolveNamed("percentile_approx", [number, wanted, whole(10_000)], env);
    const one = resolveNamed("get", [all, whole(shares.indexOf(share))], env);
    // Spark keeps percentiles as DOUBLE; a DECIMAL shows it in its text.
    return number.dataType.kind === "decimal" && number.dataType.scale > 0 ? implicitlyCast(one, DoubleType, env) : one;
  };
}

const whole = (value: number): Literal => node("literal", { value, dataType: IntegerType });

/** `33.3%` as 0.333. */
function shareOf(name: string, at: Relation): number {
  const percent = name.endsWith("%") ? Number(name.slice(0, -1).trim() || Number.NaN) : Number.NaN;
  if (Number.isNaN(percent)) throw sparkError("UNRECOGNIZED_STATISTIC", { stats: `'${name}'` }, at.origin);
  if (percent >= 0 && percent <= 100) return percent / 100;
  throw sparkErrorFromParts({
    className: "IllegalArgumentException",
    message: "Percentiles lie between 0% and 100%.",
    origin: at.origin,
  });
}
