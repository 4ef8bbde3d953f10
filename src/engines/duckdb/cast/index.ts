import { sparkError } from "../../../errors/index.ts";
import type { EvalMode } from "../../../plan/index.ts";
import { type DataType, isStringType, StringType, sqlType } from "../../../types/index.ts";
import { shareLong } from "../functions/sharing.ts";
import { duckdbType } from "../types.ts";
import type { Conversion, Converter } from "./convert.ts";
import { nestedConverters } from "./nested.ts";
import { sameRepresentation } from "./same-representation.ts";
import { toBoolean } from "./to-boolean.ts";
import { toDate, toTime, toTimestamp, toTimestampNtz } from "./to-datetime.ts";
import { toDecimal, toFloating } from "./to-fractional.ts";
import { toIntegral } from "./to-integral.ts";
import { toCalendarInterval, toInterval } from "./to-interval.ts";
import { toStringConverters } from "./to-string.ts";

export interface CastOptions {
  readonly sessionTimeZone: string;
}

/** SQL of a cast with Spark's semantics, safe to stand anywhere. */
export const castSql = (sql: string, from: DataType, to: DataType, evalMode: EvalMode, options: CastOptions): string =>
  cast({ sql, from, to, evalMode, sessionTimeZone: options.sessionTimeZone, depth: 0 });

function cast(conversion: Conversion): string {
  const from = isStringType(conversion.from) ? StringType : conversion.from;
  const { sql, to } = conversion;
  if (sameRepresentation(from, to)) return sql;
  if (from.kind === "null") return nullAs(sql, to);
  const converter = (isStringType(to) ? converters.string : converters[to.kind])?.[from.kind];
  if (!converter) throw unsupported(from, to);
  return shareLong([sql], ([value = sql]) => parenthesized(converter({ ...conversion, from, sql: value })));
}

/** The expression still runs: `raise_error` has the type of NULL. */
const nullAs = (sql: string, to: DataType): string =>
  sql === "CAST(NULL AS INTEGER)"
    ? `CAST(NULL AS ${duckdbType(to)})`
    : `(CASE WHEN ${sql} IS NULL THEN CAST(NULL AS ${duckdbType(to)}) END)`;

const parenthesized = (sql: string): string => (sql.startsWith("CASE ") ? `(${sql})` : sql);

const unsupported = (from: DataType, to: DataType) =>
  sparkError("CANNOT_CAST_DATATYPE", { sourceType: `"${sqlType(from)}"`, targetType: `"${sqlType(to)}"` });

const nested = nestedConverters(cast);

/** Target kind -> source kind -> how. */
const converters: Partial<Record<DataType["kind"], Partial<Record<DataType["kind"], Converter>>>> = {
  byte: toIntegral,
  short: toIntegral,
  integer: toIntegral,
  long: toIntegral,
  float: toFloating,
  double: toFloating,
  decimal: toDecimal,
  boolean: toBoolean,
  date: toDate,
  time: toTime,
  timestamp: toTimestamp,
  timestamp_ntz: toTimestampNtz,
  yearMonthInterval: toInterval,
  dayTimeInterval: toInterval,
  calendarInterval: toCalendarInterval,
  string: toStringConverters(cast),
  binary: {
    string: ({ sql }) => `encode(${sql})`,
    byte: ({ sql }) => `unhex(printf('%02X', ${sql} & 255))`,
    short: ({ sql }) => `unhex(printf('%04X', CAST(${sql} AS INTEGER) & 65535))`,
    integer: ({ sql }) => `unhex(printf('%08X', CAST(${sql} AS BIGINT) & 4294967295))`,
    long: ({ sql }) => `unhex(lpad(to_hex(${sql}), 16, '0'))`,
  },
  array: nested,
  map: nested,
  struct: nested,
};
