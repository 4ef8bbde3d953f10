import type { DataType } from "../../../types/index.ts";
import { duckdbType } from "../types.ts";
import { type Conversion, type Converter, castOverflow, checked, matched, matches, nativeCast } from "./convert.ts";
import { wholeSeconds } from "./datetime-parts.ts";
import { intervalAmount } from "./interval-amount.ts";

const bits: Partial<Record<DataType["kind"], number>> = { byte: 8, short: 16, integer: 32, long: 64 };
const integer = "[+-]?[0-9]+";

const fromText: Converter = (conversion) => {
  const { sql, evalMode } = conversion;
  if (evalMode !== "legacy")
    return checked(conversion, matches(sql, integer), nativeCast(conversion, matched(sql, integer)));
  // Fractions are cut off; text may begin with the point.
  const whole = `CASE WHEN regexp_matches(${sql}, '[0-9][0-9]*\\.|^[^.]*$') THEN ${matched(sql, integer)} ELSE '0' END`;
  return checked(conversion, matches(sql, "[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)"), nativeCast(conversion, whole));
};

/** Java's narrowing: the low bits that fit. */
const wrapped = (sql: string, to: DataType): string => {
  const size = bits[to.kind] ?? 64;
  if (size === 64) return `CAST(${sql} AS BIGINT)`;
  const [mask, sign] = [2 ** size - 1, 2 ** (size - 1)];
  return `CAST(xor(CAST(${sql} AS BIGINT) & ${mask}, ${sign}) - ${sign} AS ${duckdbType(to)})`;
};

const fromIntegral: Converter = (conversion) => {
  const { sql, from, to, evalMode } = conversion;
  const widens = (bits[from.kind] ?? 64) <= (bits[to.kind] ?? 64);
  if (widens) return `CAST(${sql} AS ${duckdbType(to)})`;
  return evalMode === "legacy" ? wrapped(sql, to) : nativeCast(conversion, sql);
};

const two63 = "9223372036854775808";
const fromFloating: Converter = (conversion) => {
  const { sql, to, evalMode } = conversion;
  if (evalMode === "legacy") return saturated(sql, to);
  const cast = nativeCast(conversion, `trunc(${sql})`);
  // As a double, the largest LONG is 2^63.
  return to.kind === "long" ? `CASE WHEN ${sql} = ${two63} THEN 9223372036854775807 ELSE ${cast} END` : cast;
};

/** Java's conversion of a double: NaN is 0, what is too large is the largest; BYTE and SHORT go by way of INT. */
function saturated(sql: string, to: DataType): string {
  const [largest, smallest, type] =
    to.kind === "long" ? ["9223372036854775807", `-${two63}`, "BIGINT"] : ["2147483647", "-2147483648", "INTEGER"];
  const whole = `CASE WHEN isnan(${sql}) THEN 0 WHEN ${sql} >= ${largest} THEN ${largest} WHEN ${sql} <= ${smallest} THEN ${smallest} ELSE CAST(trunc(${sql}) AS ${type}) END`;
  return to.kind === "byte" || to.kind === "short" ? wrapped(`(${whole})`, to) : `CAST(${whole} AS ${type})`;
}

const fromDecimal: Converter = (conversion) => {
  const { sql, from, to, evalMode } = conversion;
  const whole = from.kind === "decimal" && from.scale === 0 ? sql : `trunc(${sql})`;
  if (evalMode !== "legacy") return nativeCast(conversion, whole);
  return wrapped(`(CAST(${whole} AS HUGEINT) % 18446744073709551616)`, to);
};

const narrowed = (conversion: Conversion, sql: string): string =>
  conversion.evalMode === "legacy" ? wrapped(sql, conversion.to) : nativeCast(conversion, sql);

const fromTimestamp: Converter = (conversion) => narrowed(conversion, wholeSeconds(conversion.sql));

const fromInterval: Converter = (conversion) => {
  const amount = intervalAmount(conversion);
  const raise = castOverflow(conversion);
  const attempt = `TRY_CAST(${amount} AS ${duckdbType(conversion.to)})`;
  return conversion.evalMode === "ansi"
    ? `CASE WHEN ${attempt} IS NULL AND ${conversion.sql} IS NOT NULL THEN ${raise} ELSE ${attempt} END`
    : attempt;
};

const plain: Converter = ({ sql, to }) => `CAST(${sql} AS ${duckdbType(to)})`;

export const toIntegral: Partial<Record<DataType["kind"], Converter>> = {
  string: fromText,
  boolean: plain,
  byte: fromIntegral,
  short: fromIntegral,
  integer: fromIntegral,
  long: fromIntegral,
  float: fromFloating,
  double: fromFloating,
  decimal: fromDecimal,
  timestamp: fromTimestamp,
  date: ({ to }) => `CAST(NULL AS ${duckdbType(to)})`,
  yearMonthInterval: fromInterval,
  dayTimeInterval: fromInterval,
};
