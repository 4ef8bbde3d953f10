// A door of its own: it loads the polyfill of Temporal, which queries without dates and times do not need.
import { Temporal } from "temporal-polyfill";
import { provideTemporal } from "../../types/index.ts";
import { civilFromDays, floorDiv } from "../../util/index.ts";

provideTemporal(Temporal);

/** From the numbers that Spark keeps to the values that users see: the other way round than temporal-values.ts. */

export function dateOf(days: number): Temporal.PlainDate {
  const { year, month, day } = civilFromDays(days);
  return new Temporal.PlainDate(year, month, day);
}

export function timeOf(nanos: bigint): Temporal.PlainTime {
  const n = Number(nanos);
  const seconds = Math.floor(n / 1e9);
  const rest = n - seconds * 1e9;
  return new Temporal.PlainTime(
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    Math.floor(rest / 1e6),
    Math.floor(rest / 1e3) % 1000,
    rest % 1000,
  );
}

export const instantOf = (micros: bigint): Temporal.Instant => new Temporal.Instant(micros * 1000n);

export function dateTimeOf(micros: bigint): Temporal.PlainDateTime {
  const days = floorDiv(micros, 86_400_000_000n);
  const { year, month, day } = civilFromDays(Number(days));
  const inDay = Number(micros - days * 86_400_000_000n);
  const seconds = Math.floor(inDay / 1e6);
  return new Temporal.PlainDateTime(
    year,
    month,
    day,
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    Math.floor(inDay / 1e3) % 1000,
    inDay % 1000,
  );
}

/** Months as years and months, so that it prints as people say it. */
export const yearMonthOf = (months: number): Temporal.Duration =>
  Temporal.Duration.from({ years: Math.trunc(months / 12), months: months % 12 });

/** Microseconds as days, hours, minutes, seconds and their parts. */
export function dayTimeOf(micros: bigint): Temporal.Duration {
  const part = (unit: bigint, of: bigint) => Number((micros / unit) % of);
  return Temporal.Duration.from({
    days: Number(micros / 86_400_000_000n),
    hours: part(3_600_000_000n, 24n),
    minutes: part(60_000_000n, 60n),
    seconds: part(1_000_000n, 60n),
    milliseconds: part(1000n, 1000n),
    microseconds: part(1n, 1000n),
  });
}
