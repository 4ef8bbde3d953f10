import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { optionalColumn } from "./arguments.ts";

/**
 * The interval of years, months, weeks, days, hours, minutes and seconds.
 *
 * @example
 * await spark.range(1).select(make_interval(lit(1), lit(2)).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------+
 * // |r               |
 * // +----------------+
 * // |1 years 2 months|
 * // +----------------+
 */
export function make_interval(
  years?: ColumnOrName,
  months?: ColumnOrName,
  weeks?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  mins?: ColumnOrName,
  secs?: ColumnOrName,
): Column {
  return callFunction(
    "make_interval",
    ...optionalColumn(years),
    ...optionalColumn(months),
    ...optionalColumn(weeks),
    ...optionalColumn(days),
    ...optionalColumn(hours),
    ...optionalColumn(mins),
    ...optionalColumn(secs),
  );
}

/**
 * The interval of days, hours, minutes and seconds.
 *
 * @example
 * await spark.range(1).select(make_dt_interval(lit(1), lit(12)).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------------------------------+
 * // |r                                  |
 * // +-----------------------------------+
 * // |INTERVAL '1 12:00:00' DAY TO SECOND|
 * // +-----------------------------------+
 */
export function make_dt_interval(
  days?: ColumnOrName,
  hours?: ColumnOrName,
  mins?: ColumnOrName,
  secs?: ColumnOrName,
): Column {
  return callFunction(
    "make_dt_interval",
    ...optionalColumn(days),
    ...optionalColumn(hours),
    ...optionalColumn(mins),
    ...optionalColumn(secs),
  );
}

/**
 * The interval of years and months.
 *
 * @example
 * await spark.range(1).select(make_ym_interval(lit(1), lit(2)).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------------------+
 * // |r                           |
 * // +----------------------------+
 * // |INTERVAL '1-2' YEAR TO MONTH|
 * // +----------------------------+
 */
export function make_ym_interval(years?: ColumnOrName, months?: ColumnOrName): Column {
  return callFunction("make_ym_interval", years ?? literal(0), months ?? literal(0));
}
