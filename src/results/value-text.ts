import type { Temporal } from "temporal-polyfill";
import type { DataType, DayTimeIntervalType, Decimal, YearMonthIntervalType } from "../types/index.ts";
import {
  clockText,
  daysText,
  javaDouble,
  javaFloat,
  localTimestampText,
  microsText,
  monthsText,
  timestampText,
} from "../util/index.ts";
import { valuesOf } from "./row.ts";
import {
  dateTimeToMicros,
  dateToDays,
  durationToMicros,
  durationToMonths,
  instantToMicros,
  timeToNanos,
} from "./temporal-values.ts";

/** Writes one value, null included. */
export type TextOf = (value: unknown) => string;

type Kind = DataType["kind"];
type OfKind<K extends Kind> = Extract<DataType, { kind: K }>;
type Maker<K extends Kind> = (type: OfKind<K>, timeZone: string) => (value: never) => string;

const plain = () => (value: unknown) => String(value);
const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

function interval(text: string, { startField, endField }: YearMonthIntervalType | DayTimeIntervalType): string {
  const unit = startField === endField ? startField : `${startField} to ${endField}`;
  return `INTERVAL '${text}' ${unit.toUpperCase()}`;
}

const makers: { readonly [K in Kind]: Maker<K> } = {
  null: plain,
  boolean: plain,
  byte: plain,
  short: plain,
  integer: plain,
  long: plain,
  float: () => javaFloat,
  double: () => javaDouble,
  decimal:
    ({ scale }) =>
    (value: Decimal) =>
      value.toFixed(scale),
  string: plain,
  char: plain,
  varchar: plain,
  binary: () => (value: Uint8Array) => `[${Array.from(value, hex).join(" ")}]`,
  date: () => (value: Temporal.PlainDate) => daysText(dateToDays(value)),
  time: () => (value: Temporal.PlainTime) => clockText(timeToNanos(value) / 1000n),
  timestamp: (_, timeZone) => (value: Temporal.Instant) => timestampText(instantToMicros(value), timeZone),
  timestamp_ntz: () => (value: Temporal.PlainDateTime) => localTimestampText(dateTimeToMicros(value)),
  yearMonthInterval: (type) => (value: Temporal.Duration) =>
    interval(monthsText(durationToMonths(value), type.startField, type.endField), type),
  dayTimeInterval: (type) => (value: Temporal.Duration) =>
    interval(microsText(durationToMicros(value), type.startField, type.endField), type),
  calendarInterval: plain,
  variant: plain,
  geometry: plain,
  geography: plain,
  udt: ({ sqlType }, timeZone) => valueText(sqlType, timeZone) as (value: never) => string,
  array: ({ elementType }, timeZone) => {
    const text = valueText(elementType, timeZone);
    return (value: readonly unknown[]) => `[${value.map(text).join(", ")}]`;
  },
  map: ({ keyType, valueType }, timeZone) => {
    const [keyText, itemText] = [valueText(keyType, timeZone), valueText(valueType, timeZone)];
    return (value: ReadonlyMap<unknown, unknown>) =>
      `{${Array.from(value, ([key, item]) => `${keyText(key)} -> ${itemText(item)}`).join(", ")}}`;
  },
  struct: ({ fields }, timeZone) => {
    const texts = fields.map(({ dataType }) => valueText(dataType, timeZone));
    return (row: object) =>
      `{${valuesOf(row)
        .map((value, at) => texts[at]?.(value) ?? "")
        .join(", ")}}`;
  },
};

/** How values of a type read when Spark casts them to text for people; timestamps in the given (session) time zone. */
export function valueText(type: DataType, timeZone: string): TextOf {
  const text = (makers[type.kind] as Maker<Kind>)(type as never, timeZone) as (value: unknown) => string;
  return (value) => (value === null ? "NULL" : text(value));
}
