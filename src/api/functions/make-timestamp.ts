import type { TimestampNTZType, TimestampType } from "../../types/index.ts";
import { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalColumn } from "./arguments.ts";

/** A date and a time of day to make a timestamp of. */
export interface DateAndTime {
  readonly date: ColumnOrName;
  readonly time: ColumnOrName;
}

/** A date and a time of day, in a time zone that is the session's unless given. */
export interface ZonedDateAndTime extends DateAndTime {
  readonly timezone?: ColumnOrName;
}

type Parts = readonly (ColumnOrName | undefined)[];

/** What the two forms of a call come to: the parts that are given. */
function partsOf(first: ColumnOrName | ZonedDateAndTime, others: Parts): readonly ColumnOrName[] {
  const parts =
    typeof first === "string" || first instanceof Column
      ? [first, ...others]
      : [first.date, first.time, first.timezone];
  return parts.flatMap(optionalColumn);
}

/**
 * The moment of a local date and time, given by its parts, or as a date and a TIME.
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
export function make_timestamp(dateAndTime: ZonedDateAndTime): Column<TimestampType>;
export function make_timestamp(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
  timezone?: ColumnOrName,
): Column<TimestampType>;
export function make_timestamp(first: ColumnOrName | ZonedDateAndTime, ...others: Parts): Column<TimestampType> {
  return callFunction("make_timestamp", ...partsOf(first, others));
}

/**
 * The moment of a local date and time; null where there is none such.
 *
 * @example
 * await spark.range(1).select(try_make_timestamp(lit(2023), lit(2), lit(29), lit(10), lit(20), lit(30.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_make_timestamp(dateAndTime: ZonedDateAndTime): Column<TimestampType>;
export function try_make_timestamp(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
  timezone?: ColumnOrName,
): Column<TimestampType>;
export function try_make_timestamp(first: ColumnOrName | ZonedDateAndTime, ...others: Parts): Column<TimestampType> {
  return callFunction("try_make_timestamp", ...partsOf(first, others));
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
 * The moment of a local date and time; null where there is none such.
 *
 * @example
 * await spark.range(1).select(try_make_timestamp_ltz(lit(2023), lit(2), lit(29), lit(10), lit(20), lit(30.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_make_timestamp_ltz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
  timezone?: ColumnOrName,
): Column<TimestampType> {
  return callFunction("try_make_timestamp_ltz", years, months, days, hours, mins, secs, ...optionalColumn(timezone));
}

/**
 * A local date and time, given by its parts, or as a date and a TIME.
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
export function make_timestamp_ntz(dateAndTime: DateAndTime): Column<TimestampNTZType>;
export function make_timestamp_ntz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
): Column<TimestampNTZType>;
export function make_timestamp_ntz(first: ColumnOrName | DateAndTime, ...others: Parts): Column<TimestampNTZType> {
  return callFunction("make_timestamp_ntz", ...partsOf(first, others));
}

/**
 * A local date and time; null where there is none such.
 *
 * @example
 * await spark.range(1).select(try_make_timestamp_ntz(lit(2023), lit(2), lit(29), lit(10), lit(20), lit(30.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_make_timestamp_ntz(dateAndTime: DateAndTime): Column<TimestampNTZType>;
export function try_make_timestamp_ntz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
): Column<TimestampNTZType>;
export function try_make_timestamp_ntz(first: ColumnOrName | DateAndTime, ...others: Parts): Column<TimestampNTZType> {
  return callFunction("try_make_timestamp_ntz", ...partsOf(first, others));
}
