import type { DataType } from "../../../types/index.ts";
import { raiseSql } from "../driver/errors.ts";
import { duckdbType } from "../types.ts";
import { type Converter, checked, decimalOverflow, matched, matches, raiseUnless } from "./convert.ts";
import { intervalAmount, unitOf } from "./interval-amount.ts";

type Converters = Partial<Record<DataType["kind"], Converter>>;

const number = "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";
const named = "[+-]?[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[nN][aA][nN]";

const floatingFromText: Converter = (conversion) => {
  const { sql, to } = conversion;
  const value = matched(sql, `${number}|${named}`);
  return checked(conversion, matches(sql, `${number}[dDfF]?|${named}`), `TRY_CAST(${value} AS ${duckdbType(to)})`);
};

const plain: Converter = ({ sql, to }) => `CAST(${sql} AS ${duckdbType(to)})`;

/** Digits that a double holds for sure: up to here DuckDB's division is exact. */
const exactDigits = 15;
const floatingFromDecimal: Converter = ({ sql, from, to }) =>
  from.kind === "decimal" && from.precision > exactDigits
    ? `CAST(CAST(${sql} AS VARCHAR) AS ${duckdbType(to)})`
    : `CAST(${sql} AS ${duckdbType(to)})`;

const largestFloat = "3.4028235677973366e38::DOUBLE";
const floatFromDouble: Converter = ({ sql }) =>
  `CASE WHEN abs(${sql}) >= ${largestFloat} AND NOT isnan(${sql}) THEN CAST(CASE WHEN ${sql} > 0 THEN 'inf' ELSE '-inf' END AS FLOAT) ELSE CAST(${sql} AS FLOAT) END`;

export const toFloating: Converters = {
  string: floatingFromText,
  boolean: plain,
  byte: plain,
  short: plain,
  integer: plain,
  long: plain,
  float: plain,
  double: (conversion) => (conversion.to.kind === "float" ? floatFromDouble(conversion) : plain(conversion)),
  decimal: floatingFromDecimal,
  timestamp: ({ sql, to }) => `CAST(epoch_us(${sql}) / 1000000 AS ${duckdbType(to)})`,
  date: ({ to }) => `CAST(NULL AS ${duckdbType(to)})`,
};

const decimalFromText: Converter = (conversion) => {
  const { sql, to } = conversion;
  const text = matched(sql, number);
  const scale = to.kind === "decimal" ? to.scale : 0;
  // DuckDB rounds a text with a negative exponent digit by digit: 5e-4 would become 0.01.
  const plainText = `CASE WHEN regexp_matches(${sql}, '[eE]-') THEN spark_plain_decimal(${text}, ${scale}) ELSE ${text} END`;
  const attempt = `TRY_CAST(${plainText} AS ${duckdbType(to)})`;
  const tooLarge = raiseSql("NUMERIC_OUT_OF_SUPPORTED_RANGE", {}, { value: sql });
  const raise = `CASE WHEN abs(TRY_CAST(${matched(sql, number)} AS DOUBLE)) > 1e38 THEN ${tooLarge} ELSE ${decimalOverflow(conversion)} END`;
  return checked(conversion, matches(sql, number), raiseUnless(conversion, attempt, raise));
};

/** DuckDB rounds halves away from zero as Spark does; what does not fit is an error in ANSI mode. */
const decimalFromNumber: Converter = (conversion) => {
  const { sql, from, to } = conversion;
  if (to.kind !== "decimal") return sql;
  const exact = fits(from, to.precision - to.scale, to.scale);
  if (exact) return `CAST(${sql} AS ${duckdbType(to)})`;
  const attempt = `TRY_CAST(${sql} AS ${duckdbType(to)})`;
  // DuckDB has no decimal without digits; Spark's holds nothing but zero.
  const held = to.precision === 0 ? `CASE WHEN ${sql} = 0 THEN ${attempt} END` : attempt;
  return raiseUnless(conversion, held, decimalOverflow(conversion));
};

const integerDigits: Partial<Record<DataType["kind"], number>> = { byte: 3, short: 5, integer: 10, long: 19 };
function fits(from: DataType, digits: number, scale: number): boolean {
  if (from.kind === "decimal") return from.precision - from.scale <= digits && from.scale <= scale;
  return (integerDigits[from.kind] ?? Number.POSITIVE_INFINITY) <= digits;
}

/**
 * By way of the shortest text, as Java makes a BigDecimal of a double. NaN and infinities have none. Where DuckDB would print an
 * exponent, our own text goes between: see above.
 */
const decimalFromFloating: Converter = (conversion) => {
  const { sql, to } = conversion;
  const scale = to.kind === "decimal" ? to.scale : 0;
  const double = `CAST(${sql} AS DOUBLE)`;
  const text = `CASE WHEN ${sql} = 0 OR (abs(${sql}) >= 0.0001 AND abs(${sql}) < 1e22) THEN CAST(${double} AS VARCHAR) ELSE spark_plain_decimal(spark_double_text(${double}), ${scale}) END`;
  const attempt = `TRY_CAST(${text} AS ${duckdbType(to)})`;
  return `CASE WHEN isfinite(${sql}) THEN ${raiseUnless(conversion, attempt, decimalOverflow(conversion))} END`;
};

const micros = "CAST('0.000001' AS DECIMAL(7,6))";
const decimalFromInterval: Converter = (conversion) => {
  const { from, to, sql } = conversion;
  const exact = from.kind === "dayTimeInterval" && unitOf(from) === 1_000_000;
  const amount = exact ? `${sql} * ${micros}` : intervalAmount(conversion);
  return raiseUnless(conversion, `TRY_CAST(${amount} AS ${duckdbType(to)})`, decimalOverflow(conversion));
};

export const toDecimal: Converters = {
  string: decimalFromText,
  boolean: (conversion) =>
    raiseUnless(conversion, `TRY_CAST(${conversion.sql} AS ${duckdbType(conversion.to)})`, decimalOverflow(conversion)),
  byte: decimalFromNumber,
  short: decimalFromNumber,
  integer: decimalFromNumber,
  long: decimalFromNumber,
  decimal: decimalFromNumber,
  float: decimalFromFloating,
  double: decimalFromFloating,
  timestamp: (conversion) =>
    raiseUnless(
      conversion,
      `TRY_CAST(epoch_us(${conversion.sql}) * ${micros} AS ${duckdbType(conversion.to)})`,
      decimalOverflow(conversion),
    ),
  date: ({ to }) => `CAST(NULL AS ${duckdbType(to)})`,
  yearMonthInterval: decimalFromInterval,
  dayTimeInterval: decimalFromInterval,
};
