import type { CsvReadOptions } from "../../../../sources/index.ts";
import { DateType, StringType, TimestampNTZType, TimestampType } from "../../../../types/index.ts";
import { castSql } from "../../cast/index.ts";
import { stringSql } from "../../literals.ts";
import { csvValue, javaDouble } from "../../scan/csv/value-sql.ts";
import { datetimePattern, parseSql } from "../../scan/datetime-pattern.ts";

/** What a text can be, one bit each, so that a column's texts can be or-ed together. */
export const textClass = {
  integer: 1,
  long: 2,
  decimal: 4,
  double: 8,
  date: 16,
  timestampNtz: 32,
  timestamp: 64,
  boolean: 128,
  string: 256,
  /** A number that is a timestamp too: a year. */
  year: 512,
} as const;

/** SQL of the class of a text: the first of Spark's types, in Spark's order, that it is a value of. */
export function classSql(text: string, options: CsvReadOptions): string {
  const { nanValue, positiveInf, negativeInf } = options;
  const names = [nanValue, positiveInf, negativeInf].map(stringSql).join(", ");
  const day = dateTest(text, options);
  const timestamp = timestampTest(text, options);
  const ntz = ntzTest(text, options);
  const number = (type: string) => `TRY_CAST(ltrim(${text}, '+') AS ${type}) IS NOT NULL`;
  const whole = `(CAST(TRY_CAST(${text} AS BIGINT) AS VARCHAR) = ${text} OR regexp_full_match(${text}, '[+-]?\\d+'))`;
  const c = textClass;
  return [
    `CASE WHEN ${text} IS NULL OR ${text} = '' THEN 0`,
    `WHEN ${whole} THEN CASE WHEN ${number("INTEGER")} THEN ${c.integer} WHEN ${number("BIGINT")} THEN ${c.long} WHEN length(ltrim(${text}, '+-0')) <= 38 THEN ${c.decimal} ELSE ${c.double} END + CASE WHEN length(${text}) = 4 AND regexp_full_match(${text}, '\\d{4}') THEN ${c.year} ELSE 0 END`,
    `WHEN ${text} IN (${names}) THEN ${c.double}`,
    // Most texts are words: those begin with none of these signs.
    `WHEN NOT regexp_matches(${text}, '^[\\s\\d.+\\-NITtFf]')${anyStart(options) ? " AND false" : ""} THEN ${c.string}`,
    `WHEN regexp_full_match(${text}, '${javaDouble}') THEN CASE WHEN ${unscaled(text)} THEN ${c.decimal} ELSE ${c.double} END`,
    `WHEN regexp_full_match(${text}, '\\s*[+-]?(NaN|Infinity)\\s*') THEN ${c.double}`,
    ...(options.preferDate ? [`WHEN ${day} THEN ${c.date}`] : []),
    ...(options.timestampType.toUpperCase() === "TIMESTAMP_NTZ" ? [`WHEN ${ntz} THEN ${c.timestampNtz}`] : []),
    `WHEN ${timestamp} THEN ${c.timestamp}`,
    `WHEN lower(${text}) IN ('true', 'false') THEN ${c.boolean}`,
    `ELSE ${c.string} END`,
  ].join(" ");
}

/** Patterns of the user's may begin with anything. */
const anyStart = ({ dateFormat, timestampFormat, timestampNtzFormat }: CsvReadOptions): boolean =>
  [dateFormat, timestampFormat, timestampNtzFormat].some((format) => format !== undefined);

/** `1.` and `1.5e1` are whole numbers to Java's BigDecimal: no digit is left behind the point. */
const unscaled = (text: string): string =>
  `(NOT regexp_matches(${text}, '[\\sdDfF]') AND length(regexp_extract(${text}, '\\.(\\d*)', 1)) = coalesce(TRY_CAST(regexp_extract(${text}, '[eE]\\+?(-?\\d+)', 1) AS INTEGER), 0))`;

function dateTest(text: string, { dateFormat }: CsvReadOptions): string {
  if (dateFormat !== undefined) return known(dateFormat, (pattern) => `(${parseSql(text, pattern)}) IS NOT NULL`);
  const cast = castSql(text, StringType, DateType, "try", { sessionTimeZone: "UTC" });
  return `(regexp_full_match(${text}, '-?\\d{4}-\\d{2}-\\d{2}') AND ${cast} IS NOT NULL)`;
}

function timestampTest(text: string, options: CsvReadOptions): string {
  const { timestampFormat } = options;
  if (timestampFormat !== undefined)
    return known(timestampFormat, (pattern) => `(${parseSql(text, pattern)}) IS NOT NULL`);
  return `(${csvValue(text, TimestampType, options)}) IS NOT NULL`;
}

/** A time of day alone is a TIMESTAMP of today, and no TIMESTAMP_NTZ. */
const ntzTest = (text: string, options: CsvReadOptions): string =>
  `(${csvValue(text, TimestampNTZType, options)}) IS NOT NULL`;

/** A pattern that cannot be used matches nothing while types are looked for. */
function known(format: string, test: (pattern: ReturnType<typeof datetimePattern>) => string): string {
  try {
    return test(datetimePattern(format));
  } catch {
    return "false";
  }
}
