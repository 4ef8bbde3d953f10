import type { DataType } from "../../../types/index.ts";
import { toInstant, toLocal } from "../time-zone.ts";
import { type Conversion, type Converter, castOverflow, invalidInput, raiseUnless } from "./convert.ts";

type Converters = Partial<Record<DataType["kind"], Converter>>;

const isoDate = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";
const isoTimestamp = "[0-9]{4}-[0-9]{2}-[0-9]{2}[ T](?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,6})?";
const zoneText = ({ sessionTimeZone }: Conversion): string => `'${sessionTimeZone.replaceAll("'", "''")}'`;

/** The usual form goes through DuckDB's own parser, every other form that Spark takes through ours. */
const dateFromText: Converter = (conversion) => {
  const { sql } = conversion;
  return raiseUnless(
    conversion,
    `CASE WHEN regexp_full_match(${sql}, '${isoDate}') THEN TRY_CAST(${sql} AS DATE) ELSE make_date(spark_parse_date(${sql})) END`,
  );
};
const timestampFromText: Converter = (conversion) => {
  const { sql } = conversion;
  return raiseUnless(
    conversion,
    `CASE WHEN regexp_full_match(${sql}, '${isoTimestamp}') THEN ${toInstant(`TRY_CAST(${sql} AS TIMESTAMP)`, conversion.sessionTimeZone)} ELSE make_timestamptz(spark_parse_timestamp(${sql}, ${zoneText(conversion)})) END`,
  );
};
const localTimestampFromText: Converter = (conversion) => {
  const { sql } = conversion;
  return raiseUnless(
    conversion,
    `CASE WHEN regexp_full_match(${sql}, '${isoTimestamp}') THEN TRY_CAST(${sql} AS TIMESTAMP) ELSE make_timestamp(spark_parse_timestamp_ntz(${sql})) END`,
  );
};

const toType =
  (type: string): Converter =>
  ({ sql }) =>
    `CAST(${sql} AS ${type})`;

export const toDate: Converters = {
  string: dateFromText,
  timestamp: ({ sql, sessionTimeZone }) => `CAST(${toLocal(sql, sessionTimeZone)} AS DATE)`,
  timestamp_ntz: toType("DATE"),
};

const secondsToTimestamp: Converter = ({ sql }) => `make_timestamptz(CAST(${sql} AS BIGINT) * 1000000)`;

const timestampFromFloating: Converter = (conversion) => {
  const { sql, evalMode } = conversion;
  const micros = `TRY_CAST(trunc(CAST(${sql} AS DOUBLE) * 1000000) AS BIGINT)`;
  if (evalMode !== "ansi") return `make_timestamptz(CASE WHEN isfinite(${sql}) THEN ${micros} END)`;
  return `CASE WHEN NOT isfinite(${sql}) THEN ${invalidInput(conversion)} WHEN ${micros} IS NULL AND ${sql} IS NOT NULL THEN ${castOverflow(conversion)} ELSE make_timestamptz(${micros}) END`;
};

export const toTimestamp: Converters = {
  string: timestampFromText,
  date: ({ sql, sessionTimeZone }) => toInstant(`CAST(${sql} AS TIMESTAMP)`, sessionTimeZone),
  timestamp_ntz: ({ sql, sessionTimeZone }) => toInstant(sql, sessionTimeZone),
  byte: secondsToTimestamp,
  short: secondsToTimestamp,
  integer: secondsToTimestamp,
  long: secondsToTimestamp,
  boolean: ({ sql }) => `make_timestamptz(CAST(${sql} AS BIGINT))`,
  float: timestampFromFloating,
  double: timestampFromFloating,
  decimal: (conversion) =>
    `make_timestamptz(CAST(trunc(CAST(${conversion.sql} AS DECIMAL(38,6)) * 1000000) AS BIGINT))`,
};

export const toTimestampNtz: Converters = {
  string: localTimestampFromText,
  date: toType("TIMESTAMP"),
  timestamp: ({ sql, sessionTimeZone }) => toLocal(sql, sessionTimeZone),
};

export const toTime: Converters = {
  string: (conversion) => raiseUnless(conversion, `TRY_CAST(spark_parse_time(${conversion.sql}) AS TIME)`),
};
