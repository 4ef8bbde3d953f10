import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";

/**
 * A field of a date, a time or an interval, such as YEAR or SECOND.
 *
 * @example
 * await spark.range(1).select(extract(lit("YEAR"), lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |2024|
 * // +----+
 */
export function extract(field: ColumnOrName, source: ColumnOrName): Column {
  return callFunction("extract", field, source);
}

/**
 * A field of a date, a time or an interval, such as YEAR or SECOND.
 *
 * @example
 * await spark.range(1).select(date_part(lit("WEEK"), lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9  |
 * // +---+
 */
export function date_part(field: ColumnOrName, source: ColumnOrName): Column {
  return callFunction("date_part", field, source);
}

/**
 * A field of a date, a time or an interval, such as YEAR or SECOND.
 *
 * @example
 * await spark.range(1).select(datepart(lit("DAY"), lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |29 |
 * // +---+
 */
export function datepart(field: ColumnOrName, source: ColumnOrName): Column {
  return callFunction("datepart", field, source);
}
