import { CalendarInterval } from "../../../../results/index.ts";
import {
  dateDays,
  daysText,
  javaDouble,
  javaFloat,
  localTimestampMicros,
  localTimestampText,
  microsText,
  monthsText,
  systemClock,
  timeNanos,
  timestampMicros,
} from "../../../../util/index.ts";
import { type JsFunction, jsFunction } from "./define.ts";
import { readCalendarInterval, readInterval } from "./interval-reader.ts";

function intervalText(value: bigint, fields: string): string {
  const [start = "", end = start] = fields.split(" to ");
  const hasMonths = start === "year" || start === "month";
  const text = hasMonths ? monthsText(Number(value), start, end) : microsText(value, start, end);
  return `INTERVAL '${text}' ${(start === end ? start : fields).toUpperCase()}`;
}

function timeText(text: string): string | null {
  const nanos = timeNanos(text);
  if (nanos === undefined) return null;
  const two = (value: bigint): string => String(value).padStart(2, "0");
  const seconds = nanos / 1_000_000_000n;
  const micros = String((nanos % 1_000_000_000n) / 1000n).padStart(6, "0");
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}.${micros}`;
}

function calendarIntervalJson(text: string): string | null {
  const found = readCalendarInterval(text);
  return found && `{"months":${found.months},"days":${found.days},"microseconds":${found.microseconds}}`;
}

const utf8 = new TextDecoder();

/** What casts to and from text need where DuckDB reads or prints otherwise than Spark. */
export const castTextFunctions: readonly JsFunction[] = [
  jsFunction("spark_parse_date", ["VARCHAR"], "INTEGER", (text) =>
    dateDays(text, { sessionTimeZone: "UTC", now: systemClock }),
  ),
  jsFunction("spark_parse_timestamp", ["VARCHAR", "VARCHAR"], "BIGINT", (text, sessionTimeZone) =>
    timestampMicros(text, { sessionTimeZone, now: systemClock }),
  ),
  jsFunction("spark_parse_timestamp_ntz", ["VARCHAR"], "BIGINT", (text) =>
    localTimestampMicros(text, { sessionTimeZone: "UTC", now: systemClock }),
  ),
  jsFunction("spark_parse_time", ["VARCHAR"], "VARCHAR", timeText),
  jsFunction("spark_parse_interval", ["VARCHAR", "VARCHAR"], "BIGINT", readInterval),
  jsFunction("spark_parse_calendar_interval_json", ["VARCHAR"], "VARCHAR", calendarIntervalJson),
  jsFunction("spark_double_text", ["DOUBLE"], "VARCHAR", javaDouble),
  jsFunction("spark_float_text", ["FLOAT"], "VARCHAR", javaFloat),
  jsFunction("spark_date_text", ["BIGINT"], "VARCHAR", (days) => daysText(Number(days))),
  jsFunction("spark_timestamp_text", ["BIGINT"], "VARCHAR", localTimestampText),
  jsFunction("spark_interval_text", ["BIGINT", "VARCHAR"], "VARCHAR", intervalText),
  jsFunction("spark_calendar_interval_text", ["INTEGER", "INTEGER", "BIGINT"], "VARCHAR", (months, days, micros) =>
    new CalendarInterval(months, days, micros).toString(),
  ),
  jsFunction("spark_utf8_text", ["BLOB"], "VARCHAR", (bytes) => utf8.decode(bytes)),
];
