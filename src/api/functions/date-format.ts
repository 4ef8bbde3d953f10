import type { DateType, LongType, StringType, TimestampNTZType, TimestampType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { optionalColumn, optionalLiteral } from "./arguments.ts";

const usualFormat = "yyyy-MM-dd HH:mm:ss";

/**
 * A moment as a pattern of Java's DateTimeFormatter shows it.
 *
 * @example
 * await spark.range(1).select(date_format(lit("2024-02-29").cast("date"), "dd.MM.yyyy").as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |29.02.2024|
 * // +----------+
 */
export function date_format(date: ColumnOrName, format: Column | LiteralInput): Column<StringType> {
  return callFunction("date_format", date, literal(format));
}

/**
 * The date that a text is, in a pattern if one is given.
 *
 * @example
 * await spark.range(1).select(to_date(lit("29.02.2024"), "dd.MM.yyyy").as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-02-29|
 * // +----------+
 */
export function to_date(col: ColumnOrName, format?: Column | LiteralInput): Column<DateType> {
  return callFunction("to_date", col, ...optionalLiteral(format));
}

/**
 * As `to_date`, but NULL for a text that is no date.
 *
 * @example
 * await spark.range(1).select(try_to_date(lit("nonsense")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_to_date(col: ColumnOrName, format?: Column | LiteralInput): Column<DateType> {
  return callFunction("try_to_date", col, ...optionalLiteral(format));
}

/**
 * The moment that a text is, in a pattern if one is given.
 *
 * @example
 * await spark.range(1).select(to_timestamp(lit("2024-02-29 10:20:30")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-02-29 10:20:30|
 * // +-------------------+
 */
export function to_timestamp(col: ColumnOrName, format?: Column | LiteralInput): Column<TimestampType> {
  return callFunction("to_timestamp", col, ...optionalLiteral(format));
}

/**
 * As `to_timestamp`, but NULL for a text that is no moment. The pattern is a column, as in PySpark: `lit("dd.MM.yyyy")`.
 *
 * @example
 * await spark.range(1).select(try_to_timestamp(lit("nonsense")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_to_timestamp(col: ColumnOrName, format?: ColumnOrName): Column<TimestampType> {
  return callFunction("try_to_timestamp", col, ...optionalColumn(format));
}

/**
 * The moment that a text is, in a pattern if one is given.
 *
 * @example
 * await spark.range(1).select(to_timestamp_ltz(lit("2024-02-29 10:20:30")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-02-29 10:20:30|
 * // +-------------------+
 */
export function to_timestamp_ltz(timestamp: ColumnOrName, format?: ColumnOrName): Column<TimestampType> {
  return callFunction("to_timestamp_ltz", timestamp, ...optionalColumn(format));
}

/**
 * The local time that a text is, in a pattern if one is given.
 *
 * @example
 * await spark.range(1).select(to_timestamp_ntz(lit("2024-02-29 10:20:30")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-02-29 10:20:30|
 * // +-------------------+
 */
export function to_timestamp_ntz(timestamp: ColumnOrName, format?: ColumnOrName): Column<TimestampNTZType> {
  return callFunction("to_timestamp_ntz", timestamp, ...optionalColumn(format));
}

/**
 * The seconds since 1970-01-01 00:00:00 UTC of a text in a pattern, of a moment, or of now.
 *
 * @example
 * await spark.range(1).select(unix_timestamp(lit("2024-02-29 10:20:30")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |1709202030|
 * // +----------+
 */
export function unix_timestamp(timestamp?: ColumnOrName, format?: Column | LiteralInput): Column<LongType> {
  if (timestamp === undefined) return callFunction("unix_timestamp");
  return callFunction("unix_timestamp", timestamp, literal(format ?? usualFormat));
}

/**
 * The seconds since 1970-01-01 00:00:00 UTC of a text in a pattern, or of a moment.
 *
 * @example
 * await spark.range(1).select(to_unix_timestamp(lit("2024-02-29 10:20:30")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |1709202030|
 * // +----------+
 */
export function to_unix_timestamp(timestamp: ColumnOrName, format?: ColumnOrName): Column<LongType> {
  return callFunction("to_unix_timestamp", timestamp, ...optionalColumn(format));
}

/**
 * The moment so many seconds after 1970-01-01 00:00:00 UTC, in a pattern.
 *
 * @example
 * await spark.range(1).select(from_unixtime(lit(1709202030)).as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |2024-02-29 10:20:30|
 * // +-------------------+
 */
export function from_unixtime(timestamp: ColumnOrName, format?: Column | LiteralInput): Column<StringType> {
  return callFunction("from_unixtime", timestamp, literal(format ?? usualFormat));
}
