import { captureCallSite } from "../../errors/index.ts";
import { node } from "../../plan/index.ts";
import { DecimalType } from "../../types/index.ts";
import { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";

const orZero = (part: ColumnOrName | undefined): ColumnOrName => part ?? literal(0);
/** PySpark's zero seconds, with the ten digits that it gives every Decimal. */
const zeroSeconds = (): Column =>
  new Column(node("literal", { value: "0", dataType: DecimalType(10, 0), origin: { callSite: captureCallSite() } }));
const secondsOrZero = (part: ColumnOrName | undefined): ColumnOrName => part ?? zeroSeconds();

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
    orZero(years),
    orZero(months),
    orZero(weeks),
    orZero(days),
    orZero(hours),
    orZero(mins),
    secondsOrZero(secs),
  );
}

/**
 * The interval of years, months, weeks, days, hours, minutes and seconds; null where it is too long.
 *
 * @example
 * await spark.range(1).select(try_make_interval(lit(1), lit(2)).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------+
 * // |r               |
 * // +----------------+
 * // |1 years 2 months|
 * // +----------------+
 */
export function try_make_interval(
  years?: ColumnOrName,
  months?: ColumnOrName,
  weeks?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  mins?: ColumnOrName,
  secs?: ColumnOrName,
): Column {
  return callFunction(
    "try_make_interval",
    orZero(years),
    orZero(months),
    orZero(weeks),
    orZero(days),
    orZero(hours),
    orZero(mins),
    secondsOrZero(secs),
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
  return callFunction("make_dt_interval", orZero(days), orZero(hours), orZero(mins), secondsOrZero(secs));
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
  return callFunction("make_ym_interval", orZero(years), orZero(months));
}
