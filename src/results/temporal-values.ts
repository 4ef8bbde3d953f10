import type { Temporal } from "temporal-polyfill";
import { daysFromCivil } from "../util/index.ts";
import { rawOf } from "./temporal/deferred.ts";

/** Temporal values to the numbers that Spark keeps: days, microseconds, nanoseconds of a day, months. */

const microsPerDay = 86_400_000_000n;

export function dateToDays(date: Temporal.PlainDate): number {
  const raw = rawOf(date);
  if (raw !== undefined) return raw as number;
  const iso = date.calendarId === "iso8601" ? date : date.withCalendar("iso8601");
  return daysFromCivil(iso.year, iso.month, iso.day);
}

type ClockFields = Pick<
  Temporal.PlainTime,
  "hour" | "minute" | "second" | "millisecond" | "microsecond" | "nanosecond"
>;

const clockMicros = (clock: ClockFields): number =>
  ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1e6 + clock.millisecond * 1e3 + clock.microsecond;

export const timeToNanos = (time: Temporal.PlainTime): bigint =>
  (rawOf(time) as bigint | undefined) ?? BigInt(clockMicros(time)) * 1000n + BigInt(time.nanosecond);

export function dateTimeToMicros(value: Temporal.PlainDateTime): bigint {
  const raw = rawOf(value);
  if (raw !== undefined) return raw as bigint;
  const iso = value.calendarId === "iso8601" ? value : value.withCalendar("iso8601");
  return BigInt(daysFromCivil(iso.year, iso.month, iso.day)) * microsPerDay + BigInt(clockMicros(iso));
}

/** Microseconds since the epoch; finer digits are cut off towards the past, as Spark does. */
export function instantToMicros(instant: { readonly epochNanoseconds: bigint }): bigint {
  const raw = rawOf(instant);
  if (raw !== undefined) return raw as bigint;
  const { epochNanoseconds } = instant;
  const micros = epochNanoseconds / 1000n;
  return epochNanoseconds < 0n && micros * 1000n !== epochNanoseconds ? micros - 1n : micros;
}

const timeUnits = [
  "weeks",
  "days",
  "hours",
  "minutes",
  "seconds",
  "milliseconds",
  "microseconds",
  "nanoseconds",
] as const;

/** True for a duration made of years and months only: a year-month interval; every other one is a day-time interval. */
export const isYearMonth = (value: Temporal.Duration): boolean =>
  (value.years !== 0 || value.months !== 0) && timeUnits.every((unit) => value[unit] === 0);

export const durationToMonths = (value: Temporal.Duration): number => value.years * 12 + value.months;

export function durationToMicros(value: Temporal.Duration): bigint {
  const big = BigInt;
  const days = big(value.weeks) * 7n + big(value.days);
  const seconds = (days * 24n + big(value.hours)) * 3600n + big(value.minutes) * 60n + big(value.seconds);
  const millis = seconds * 1000n + big(value.milliseconds);
  return millis * 1000n + big(value.microseconds) + big(value.nanoseconds) / 1000n;
}
