import type { CsvReadOptions } from "../../../../sources/index.ts";
import { type DataType, StringType, TimestampNTZType, type TypeKind } from "../../../../types/index.ts";
import { castSql } from "../../cast/index.ts";
import { stringSql } from "../../literals.ts";
import { duckdbType } from "../../types.ts";
import { datetimePattern, parseSql } from "../datetime-pattern.ts";

export type ValueOptions = Pick<
  CsvReadOptions,
  | "timeZone"
  | "sessionTimeZone"
  | "dateFormat"
  | "timestampFormat"
  | "timestampNtzFormat"
  | "locale"
  | "nanValue"
  | "positiveInf"
  | "negativeInf"
  | "enableDateTimeParsingFallback"
>;
type ValueSql = (text: string, type: DataType, options: ValueOptions) => string;

/** SQL of the value that a text in a CSV file stands for, null where it stands for none. */
export const csvValue: ValueSql = (text, type, options) => {
  if (type.kind === "udt") return csvValue(text, type.sqlType, options);
  return (byKind[type.kind] ?? castedValue)(text, type, options);
};

const castedValue: ValueSql = (text, type, { sessionTimeZone }) =>
  castSql(text, StringType, type, "try", { sessionTimeZone });

/** What the cast gives is what the text says where its own text is the same; other spellings take the longer way. */
const integral: ValueSql = (text, type) => {
  const cast = `TRY_CAST(${text} AS ${duckdbType(type)})`;
  return `CASE WHEN CAST(${cast} AS VARCHAR) = ${text} THEN ${cast} WHEN regexp_full_match(${text}, '[+-]?\\d+') THEN TRY_CAST(ltrim(${text}, '+') AS ${duckdbType(type)}) END`;
};

/** Java's spelling of doubles: blanks around them, one of four letters behind, and names for what is not finite. */
export const javaDouble = "\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)[dDfF]?\\s*";
const javaName = "\\s*([+-]?(?:NaN|Infinity))\\s*";

const floating: ValueSql = (text, type, { nanValue, positiveInf, negativeInf }) => {
  const target = duckdbType(type);
  const cast = `TRY_CAST(${text} AS ${target})`;
  const named = [
    [nanValue, "nan"],
    [negativeInf, "-inf"],
    [positiveInf, "inf"],
  ].map(([name = "", value]) => `WHEN ${text} = ${stringSql(name)} THEN CAST('${value}' AS ${target})`);
  return [
    `CASE WHEN isfinite(${cast}) AND NOT contains(${text}, '_') THEN ${cast}`,
    ...named,
    `WHEN regexp_full_match(${text}, '${javaDouble}') THEN ${overflowing(`regexp_extract(${text}, '${javaDouble}', 1)`, target)}`,
    `WHEN regexp_full_match(${text}, '${javaName}') THEN TRY_CAST(trim(regexp_extract(${text}, '${javaName}', 1)) AS ${target}) END`,
  ].join(" ");
};

/** A number too large for its type is infinite to Java. */
const overflowing = (text: string, target: string): string =>
  `coalesce(TRY_CAST(${text} AS ${target}), CAST(CASE WHEN starts_with(${text}, '-') THEN '-inf' ELSE 'inf' END AS ${target}))`;

const decimal: ValueSql = (text, type, { locale }) => {
  const digits = /^de|^es|^it|^pt|^nl/i.test(locale ?? "")
    ? `replace(replace(${text}, '.', ''), ',', '.')`
    : `replace(${text}, ',', '')`;
  return `CASE WHEN regexp_full_match(${digits}, '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?') THEN TRY_CAST(${digits} AS ${duckdbType(type)}) END`;
};

/**
 * The start of every text that is a date or a time to the cast. Most texts of other columns are not, and are turned away here
 * before a slower look; so are the words that it knows, such as `today`.
 */
const startOfTime = "^\\s*(?:[+-]?\\d{4}|T?\\d{1,2}:)";
const castTime: ValueSql = (text, type, options) =>
  `CASE WHEN regexp_matches(${text}, '${startOfTime}') THEN ${castedValue(text, type, options)} END`;

const date: ValueSql = (text, type, options) => {
  if (options.dateFormat === undefined) return castTime(text, type, options);
  const parsed = `CAST((${parseSql(text, datetimePattern(options.dateFormat))}) AS DATE)`;
  return options.enableDateTimeParsingFallback ? `coalesce(${parsed}, (${castTime(text, type, options)}))` : parsed;
};

const timestamp: ValueSql = (text, type, options) => {
  if (options.timestampFormat === undefined) return castTimestamp(text, type, options);
  const pattern = datetimePattern(options.timestampFormat);
  const zone = pattern.hasZone ? "UTC" : options.timeZone;
  const parsed = `((${parseSql(text, pattern)}) AT TIME ZONE ${stringSql(zone)})`;
  return options.enableDateTimeParsingFallback
    ? `coalesce(${parsed}, (${castTimestamp(text, type, options)}))`
    : parsed;
};

/** A time zone in the text makes it no TIMESTAMP_NTZ, where the cast would ignore it. */
const zoned = "[A-SU-Za-z]|:[^+-]*[+-]";

/** The cast reads wall clocks in the session's time zone; those of another zone are read as such. */
const castTimestamp: ValueSql = (text, type, options) => {
  if (options.timeZone === options.sessionTimeZone) return castTime(text, type, options);
  const wall = castTime(text, TimestampNTZType, options);
  return `CASE WHEN regexp_matches(${text}, '${zoned}') THEN (${castTime(text, type, options)}) ELSE ((${wall}) AT TIME ZONE ${stringSql(options.timeZone)}) END`;
};

const timestampNtz: ValueSql = (text, type, options) => {
  if (options.timestampNtzFormat !== undefined)
    return `(${parseSql(text, datetimePattern(options.timestampNtzFormat))})`;
  return `CASE WHEN NOT regexp_matches(${text}, '${zoned}') THEN (${castTime(text, type, options)}) END`;
};

const byKind: { readonly [K in TypeKind]?: ValueSql } = {
  string: (text) => text,
  binary: (text) => `encode(${text})`,
  boolean: (text) => `CASE lower(${text}) WHEN 'true' THEN true WHEN 'false' THEN false END`,
  byte: integral,
  short: integral,
  integer: integral,
  long: integral,
  float: floating,
  double: floating,
  decimal,
  date,
  timestamp,
  timestamp_ntz: timestampNtz,
  variant: (text) => `to_json(${text})`,
};
