import { DateType, DoubleType, IntegerType, StringType } from "../../types/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { boolean, date, integer, optional, type Param, string, timestamp } from "../params.ts";
import { anyNullable, scalar } from "../signature.ts";
import { dayCount, onlyDate } from "./datetime-params.ts";
import { namedAs, withDefaults } from "./string-params.ts";

const part = (
  since: string,
  doc: string,
  name: string,
  answer: string,
  result: FunctionResult = IntegerType,
): FunctionInfo => scalar({ since, args: [date], result, doc, example: { sql: `${name}('2016-07-30')`, answer } });
type FunctionResult = typeof IntegerType | typeof StringType | typeof DateType;

const moved = (since: string, args: readonly Param[], doc: string, sql: string, answer: string, name?: string) =>
  scalar({
    since,
    args,
    result: DateType,
    ...(name === undefined ? {} : { columnName: namedAs(name) }),
    doc,
    example: { sql, answer },
  });

const today = (since: string): FunctionInfo =>
  scalar({
    since,
    args: [],
    result: DateType,
    nullable: false,
    columnName: () => "current_date()",
    doc: "The day on which the query began, in the session's time zone.",
    example: { sql: "current_date() = current_date", answer: "true" },
  });

const dayDifference = (since: string): FunctionInfo =>
  scalar({
    since,
    args: [date, date],
    result: IntegerType,
    doc: "The number of days from the second date to the first.",
    example: { sql: "datediff('2009-07-31', '2009-07-30')", answer: "1" },
  });

export const dateFunctions = {
  current_date: today("1.5.0"),
  curdate: today("3.4.0"),
  year: part("1.5.0", "The year of a date.", "year", "2016"),
  quarter: part("1.5.0", "The quarter of the year, from 1 to 4.", "quarter", "3"),
  month: part("1.5.0", "The month of the year, from 1 to 12.", "month", "7"),
  day: part("1.5.0", "The day of the month, from 1 to 31.", "day", "30"),
  dayofmonth: part("1.5.0", "The day of the month, from 1 to 31.", "dayofmonth", "30"),
  dayofweek: part("2.3.0", "The day of the week, from 1 for Sunday to 7 for Saturday.", "dayofweek", "7"),
  weekday: part("2.4.0", "The day of the week, from 0 for Monday to 6 for Sunday.", "weekday", "5"),
  dayofyear: part("1.5.0", "The day of the year, from 1 to 366.", "dayofyear", "212"),
  weekofyear: part("1.5.0", "The ISO week of the year, from 1 to 53.", "weekofyear", "30"),
  dayname: part("4.0.0", "The first three letters of the day's name.", "dayname", "Sat", StringType),
  monthname: part("4.0.0", "The first three letters of the month's name.", "monthname", "Jul", StringType),
  last_day: part("1.5.0", "The last day of the month that a date is in.", "last_day", "2016-07-31", DateType),
  next_day: scalar({
    since: "1.5.0",
    args: [date, string],
    result: DateType,
    nullable: true,
    doc: "The first date after a date that is the named day of the week.",
    example: { sql: "next_day('2015-01-14', 'TU')", answer: "2015-01-20" },
  }),
  add_months: moved(
    "1.5.0",
    [date, integer],
    "The date so many months later; the last day of the month at most.",
    "add_months('2016-08-31', 1)",
    "2016-09-30",
  ),
  date_add: moved("1.5.0", [date, dayCount], "The date so many days later.", "date_add('2016-07-30', 1)", "2016-07-31"),
  dateadd: moved(
    "3.4.0",
    [date, dayCount],
    "The date so many days later.",
    "dateadd('2016-07-30', 1)",
    "2016-07-31",
    "date_add",
  ),
  date_sub: moved(
    "1.5.0",
    [date, dayCount],
    "The date so many days earlier.",
    "date_sub('2016-07-30', 1)",
    "2016-07-29",
  ),
  datediff: dayDifference("1.5.0"),
  date_diff: dayDifference("3.4.0"),
  months_between: scalar({
    since: "1.5.0",
    args: [timestamp, timestamp, optional(boolean)],
    result: DoubleType,
    columnName: withDefaults(2, "true"),
    doc: "The number of months from the second moment to the first, months counting 31 days; to eight digits unless told otherwise.",
    example: { sql: "months_between('1997-02-28 10:30:00', '1996-10-30')", answer: "3.94959677" },
  }),
  trunc: scalar({
    since: "1.5.0",
    args: [date, string],
    result: DateType,
    nullable: true,
    doc: "The first day of the year, quarter, month or week that a date is in.",
    example: { sql: "trunc('2019-08-04', 'quarter')", answer: "2019-07-01" },
  }),
  make_date: scalar({
    since: "3.0.0",
    args: [integer, integer, integer],
    result: DateType,
    nullable: (args, call) => call.evalMode === "legacy" || anyNullable(args),
    doc: "The date of a year, month and day.",
    example: { sql: "make_date(2013, 7, 15)", answer: "2013-07-15" },
  }),
  unix_date: scalar({
    since: "3.1.0",
    args: [onlyDate],
    result: IntegerType,
    doc: "The number of days since 1970-01-01.",
    example: { sql: "unix_date(DATE '1970-01-02')", answer: "1" },
  }),
  date_from_unix_date: scalar({
    since: "3.1.0",
    args: [integer],
    result: DateType,
    doc: "The date so many days after 1970-01-01.",
    example: { sql: "date_from_unix_date(1)", answer: "1970-01-02" },
  }),
} as const satisfies Record<string, FunctionInfo>;
