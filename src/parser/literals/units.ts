import type { DayTimeField, YearMonthField } from "../../types/index.ts";

/** One unit of an interval: how much it is in months or microseconds, and the field that it counts as. */
export type Unit =
  | { readonly family: "yearMonth"; readonly months: bigint; readonly field: YearMonthField }
  | { readonly family: "dayTime"; readonly micros: bigint; readonly field: DayTimeField };

const yearMonth = (months: bigint, field: YearMonthField): Unit => ({ family: "yearMonth", months, field });
const dayTime = (micros: bigint, field: DayTimeField): Unit => ({ family: "dayTime", micros, field });

const second = 1_000_000n;
export const microsOf = { day: 86_400n * second, hour: 3600n * second, minute: 60n * second, second } as const;

const singular: Readonly<Record<string, Unit>> = {
  YEAR: yearMonth(12n, "year"),
  MONTH: yearMonth(1n, "month"),
  WEEK: dayTime(7n * microsOf.day, "day"),
  DAY: dayTime(microsOf.day, "day"),
  HOUR: dayTime(microsOf.hour, "hour"),
  MINUTE: dayTime(microsOf.minute, "minute"),
  SECOND: dayTime(microsOf.second, "second"),
  MILLISECOND: dayTime(1000n, "second"),
  MICROSECOND: dayTime(1n, "second"),
};

const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(singular).flatMap(([name, unit]) => [
    [name, unit],
    [`${name}S`, unit],
  ]),
);

export const unitOf = (word: string): Unit | undefined => units.get(word.toUpperCase());

/** Words that the grammar takes for a unit, one that no interval can hold among them. */
export const isUnitWord = (word: string): boolean => units.has(word) || word === "NANOSECOND" || word === "NANOSECONDS";
