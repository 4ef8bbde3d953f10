import type { StructType, TimestampType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/**
 * The windows of time that a time lies in, as structs of `start` and `end`, of which the end is not part: one after
 * another, or overlapping where they slide. `startTime` shifts them. On real Spark only, since 2.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(window(expr("TIMESTAMP '2024-01-01 10:07:00'"), "10 minutes").as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------------------------+
 * // |r                                         |
 * // +------------------------------------------+
 * // |{2024-01-01 10:00:00, 2024-01-01 10:10:00}|
 * // +------------------------------------------+
 */
export function window(
  timeColumn: ColumnOrName,
  windowDuration: string,
  slideDuration?: string,
  startTime?: string,
): Column<StructType> {
  const slide = slideDuration ?? (startTime === undefined ? undefined : windowDuration);
  return callFunction(
    "window",
    timeColumn,
    literal(windowDuration),
    ...optionalLiteral(slide),
    ...optionalLiteral(startTime),
  );
}

/**
 * To group by: times with less than a gap between them, as structs of `start` and `end`. On real Spark only, since
 * 3.2.0.
 *
 * @example on real Spark
 * const clicks = spark.sql("SELECT timestamp_seconds(s) AS t FROM VALUES (0), (200), (900) AS v(s)");
 * await clicks.groupBy(session_window("t", "5 minutes").as("w")).count().orderBy("w").show({ truncate: false });
 * // prints:
 * // +------------------------------------------+-----+
 * // |w                                         |count|
 * // +------------------------------------------+-----+
 * // |{1970-01-01 00:00:00, 1970-01-01 00:08:20}|2    |
 * // |{1970-01-01 00:15:00, 1970-01-01 00:20:00}|1    |
 * // +------------------------------------------+-----+
 */
export function session_window(timeColumn: ColumnOrName, gapDuration: string | Column): Column {
  return callFunction("session_window", timeColumn, literal(gapDuration));
}

/**
 * The last time of a window, a microsecond before its end, by which windows can be grouped again. On real Spark only,
 * since 3.4.0.
 *
 * @example on real Spark
 * const clicks = spark.sql("SELECT TIMESTAMP '2024-01-01 10:07:00' AS t");
 * const counts = clicks.groupBy(window("t", "5 minutes").as("w")).count();
 * await counts.select(window_time("w").as("r")).show({ truncate: false });
 * // prints:
 * // +--------------------------+
 * // |r                         |
 * // +--------------------------+
 * // |2024-01-01 10:09:59.999999|
 * // +--------------------------+
 */
export function window_time(windowColumn: ColumnOrName): Column<TimestampType> {
  return callFunction("window_time", windowColumn);
}
