import type { IntegerType, LongType, StringType, TimestampNTZType, TimestampType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { optionalColumn } from "./arguments.ts";

/**
 * The moment at which the query began.
 *
 * @example
 * const [row] = await spark.range(1).select(current_timestamp().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // object
 */
export function current_timestamp(): Column<TimestampType> {
  return callFunction("current_timestamp");
}

/**
 * The moment at which the query began.
 *
 * @example
 * const [row] = await spark.range(1).select(now().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // object
 */
export function now(): Column<TimestampType> {
  return callFunction("now");
}

/**
 * What clocks in the session's time zone showed when the query began.
 *
 * @example
 * const [row] = await spark.range(1).select(localtimestamp().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // object
 */
export function localtimestamp(): Column<TimestampNTZType> {
  return callFunction("localtimestamp");
}

/**
 * The session's time zone.
 *
 * @example
 * const [row] = await spark.range(1).select(current_timezone().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // string
 */
export function current_timezone(): Column<StringType> {
  return callFunction("current_timezone");
}

/**
 * The hour of the day, from 0 to 23.
 *
 * @example
 * await spark.range(1).select(hour(lit("2024-02-29 10:20:30").cast("timestamp")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |10 |
 * // +---+
 */
export function hour(col: ColumnOrName): Column<IntegerType> {
  return callFunction("hour", col);
}

/**
 * The minute of the hour, from 0 to 59.
 *
 * @example
 * await spark.range(1).select(minute(lit("2024-02-29 10:20:30").cast("timestamp")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |20 |
 * // +---+
 */
export function minute(col: ColumnOrName): Column<IntegerType> {
  return callFunction("minute", col);
}

/**
 * The second of the minute, from 0 to 59.
 *
 * @example
 * await spark.range(1).select(second(lit("2024-02-29 10:20:30").cast("timestamp")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |30 |
 * // +---+
 */
export function second(col: ColumnOrName): Column<IntegerType> {
  return callFunction("second", col);
}

/**
 * A moment cut down to its year, quarter, month, week, day, hour, minute, second, millisecond or microsecond.
 *
 * @example
 * await spark.range(1).select(date_trunc("hour", lit("2024-02-29 10:20:30").cast("timestamp")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-02-29 10:00:00|
 * // +-------------------+
 */
export function date_trunc(format: Column | LiteralInput, timestamp: ColumnOrName): Column {
  return callFunction("date_trunc", literal(format), timestamp);
}

/**
 * The moment so many seconds after 1970-01-01 00:00:00 UTC.
 *
 * @example
 * await spark.range(1).select(timestamp_seconds(lit(1709202030)).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-02-29 10:20:30|
 * // +-------------------+
 */
export function timestamp_seconds(col: ColumnOrName): Column<TimestampType> {
  return callFunction("timestamp_seconds", col);
}

/**
 * The moment so many milliseconds after 1970-01-01 00:00:00 UTC.
 *
 * @example
 * await spark.range(1).select(timestamp_millis(lit(1709202030123)).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------------------+
 * // |r                      |
 * // +-----------------------+
 * // |2024-02-29 10:20:30.123|
 * // +-----------------------+
 */
export function timestamp_millis(col: ColumnOrName): Column<TimestampType> {
  return callFunction("timestamp_millis", col);
}

/**
 * The moment so many microseconds after 1970-01-01 00:00:00 UTC.
 *
 * @example
 * await spark.range(1).select(timestamp_micros(lit(1709202030123456n)).as("r")).show({ truncate: false });
 * // prints:
 * // +--------------------------+
 * // |r                         |
 * // +--------------------------+
 * // |2024-02-29 10:20:30.123456|
 * // +--------------------------+
 */
export function timestamp_micros(col: ColumnOrName): Column<TimestampType> {
  return callFunction("timestamp_micros", col);
}

/**
 * The whole seconds since 1970-01-01 00:00:00 UTC.
 *
 * @example
 * await spark.range(1).select(unix_seconds(lit("2024-02-29 10:20:30").cast("timestamp")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |1709202030|
 * // +----------+
 */
export function unix_seconds(col: ColumnOrName): Column<LongType> {
  return callFunction("unix_seconds", col);
}

/**
 * The whole milliseconds since 1970-01-01 00:00:00 UTC.
 *
 * @example
 * await spark.range(1).select(unix_millis(lit("2024-02-29 10:20:30").cast("timestamp")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------+
 * // |r            |
 * // +-------------+
 * // |1709202030000|
 * // +-------------+
 */
export function unix_millis(col: ColumnOrName): Column<LongType> {
  return callFunction("unix_millis", col);
}

/**
 * The microseconds since 1970-01-01 00:00:00 UTC.
 *
 * @example
 * await spark.range(1).select(unix_micros(lit("2024-02-29 10:20:30").cast("timestamp")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------+
 * // |r               |
 * // +----------------+
 * // |1709202030000000|
 * // +----------------+
 */
export function unix_micros(col: ColumnOrName): Column<LongType> {
  return callFunction("unix_micros", col);
}

/**
 * The moment moved by the offset of a time zone: what clocks there show when it is so late in UTC.
 *
 * @example
 * await spark.range(1).select(from_utc_timestamp(lit("2024-02-29 10:20:30").cast("timestamp"), "Asia/Tokyo").as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-02-29 19:20:30|
 * // +-------------------+
 */
export function from_utc_timestamp(timestamp: ColumnOrName, tz: Column | LiteralInput): Column<TimestampType> {
  return callFunction("from_utc_timestamp", timestamp, literal(tz));
}

/**
 * The moment moved back by the offset of a time zone: UTC when it is so late there.
 *
 * @example
 * await spark.range(1).select(to_utc_timestamp(lit("2024-02-29 10:20:30").cast("timestamp"), "Asia/Tokyo").as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-02-29 01:20:30|
 * // +-------------------+
 */
export function to_utc_timestamp(timestamp: ColumnOrName, tz: Column | LiteralInput): Column<TimestampType> {
  return callFunction("to_utc_timestamp", timestamp, literal(tz));
}

/**
 * The moment of a local date and time.
 *
 * @example
 * await spark.range(1).select(make_timestamp(lit(2024), lit(2), lit(29), lit(10), lit(20), lit(30.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +---------------------+
 * // |r                    |
 * // +---------------------+
 * // |2024-02-29 10:20:30.5|
 * // +---------------------+
 */
export function make_timestamp(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
  timezone?: ColumnOrName,
): Column<TimestampType> {
  return callFunction("make_timestamp", years, months, days, hours, mins, secs, ...optionalColumn(timezone));
}

/**
 * The moment of a local date and time.
 *
 * @example
 * await spark.range(1).select(make_timestamp_ltz(lit(2024), lit(2), lit(29), lit(10), lit(20), lit(30.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +---------------------+
 * // |r                    |
 * // +---------------------+
 * // |2024-02-29 10:20:30.5|
 * // +---------------------+
 */
export function make_timestamp_ltz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
  timezone?: ColumnOrName,
): Column<TimestampType> {
  return callFunction("make_timestamp_ltz", years, months, days, hours, mins, secs, ...optionalColumn(timezone));
}

/**
 * A local date and time.
 *
 * @example
 * await spark.range(1).select(make_timestamp_ntz(lit(2024), lit(2), lit(29), lit(10), lit(20), lit(30.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +---------------------+
 * // |r                    |
 * // +---------------------+
 * // |2024-02-29 10:20:30.5|
 * // +---------------------+
 */
export function make_timestamp_ntz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
): Column<TimestampNTZType> {
  return callFunction("make_timestamp_ntz", years, months, days, hours, mins, secs);
}
