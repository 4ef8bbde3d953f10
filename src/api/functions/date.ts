import type { DateType, DoubleType, IntegerType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { numberOrColumn } from "./arguments.ts";

/**
 * The day on which the query began, in the session's time zone.
 *
 * @example
 * const [row] = await spark.range(1).select(current_date().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // object
 */
export function current_date(): Column<DateType> {
  return callFunction("current_date");
}

/**
 * The day on which the query began, in the session's time zone.
 *
 * @example
 * const [row] = await spark.range(1).select(curdate().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // object
 */
export function curdate(): Column<DateType> {
  return callFunction("curdate");
}

/**
 * The year of a date.
 *
 * @example
 * await spark.range(1).select(year(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |2024|
 * // +----+
 */
export function year(col: ColumnOrName): Column<IntegerType> {
  return callFunction("year", col);
}

/**
 * The quarter of the year, from 1 to 4.
 *
 * @example
 * await spark.range(1).select(quarter(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1  |
 * // +---+
 */
export function quarter(col: ColumnOrName): Column<IntegerType> {
  return callFunction("quarter", col);
}

/**
 * The month of the year, from 1 to 12.
 *
 * @example
 * await spark.range(1).select(month(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |2  |
 * // +---+
 */
export function month(col: ColumnOrName): Column<IntegerType> {
  return callFunction("month", col);
}

/**
 * The day of the month, from 1 to 31.
 *
 * @example
 * await spark.range(1).select(day(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |29 |
 * // +---+
 */
export function day(col: ColumnOrName): Column<IntegerType> {
  return callFunction("day", col);
}

/**
 * The day of the month, from 1 to 31.
 *
 * @example
 * await spark.range(1).select(dayofmonth(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |29 |
 * // +---+
 */
export function dayofmonth(col: ColumnOrName): Column<IntegerType> {
  return callFunction("dayofmonth", col);
}

/**
 * The day of the week, from 1 for Sunday to 7 for Saturday.
 *
 * @example
 * await spark.range(1).select(dayofweek(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |5  |
 * // +---+
 */
export function dayofweek(col: ColumnOrName): Column<IntegerType> {
  return callFunction("dayofweek", col);
}

/**
 * The day of the week, from 0 for Monday to 6 for Sunday.
 *
 * @example
 * await spark.range(1).select(weekday(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3  |
 * // +---+
 */
export function weekday(col: ColumnOrName): Column<IntegerType> {
  return callFunction("weekday", col);
}

/**
 * The day of the year, from 1 to 366.
 *
 * @example
 * await spark.range(1).select(dayofyear(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |60 |
 * // +---+
 */
export function dayofyear(col: ColumnOrName): Column<IntegerType> {
  return callFunction("dayofyear", col);
}

/**
 * The ISO week of the year, from 1 to 53.
 *
 * @example
 * await spark.range(1).select(weekofyear(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9  |
 * // +---+
 */
export function weekofyear(col: ColumnOrName): Column<IntegerType> {
  return callFunction("weekofyear", col);
}

/**
 * The first three letters of the day's name.
 *
 * @example
 * await spark.range(1).select(dayname(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |Thu|
 * // +---+
 */
export function dayname(col: ColumnOrName): Column<StringType> {
  return callFunction("dayname", col);
}

/**
 * The first three letters of the month's name.
 *
 * @example
 * await spark.range(1).select(monthname(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |Feb|
 * // +---+
 */
export function monthname(col: ColumnOrName): Column<StringType> {
  return callFunction("monthname", col);
}

/**
 * The last day of the month that a date is in.
 *
 * @example
 * await spark.range(1).select(last_day(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-02-29|
 * // +----------+
 */
export function last_day(date: ColumnOrName): Column<DateType> {
  return callFunction("last_day", date);
}

/**
 * The first date after a date that is the named day of the week.
 *
 * @example
 * await spark.range(1).select(next_day(lit("2024-02-29").cast("date"), "TU").as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-03-05|
 * // +----------+
 */
export function next_day(date: ColumnOrName, dayOfWeek: Column | LiteralInput): Column<DateType> {
  return callFunction("next_day", date, literal(dayOfWeek));
}

/**
 * The date so many months later; the last day of the month at most.
 *
 * @example
 * await spark.range(1).select(add_months(lit("2024-02-29").cast("date"), 1).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-03-29|
 * // +----------+
 */
export function add_months(start: ColumnOrName, months: ColumnOrName | number): Column<DateType> {
  return callFunction("add_months", start, numberOrColumn(months));
}

/**
 * The date so many days later.
 *
 * @example
 * await spark.range(1).select(date_add(lit("2024-02-29").cast("date"), 1).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-03-01|
 * // +----------+
 */
export function date_add(start: ColumnOrName, days: ColumnOrName | number): Column<DateType> {
  return callFunction("date_add", start, numberOrColumn(days));
}

/**
 * The date so many days later.
 *
 * @example
 * await spark.range(1).select(dateadd(lit("2024-02-29").cast("date"), 1).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-03-01|
 * // +----------+
 */
export function dateadd(start: ColumnOrName, days: ColumnOrName | number): Column<DateType> {
  return callFunction("dateadd", start, numberOrColumn(days));
}

/**
 * The date so many days earlier.
 *
 * @example
 * await spark.range(1).select(date_sub(lit("2024-02-29").cast("date"), 1).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-02-28|
 * // +----------+
 */
export function date_sub(start: ColumnOrName, days: ColumnOrName | number): Column<DateType> {
  return callFunction("date_sub", start, numberOrColumn(days));
}

/**
 * The number of days from the second date to the first.
 *
 * @example
 * await spark.range(1).select(datediff(lit("2024-02-29").cast("date"), lit("2024-01-01").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |59 |
 * // +---+
 */
export function datediff(end: ColumnOrName, start: ColumnOrName): Column<IntegerType> {
  return callFunction("datediff", end, start);
}

/**
 * The number of days from the second date to the first.
 *
 * @example
 * await spark.range(1).select(date_diff(lit("2024-02-29").cast("date"), lit("2024-01-01").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |59 |
 * // +---+
 */
export function date_diff(end: ColumnOrName, start: ColumnOrName): Column<IntegerType> {
  return callFunction("date_diff", end, start);
}

/**
 * The number of months from the second moment to the first, months counting 31 days; to eight digits unless told otherwise.
 *
 * @example
 * await spark.range(1).select(months_between(lit("2024-02-29").cast("date"), lit("2024-01-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1.0|
 * // +---+
 */
export function months_between(
  date1: ColumnOrName,
  date2: ColumnOrName,
  roundOff: Column | LiteralInput = true,
): Column<DoubleType> {
  return callFunction("months_between", date1, date2, literal(roundOff));
}

/**
 * The first day of the year, quarter, month or week that a date is in.
 *
 * @example
 * await spark.range(1).select(trunc(lit("2024-02-29").cast("date"), "month").as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-02-01|
 * // +----------+
 */
export function trunc(date: ColumnOrName, format: Column | LiteralInput): Column<DateType> {
  return callFunction("trunc", date, literal(format));
}

/**
 * The date of a year, month and day.
 *
 * @example
 * await spark.range(1).select(make_date(lit(2024), lit(2), lit(29)).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-02-29|
 * // +----------+
 */
export function make_date(year: ColumnOrName, month: ColumnOrName, day: ColumnOrName): Column<DateType> {
  return callFunction("make_date", year, month, day);
}

/**
 * The number of days since 1970-01-01.
 *
 * @example
 * await spark.range(1).select(unix_date(lit("2024-02-29").cast("date")).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |19782|
 * // +-----+
 */
export function unix_date(col: ColumnOrName): Column<IntegerType> {
  return callFunction("unix_date", col);
}

/**
 * The date so many days after 1970-01-01.
 *
 * @example
 * await spark.range(1).select(date_from_unix_date(lit(19782)).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |2024-02-29|
 * // +----------+
 */
export function date_from_unix_date(days: ColumnOrName): Column<DateType> {
  return callFunction("date_from_unix_date", days);
}
