import type { IntegerType, LongType, StringType, TimestampNTZType, TimestampType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { optionalColumn, optionalLiteral } from "./arguments.ts";

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
 * A timestamp without time zone, moved from one zone to another; from the session's where none is given.
 *
 * @example
 * await spark.range(1).select(convert_timezone(lit("Europe/Berlin"), lit("UTC"), lit("2024-07-01 12:00:00")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-07-01 10:00:00|
 * // +-------------------+
 */
export function convert_timezone(
  sourceTz: Column | undefined,
  targetTz: Column,
  sourceTs: ColumnOrName,
): Column<TimestampNTZType> {
  return callFunction("convert_timezone", ...optionalColumn(sourceTz), targetTz, sourceTs);
}

/**
 * A timestamp, with time zone or without, so many units later, MICROSECOND to YEAR.
 *
 * @example
 * await spark.range(1).select(timestamp_add("HOUR", lit(3), expr("TIMESTAMP '2024-01-01 10:07:00'")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-01-01 13:07:00|
 * // +-------------------+
 */
export function timestamp_add(unit: string, quantity: ColumnOrName, ts: ColumnOrName): Column {
  return callFunction("timestampadd", literal(unit), quantity, ts);
}

/**
 * How many whole units, MICROSECOND to YEAR, lie between two timestamps.
 *
 * @example
 * await spark.range(1).select(timestamp_diff("DAY", expr("TIMESTAMP '2024-01-01 10:07:00'"), expr("TIMESTAMP '2024-03-01 10:00:00'")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |59 |
 * // +---+
 */
export function timestamp_diff(unit: string, start: ColumnOrName, end: ColumnOrName): Column<LongType> {
  return callFunction("timestampdiff", literal(unit), start, end);
}

/**
 * The start of the bucket, an interval long, that a timestamp lies in; buckets are counted from the origin, 1970 by
 * default. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(1).select(time_bucket(expr("INTERVAL '15' MINUTE"), expr("TIMESTAMP '2024-01-01 10:07:00'")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-01-01 10:00:00|
 * // +-------------------+
 */
export function time_bucket(bucketSize: Column, ts: ColumnOrName, origin?: Column): Column {
  return callFunction("time_bucket", bucketSize, ts, ...optionalLiteral(origin));
}

/**
 * The timestamp so many nanoseconds after the start of 1970. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(unix_nanos(timestamp_nanos(lit(1n))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function timestamp_nanos(col: ColumnOrName): Column {
  return callFunction("timestamp_nanos", col);
}

/**
 * The nanoseconds of a timestamp since the start of 1970. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(unix_nanos(timestamp_nanos(lit(1n))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function unix_nanos(col: ColumnOrName): Column {
  return callFunction("unix_nanos", col);
}
