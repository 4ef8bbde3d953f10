import { CalendarInterval, Geography, Geometry, rowFactory, VariantVal } from "../../../results/index.ts";
import { dateOf, dateTimeOf, dayTimeOf, instantOf, timeOf, yearMonthOf } from "../../../results/temporal/index.ts";
import { decimalOf } from "../../../types/index.ts";

/** What is made of the numbers, texts and parts that Arrow buffers hold. */
export interface ReadForm {
  readonly decimal: (unscaled: number | bigint, scale: number) => unknown;
  readonly date: (days: number) => unknown;
  readonly time: (nanos: bigint) => unknown;
  readonly timestamp: (micros: bigint) => unknown;
  readonly timestampNtz: (micros: bigint) => unknown;
  readonly yearMonthInterval: (months: number) => unknown;
  readonly dayTimeInterval: (micros: bigint) => unknown;
  readonly calendarInterval: (months: number, days: number, micros: bigint) => unknown;
  /** Of the pairs that lie from `start` to before `end`. */
  readonly map: (keys: ArrayLike<unknown>, values: ArrayLike<unknown>, start: number, end: number) => unknown;
  /** Rows of these columns. */
  readonly structs: (
    names: readonly string[],
  ) => (columns: readonly ArrayLike<unknown>[], numRows: number) => unknown[];
  readonly variant: (value: Uint8Array, metadata: Uint8Array) => unknown;
  readonly geometry: (wkb: Uint8Array, srid: number) => unknown;
  readonly geography: (wkb: Uint8Array, srid: number) => unknown;
}

/** The values that users see. */
export const userValues: ReadForm = {
  decimal: decimalOf,
  date: dateOf,
  time: timeOf,
  timestamp: instantOf,
  timestampNtz: dateTimeOf,
  yearMonthInterval: yearMonthOf,
  dayTimeInterval: dayTimeOf,
  calendarInterval: (months, days, micros) => new CalendarInterval(months, days, micros),
  map: (keys, values, start, end) => {
    const map = new Map<unknown, unknown>();
    for (let at = start; at < end; at++) map.set(keys[at], values[at]);
    return map;
  },
  structs: (names) => {
    const factory = rowFactory(names);
    return (columns, numRows) => factory.rows(columns, numRows);
  },
  variant: (value, metadata) => new VariantVal(value, metadata),
  geometry: Geometry.fromWKB,
  geography: Geography.fromWKB,
};

/** Makes nothing of a value. */
export const asTheyAre = <V>(value: V): V => value;

/** The values that plans carry. */
export const physicalValues: ReadForm = {
  decimal: (unscaled, scale) => decimalOf(unscaled, scale).toFixed(scale),
  date: asTheyAre,
  time: asTheyAre,
  timestamp: asTheyAre,
  timestampNtz: asTheyAre,
  yearMonthInterval: asTheyAre,
  dayTimeInterval: asTheyAre,
  calendarInterval: (months, days, micros) => [months, days, micros],
  map: (keys, values, start, end) =>
    Array.from({ length: end - start }, (_, at) => [keys[start + at], values[start + at]]),
  structs: () => (columns, numRows) =>
    Array.from({ length: numRows }, (_, row) => columns.map((column) => column[row])),
  variant: (value, metadata) => [value, metadata],
  geometry: (wkb, srid) => [srid, wkb],
  geography: (wkb, srid) => [srid, wkb],
};
