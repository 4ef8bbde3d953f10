// A door of its own: it loads the polyfill of Temporal, which queries without dates and times do not need.
import { Temporal } from "temporal-polyfill";
import { provideTemporal } from "../../types/index.ts";
import { civilFromDays, floorDiv } from "../../util/index.ts";
import { deferred } from "./deferred.ts";

provideTemporal(Temporal);

/** From the numbers that Spark keeps to the values that users see: the other way round than temporal-values.ts. */

const dateNames = ["calendarId", "year", "month", "day"] as const;
const clockNames = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"] as const;
const durationNames = [
  ...(["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const),
  ...(["milliseconds", "microseconds", "nanoseconds"] as const),
];

const datePartsOf = (days: number) => ({ calendarId: "iso8601", ...civilFromDays(days) });

/** Of seconds of a day and nanoseconds of a second. */
const clockPartsOf = (seconds: number, nanos: number) => ({
  hour: Math.floor(seconds / 3600),
  minute: Math.floor(seconds / 60) % 60,
  second: seconds % 60,
  millisecond: Math.floor(nanos / 1e6),
  microsecond: Math.floor(nanos / 1e3) % 1000,
  nanosecond: nanos % 1000,
});

/** Temporal's days end so many days before and after 1970. */
const lastDay = 100_000_000;
const microsPerDay = 86_400_000_000n;
const lastMicro = BigInt(lastDay) * microsPerDay;

export const dateOf = deferred(Temporal.PlainDate, {
  partsOf: datePartsOf,
  names: dateNames,
  make: ({ year, month, day }) => new Temporal.PlainDate(year, month, day),
  holds: (days: number) => days >= -lastDay - 1 && days <= lastDay,
});

export const timeOf = deferred(Temporal.PlainTime, {
  partsOf: (nanos: bigint) => clockPartsOf(Number(nanos / 1_000_000_000n), Number(nanos % 1_000_000_000n)),
  names: clockNames,
  make: (at) => new Temporal.PlainTime(at.hour, at.minute, at.second, at.millisecond, at.microsecond, at.nanosecond),
  holds: (nanos) => nanos >= 0n && nanos < microsPerDay * 1000n,
});

export const instantOf = deferred(Temporal.Instant, {
  partsOf: (micros: bigint) => ({
    epochMilliseconds: Number(floorDiv(micros, 1000n)),
    epochNanoseconds: micros * 1000n,
  }),
  names: ["epochMilliseconds", "epochNanoseconds"],
  make: ({ epochNanoseconds }) => new Temporal.Instant(epochNanoseconds),
  holds: (micros) => micros >= -lastMicro && micros <= lastMicro,
});

export const dateTimeOf = deferred(Temporal.PlainDateTime, {
  partsOf(micros: bigint) {
    const days = floorDiv(micros, microsPerDay);
    const inDay = Number(micros - days * microsPerDay);
    return { ...datePartsOf(Number(days)), ...clockPartsOf(Math.floor(inDay / 1e6), (inDay % 1e6) * 1000) };
  },
  names: [...dateNames, ...clockNames],
  make: (at) =>
    new Temporal.PlainDateTime(
      ...([at.year, at.month, at.day] as const),
      ...([at.hour, at.minute, at.second, at.millisecond, at.microsecond, at.nanosecond] as const),
    ),
  holds: (micros) => micros > -lastMicro - microsPerDay && micros < lastMicro + microsPerDay,
});

const noDuration = {
  ...{ years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 },
  ...{ milliseconds: 0, microseconds: 0, nanoseconds: 0 },
};

/** Months as years and months, so that it prints as people say it. */
export const yearMonthOf = deferred(Temporal.Duration, {
  // -0 is no number of months.
  partsOf: (months: number) => ({ ...noDuration, years: Math.trunc(months / 12) || 0, months: months % 12 || 0 }),
  names: durationNames,
  make: (parts) => Temporal.Duration.from(parts),
  holds: () => true,
});

/** Microseconds as days, hours, minutes, seconds and their parts. */
export const dayTimeOf = deferred(Temporal.Duration, {
  partsOf(micros: bigint) {
    const part = (unit: bigint, of: bigint) => Number((micros / unit) % of);
    return {
      ...noDuration,
      days: Number(micros / microsPerDay),
      hours: part(3_600_000_000n, 24n),
      minutes: part(60_000_000n, 60n),
      seconds: part(1_000_000n, 60n),
      milliseconds: part(1000n, 1000n),
      microseconds: part(1n, 1000n),
    };
  },
  names: durationNames,
  make: (parts) => Temporal.Duration.from(parts),
  holds: () => true,
});
