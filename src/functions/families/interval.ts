import {
  CalendarIntervalType,
  type DataType,
  DayTimeIntervalType,
  DecimalType,
  YearMonthIntervalType,
} from "../../types/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { exactly, integer, optional, type Param } from "../params.ts";
import { scalar } from "../signature.ts";

const seconds = exactly(DecimalType(18, 6));

/** All parameters may be left out; those that are, are 0. */
const maker = (
  since: string,
  params: readonly Param[],
  type: DataType,
  defaults: readonly string[],
  doc: string,
  example: FunctionInfo["example"],
): FunctionInfo =>
  scalar({
    since,
    args: params.map(optional),
    result: type,
    ...(example.sql.startsWith("try_") ? { nullable: true } : {}),
    columnName: (names, call) => `${call.functionName}(${[...names, ...defaults.slice(names.length)].join(", ")})`,
    doc,
    example,
  });

const calendarParams = [...Array.from({ length: 6 }, () => integer), seconds];
const calendarDefaults = ["0", "0", "0", "0", "0", "0", "0.000000"];

export const intervalFunctions = {
  make_interval: maker(
    "3.0.0",
    calendarParams,
    CalendarIntervalType,
    calendarDefaults,
    "The interval of years, months, weeks, days, hours, minutes and seconds.",
    {
      sql: "make_interval(100, 11, 1, 1, 12, 30, 01.001001)",
      answer: "100 years 11 months 8 days 12 hours 30 minutes 1.001001 seconds",
    },
  ),
  try_make_interval: maker(
    "4.0.0",
    calendarParams,
    CalendarIntervalType,
    calendarDefaults,
    "As `make_interval`, but NULL where the interval is too long.",
    { sql: "try_make_interval(100, 11)", answer: "100 years 11 months" },
  ),
  make_dt_interval: maker(
    "3.2.0",
    [integer, integer, integer, seconds],
    DayTimeIntervalType(),
    ["0", "0", "0", "0.000000"],
    "The interval of days, hours, minutes and seconds.",
    { sql: "make_dt_interval(1, 12, 30, 01.001001)", answer: "INTERVAL '1 12:30:01.001001' DAY TO SECOND" },
  ),
  make_ym_interval: maker(
    "3.2.0",
    [integer, integer],
    YearMonthIntervalType(),
    ["0", "0"],
    "The interval of years and months.",
    { sql: "make_ym_interval(1, 2)", answer: "INTERVAL '1-2' YEAR TO MONTH" },
  ),
} as const satisfies Record<string, FunctionInfo>;
