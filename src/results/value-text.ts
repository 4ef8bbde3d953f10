import type { Decimal } from "decimal.js";
import type { Temporal } from "temporal-polyfill";
import type { DataType } from "../types/index.ts";
import { javaDouble, javaFloat } from "../util/index.ts";
import { dayTimeText, yearMonthText } from "./interval-text.ts";
import { valuesOf } from "./row.ts";
import { clockText, dateText, dateTimeText, instantText, temporalZone } from "./time-text.ts";

/** Writes one value, null included. */
export type TextOf = (value: unknown) => string;

type Kind = DataType["kind"];
type OfKind<K extends Kind> = Extract<DataType, { kind: K }>;
type Maker<K extends Kind> = (type: OfKind<K>, timeZone: string) => (value: never) => string;

const plain = () => (value: unknown) => String(value);
const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

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
  date: () => (value: Temporal.PlainDate) => dateText(value),
  time: () => (value: Temporal.PlainTime) => clockText(value),
  timestamp: (_, timeZone) => (value: Temporal.Instant) => instantText(value, timeZone),
  timestamp_ntz: () => (value: Temporal.PlainDateTime) => dateTimeText(value),
  yearMonthInterval: (type) => (value: Temporal.Duration) => yearMonthText(value, type),
  dayTimeInterval: (type) => (value: Temporal.Duration) => dayTimeText(value, type),
  calendarInterval: plain,
  variant: plain,
  geometry: plain,
  geography: plain,
  udt: ({ sqlType }, timeZone) => nullable(sqlType, timeZone) as (value: never) => string,
  array: ({ elementType }, timeZone) => {
    const text = nullable(elementType, timeZone);
    return (value: readonly unknown[]) => `[${value.map(text).join(", ")}]`;
  },
  map: ({ keyType, valueType }, timeZone) => {
    const [keyText, valueText] = [nullable(keyType, timeZone), nullable(valueType, timeZone)];
    return (value: ReadonlyMap<unknown, unknown>) =>
      `{${Array.from(value, ([key, item]) => `${keyText(key)} -> ${valueText(item)}`).join(", ")}}`;
  },
  struct: ({ fields }, timeZone) => {
    const texts = fields.map(({ dataType }) => nullable(dataType, timeZone));
    return (row: object) =>
      `{${valuesOf(row)
        .map((value, at) => texts[at]?.(value) ?? "")
        .join(", ")}}`;
  },
};

function nullable(type: DataType, timeZone: string): TextOf {
  const text = (makers[type.kind] as Maker<Kind>)(type as never, timeZone) as (value: unknown) => string;
  return (value) => (value === null ? "NULL" : text(value));
}

/** How values of a type read when Spark casts them to text for people; timestamps in the given (session) time zone. */
export const valueText = (type: DataType, timeZone: string): TextOf => nullable(type, temporalZone(timeZone));
