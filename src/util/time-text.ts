import { civilFromDays, floorDiv } from "./calendar.ts";
import { timeZone } from "./time-zone.ts";

/** Dates, times and intervals that are held as numbers, in Spark's text forms. */

const two = (value: number | bigint): string => String(value).padStart(2, "0");
const microsPerDay = 86_400_000_000n;

function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  if (year < 0) return `-${digits}`;
  return year > 9999 ? `+${digits}` : digits;
}

/** `2020-01-31` of a count of days since 1970-01-01. */
export function daysText(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${yearText(year)}-${two(month)}-${two(day)}`;
}

/** Decimals of a second that are not needed are left out, and the point with them. */
const fractionText = (micros: bigint): string =>
  micros === 0n ? "" : `.${micros.toString().padStart(6, "0").replace(/0+$/, "")}`;

/** `03:04:05.5` of microseconds of a day. */
export function clockText(micros: bigint): string {
  const seconds = micros / 1_000_000n;
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}${fractionText(micros % 1_000_000n)}`;
}

/** `2020-01-31 03:04:05` of local microseconds since 1970. */
export function localTimestampText(micros: bigint): string {
  const days = floorDiv(micros, microsPerDay);
  return `${daysText(Number(days))} ${clockText(micros - days * microsPerDay)}`;
}

/** `2020-01-31 03:04:05` of microseconds since 1970 UTC, in a time zone. */
export function timestampText(micros: bigint, zone: string): string {
  const ahead = timeZone(zone)?.offsetAt(Number(floorDiv(micros, 1_000_000n))) ?? 0;
  return localTimestampText(micros + BigInt(ahead) * 1_000_000n);
}

/** `1-2` of months, in the fields of an interval type. */
export function monthsText(months: number, startField: string, endField: string): string {
  const size = Math.abs(months);
  const text =
    startField === endField
      ? String(startField === "year" ? Math.trunc(size / 12) : size)
      : `${Math.trunc(size / 12)}-${size % 12}`;
  return (months < 0 ? "-" : "") + text;
}

const fields = ["day", "hour", "minute", "second"];
const microsPer = [microsPerDay, 3_600_000_000n, 60_000_000n, 1_000_000n];

/** `1 02:03:04.5` of microseconds, in the fields of an interval type. */
export function microsText(micros: bigint, startField: string, endField: string): string {
  let rest = micros < 0n ? -micros : micros;
  let text = "";
  for (let i = fields.indexOf(startField); i <= fields.indexOf(endField); i++) {
    const unit = microsPer[i] as bigint;
    const count = i === 0 ? String(rest / unit) : two(rest / unit);
    rest %= unit;
    text += (fields[i] === startField ? "" : i === 1 ? " " : ":") + count;
  }
  return (micros < 0n ? "-" : "") + text + (endField === "second" ? fractionText(rest) : "");
}
