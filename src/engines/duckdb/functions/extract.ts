import { type ExtractField, extractField, type extractFunctions } from "../../../functions/index.ts";
import { toLocal } from "../time-zone.ts";
import { duckdbType } from "../types.ts";
import { constantText, typeOfArgument } from "./argument-values.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";

const ofDate: Partial<Record<ExtractField, (date: string) => string>> = {
  year: (d) => `year(${d})`,
  yearOfWeek: (d) => `isoyear(${d})`,
  quarter: (d) => `quarter(${d})`,
  month: (d) => `month(${d})`,
  week: (d) => `week(${d})`,
  day: (d) => `day(${d})`,
  dayOfWeek: (d) => `dayofweek(${d}) + 1`,
  isoDayOfWeek: (d) => `isodow(${d})`,
  dayOfYear: (d) => `dayofyear(${d})`,
};

/** `microsecond` counts from the start of the minute. */
const ofClock: Partial<Record<ExtractField, (local: string) => string>> = {
  hour: (t) => `hour(${t})`,
  minute: (t) => `minute(${t})`,
  second: (t) => micros(`microsecond(${t})`),
};

const micros = (sql: string): string => `CAST(${sql} AS DECIMAL(14,0)) * CAST('0.000001' AS DECIMAL(7,6))`;

/** Months or microseconds of one sign each. */
const ofSpan: Partial<Record<ExtractField, (amount: string) => string>> = {
  year: (n) => `${n} // 12`,
  month: (n) => `${n} % 12`,
  day: (n) => `${n} // 86400000000`,
  hour: (n) => `(${n} // 3600000000) % 24`,
  minute: (n) => `(${n} // 60000000) % 60`,
  second: (n) => micros(`${n} % 60000000`),
};

function ofCalendarInterval(field: ExtractField, value: string): string {
  const part = (name: string) => `struct_extract(${value}, '${name}')`;
  if (field === "day") return part("days");
  if (field === "hour") return `${part("microseconds")} // 3600000000`;
  const amount = field === "year" || field === "month" ? part("months") : part("microseconds");
  return (ofSpan[field] as (amount: string) => string)(amount);
}

function taken(
  field: ExtractField,
  value: string,
  kind: string | undefined,
  context: LoweringContext,
): string | undefined {
  if (kind === "calendarInterval") return ofCalendarInterval(field, value);
  if (kind === "yearMonthInterval" || kind === "dayTimeInterval") return ofSpan[field]?.(value);
  if (kind === "timestamp") return ofClock[field]?.(toLocal(value, context.sessionTimeZone));
  return kind === "date" ? ofDate[field]?.(value) : ofClock[field]?.(value);
}

const extract: Lowering = ([, value], call, context) => {
  const field = extractField(constantText(call, 0) ?? "");
  const sql = field && taken(field, value as string, typeOfArgument(call, 1), context);
  return `CAST(${sql ?? "NULL"} AS ${duckdbType(call.dataType)})`;
};

export const extractLowerings: Record<keyof typeof extractFunctions, Lowering | Unsupported> = {
  extract,
  date_part: extract,
  datepart: extract,
};
