import type { LongType, TimeType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalColumn, optionalLiteral } from "./arguments.ts";

/**
 * The time of day of an hour, a minute and seconds. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(make_time(lit(12), lit(30), lit(15)).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |12:30:15|
 * // +--------+
 */
export function make_time(hour: ColumnOrName, minute: ColumnOrName, second: ColumnOrName): Column<TimeType> {
  return callFunction("make_time", hour, minute, second);
}

/**
 * The time of day that a text holds, in a datetime pattern if one is given. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(to_time(lit("12:30:15")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |12:30:15|
 * // +--------+
 */
export function to_time(str: ColumnOrName, format?: ColumnOrName): Column<TimeType> {
  return callFunction("to_time", str, ...optionalColumn(format));
}

/**
 * The time of day that a text holds; null where it holds none. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(try_to_time(lit("noon")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_to_time(str: ColumnOrName, format?: ColumnOrName): Column<TimeType> {
  return callFunction("try_to_time", str, ...optionalColumn(format));
}

/**
 * The time of day at which the query began, with so many digits of a second, 6 by default. Spark 4.3 has the type TIME
 * only where `spark.sql.timeType.enabled` is set. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(current_time().isNotNull().as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function current_time(precision?: number): Column<TimeType> {
  return callFunction("current_time", ...optionalLiteral(precision));
}

/**
 * How many whole units, HOUR to MICROSECOND, lie between two times of day. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(time_diff(lit("MINUTE"), to_time(lit("12:00")), to_time(lit("13:30:59"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |90 |
 * // +---+
 */
export function time_diff(unit: ColumnOrName, start: ColumnOrName, end: ColumnOrName): Column<LongType> {
  return callFunction("time_diff", unit, start, end);
}

/**
 * A time of day cut to a unit, HOUR to MICROSECOND. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(time_trunc(lit("HOUR"), to_time(lit("12:30:15"))).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |12:00:00|
 * // +--------+
 */
export function time_trunc(unit: ColumnOrName, time: ColumnOrName): Column<TimeType> {
  return callFunction("time_trunc", unit, time);
}

/**
 * The time of day so many seconds after midnight. Spark 4.3 has the type TIME only where `spark.sql.timeType.enabled`
 * is set. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(time_from_seconds(lit(45015)).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |12:30:15|
 * // +--------+
 */
export function time_from_seconds(col: ColumnOrName): Column<TimeType> {
  return callFunction("time_from_seconds", col);
}

/**
 * The time of day so many milliseconds after midnight. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(time_from_millis(lit(45015000)).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |12:30:15|
 * // +--------+
 */
export function time_from_millis(col: ColumnOrName): Column<TimeType> {
  return callFunction("time_from_millis", col);
}

/**
 * The time of day so many microseconds after midnight. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(time_from_micros(lit(45015000000)).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |12:30:15|
 * // +--------+
 */
export function time_from_micros(col: ColumnOrName): Column<TimeType> {
  return callFunction("time_from_micros", col);
}

/**
 * The seconds of a time of day since midnight. Spark 4.3 has the type TIME only where `spark.sql.timeType.enabled` is
 * set. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(time_to_seconds(to_time(lit("12:30:15.5"))).as("r")).show({ truncate: false });
 * // prints:
 * // +------------+
 * // |r           |
 * // +------------+
 * // |45015.500000|
 * // +------------+
 */
export function time_to_seconds(col: ColumnOrName): Column {
  return callFunction("time_to_seconds", col);
}

/**
 * The milliseconds of a time of day since midnight. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(time_to_millis(to_time(lit("12:30:15.5"))).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |45015500|
 * // +--------+
 */
export function time_to_millis(col: ColumnOrName): Column<LongType> {
  return callFunction("time_to_millis", col);
}

/**
 * The microseconds of a time of day since midnight. Spark 4.3 has the type TIME only where
 * `spark.sql.timeType.enabled` is set. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * spark.conf.set("spark.sql.timeType.enabled", true);
 * await spark.range(1).select(time_to_micros(to_time(lit("12:30:15.5"))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------+
 * // |r          |
 * // +-----------+
 * // |45015500000|
 * // +-----------+
 */
export function time_to_micros(col: ColumnOrName): Column<LongType> {
  return callFunction("time_to_micros", col);
}
