import type {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  DuckDBValue,
} from "@duckdb/node-api";
import {
  CalendarInterval,
  dateOf,
  dateTimeOf,
  dayTimeOf,
  decimalOf,
  instantOf,
  rowFactory,
  timeOf,
  VariantVal,
  yearMonthOf,
} from "../../../results/index.ts";
import type { DataType, TypeKind } from "../../../types/index.ts";

export type ReadValue = (value: Exclude<DuckDBValue, null>) => unknown;

const same: ReadValue = (value) => value;
const maybe = (read: ReadValue) => (value: DuckDBValue) => (value === null ? null : read(value));

/** From what DuckDB's vectors hold to the value that users see (the table is in docs/decisions). */
export function readValue(type: DataType): ReadValue {
  const make = readers[type.kind] as ((type: DataType) => ReadValue) | undefined;
  return make ? make(type) : same;
}

const readers: { readonly [K in TypeKind]?: (type: Extract<DataType, { kind: K }>) => ReadValue } = {
  decimal: () => (value) => decimalOf((value as DuckDBDecimalValue).value, (value as DuckDBDecimalValue).scale),
  binary: () => (value) => Uint8Array.from((value as DuckDBBlobValue).bytes),
  date: () => (value) => dateOf((value as DuckDBDateValue).days),
  time: () => (value) => timeOf((value as DuckDBTimeValue).micros * 1000n),
  timestamp: () => (value) => instantOf((value as DuckDBTimestampValue).micros),
  timestamp_ntz: () => (value) => dateTimeOf((value as DuckDBTimestampValue).micros),
  yearMonthInterval: () => (value) => yearMonthOf(value as number),
  dayTimeInterval: () => (value) => dayTimeOf(value as bigint),
  calendarInterval: () => (value) => {
    const { months, days, microseconds } = (value as DuckDBStructValue).entries as Record<string, DuckDBValue>;
    return new CalendarInterval(months as number, days as number, microseconds as bigint);
  },
  array: ({ elementType }) => {
    const read = maybe(readValue(elementType));
    return (value) => (value as DuckDBListValue).items.map(read);
  },
  map: ({ keyType, valueType }) => {
    const [key, item] = [maybe(readValue(keyType)), maybe(readValue(valueType))];
    return (value) => new Map((value as DuckDBMapValue).entries.map((entry) => [key(entry.key), item(entry.value)]));
  },
  struct: ({ fields }) => {
    const read = fields.map(({ dataType }) => maybe(readValue(dataType)));
    const factory = rowFactory(fields.map(({ name }) => name));
    return (value) => {
      const { entries } = value as DuckDBStructValue;
      return factory.row(read.map((each, i) => each((entries as Record<string, DuckDBValue>)[`f${i}`] ?? null)));
    };
  },
  variant: () => (value) => new VariantVal(value as string),
  udt: ({ sqlType }) => readValue(sqlType),
};
