import type { DecimalType } from "../../../types/index.ts";
import { aggregated } from "./aggregate-call.ts";
import type { Lowering, LoweringContext } from "./lowering.ts";

/** The mean in Spark's type: DuckDB's own for DOUBLE, exact and rounded half up for decimals and intervals. */
export const average: Lowering = (args, call, context) => {
  const from = call.arguments[0]?.dataType;
  const to = call.dataType;
  if (from?.kind === "decimal" && to.kind === "decimal") {
    const total = aggregated("sum", args, call, context);
    const count = aggregated("count", args, call, context);
    return averageOfDecimals(total, count, from, to, call.evalMode, context);
  }
  if (to.kind === "yearMonthInterval" || to.kind === "dayTimeInterval") {
    const total = `CAST(${aggregated("sum", args, call, context)} AS HUGEINT)`;
    const mean = quotient(total, aggregated("count", args, call, context), 0);
    return `CAST(${mean} AS ${to.kind === "dayTimeInterval" ? "BIGINT" : "INTEGER"})`;
  }
  return aggregated("avg", args, call, context);
};

function averageOfDecimals(
  total: string,
  count: string,
  from: DecimalType,
  to: DecimalType,
  evalMode: string,
  context: LoweringContext,
): string {
  const unscaled = unscaledDecimal(total, Math.min(38, from.precision + 10), from.scale);
  const shift = to.scale - from.scale;
  const one = `CAST(${to.scale ? `0.${"0".repeat(to.scale - 1)}1` : "1"} AS DECIMAL(${to.scale + (to.scale < 38 ? 1 : 0)},${to.scale}))`;
  const mean = `CAST(CAST(${quotient(unscaled, count, shift)} AS DECIMAL(38,0)) * ${one} AS DECIMAL(${to.precision},${to.scale}))`;
  if (from.precision <= 28) return mean;
  const fits = `abs(${unscaled} // ${count}) < CAST('1${"0".repeat(38 - shift)}' AS HUGEINT)`;
  return `CASE WHEN ${total} IS NULL OR (${digitsFit(unscaled)} AND ${fits}) THEN ${mean} ELSE ${overflow(evalMode, context)} END`;
}

const digitsFit = (unscaled: string): string => `abs(${unscaled}) < CAST('1${"0".repeat(38)}' AS HUGEINT)`;

const overflow = (evalMode: string, context: LoweringContext): string =>
  evalMode === "ansi"
    ? context.raise("ARITHMETIC_OVERFLOW", {
        message: "A sum of decimals overflows",
        alternative: " Use 'try_avg' to get null instead.",
        config: '"spark.sql.ansi.enabled"',
      })
    : "NULL";

/** The digits of a decimal as HUGEINT: by multiplication where 38 digits hold it, else by way of its text. */
const unscaledDecimal = (sql: string, precision: number, scale: number): string => {
  if (scale === 0) return `CAST(${sql} AS HUGEINT)`;
  return precision + scale <= 38
    ? `CAST(${sql} * CAST(1${"0".repeat(scale)} AS DECIMAL(${scale + 1},0)) AS HUGEINT)`
    : `CAST(replace(CAST(${sql} AS VARCHAR), '.', '') AS HUGEINT)`;
};

/** `total / count` with `shift` more digits, rounded half up, in whole numbers throughout; NULL where the count is 0. */
function quotient(total: string, count: string, shift: number): string {
  const divisor = `CAST(nullif(${count}, 0) AS HUGEINT)`;
  const scale = `CAST(1${"0".repeat(shift)} AS HUGEINT)`;
  const rest = `((${total} % ${divisor}) * ${scale} * 2 + sign(${total}) * ${divisor}) // (${divisor} * 2)`;
  return `((${total} // ${divisor}) * ${scale} + ${rest})`;
}
