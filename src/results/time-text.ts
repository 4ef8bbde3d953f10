import type { Temporal } from "temporal-polyfill";

/** Dates and times as Spark casts them to text. */

const two = (value: number): string => String(value).padStart(2, "0");

function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  if (year < 0) return `-${digits}`;
  return year > 9999 ? `+${digits}` : digits;
}

type DateFields = Pick<Temporal.PlainDate, "year" | "month" | "day">;
type ClockFields = Pick<
  Temporal.PlainTime,
  "hour" | "minute" | "second" | "millisecond" | "microsecond" | "nanosecond"
>;

export const dateText = ({ year, month, day }: DateFields): string => `${yearText(year)}-${two(month)}-${two(day)}`;

/** `03:04:05`, with as many decimals as the seconds need. */
export function clockText(clock: ClockFields): string {
  const nanos = (clock.millisecond * 1000 + clock.microsecond) * 1000 + clock.nanosecond;
  const fraction = nanos === 0 ? "" : `.${String(nanos).padStart(9, "0").replace(/0+$/, "")}`;
  return `${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}${fraction}`;
}

export const dateTimeText = (value: DateFields & ClockFields): string => `${dateText(value)} ${clockText(value)}`;

/** The name under which Temporal knows a time zone that Spark takes: `GMT+8`, `UTC-3:30` and `+8` become offsets. */
export function temporalZone(sparkZone: string): string {
  if (sparkZone === "Z") return "UTC";
  const offset = /^(?:GMT|UTC|UT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(sparkZone);
  if (offset === null) return sparkZone;
  const [, sign, hours = "0", minutes = "00"] = offset;
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

/** An instant as text in a time zone. */
export const instantText = (value: Temporal.Instant, timeZone: string): string =>
  dateTimeText(value.toZonedDateTimeISO(timeZone));
