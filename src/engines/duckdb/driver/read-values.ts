import type {
  DuckDBBlobValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBValue,
} from "@duckdb/node-api";
import { CalendarInterval, rowFactory } from "../../../results/index.ts";
import { type DataType, decimalOf, someType, type TypeKind } from "../../../types/index.ts";
import { variantOfJson } from "../variant.ts";

export type ReadValue = (value: Exclude<DuckDBValue, null>) => unknown;
type ReaderOf = (type: DataType) => ReadValue;
export type Readers = {
  readonly [K in TypeKind]?: (type: Extract<DataType, { kind: K }>, readerOf: ReaderOf) => ReadValue;
};

const same: ReadValue = (value) => value;
const maybe = (read: ReadValue) => (value: DuckDBValue) => (value === null ? null : read(value));

/** From what DuckDB's vectors hold to the value that users see (the table is in docs/decisions). */
export async function valueReaders(types: readonly DataType[]): Promise<readonly ReadValue[]> {
  const isTemporal = types.some((type) => someType(type, ({ kind }) => temporalKinds.has(kind)));
  const readers = isTemporal ? { ...plain, ...(await import("./read-temporal.ts")).temporalReaders } : plain;
  const readerOf: ReaderOf = (type) => {
    const make = readers[type.kind] as ((type: DataType, readerOf: ReaderOf) => ReadValue) | undefined;
    return make ? make(type, readerOf) : same;
  };
  return types.map(readerOf);
}

const temporalKinds: ReadonlySet<TypeKind> = new Set([
  "date",
  "time",
  "timestamp",
  "timestamp_ntz",
  "yearMonthInterval",
  "dayTimeInterval",
]);

const plain: Readers = {
  decimal: () => (value) => decimalOf((value as DuckDBDecimalValue).value, (value as DuckDBDecimalValue).scale),
  binary: () => (value) => Uint8Array.from((value as DuckDBBlobValue).bytes),
  calendarInterval: () => (value) => {
    const { months, days, microseconds } = (value as DuckDBStructValue).entries as Record<string, DuckDBValue>;
    return new CalendarInterval(months as number, days as number, microseconds as bigint);
  },
  array: ({ elementType }, readerOf) => {
    const read = maybe(readerOf(elementType));
    return (value) => (value as DuckDBListValue).items.map(read);
  },
  map: ({ keyType, valueType }, readerOf) => {
    const [key, item] = [maybe(readerOf(keyType)), maybe(readerOf(valueType))];
    return (value) => new Map((value as DuckDBMapValue).entries.map((entry) => [key(entry.key), item(entry.value)]));
  },
  struct: ({ fields }, readerOf) => {
    const read = fields.map(({ dataType }) => maybe(readerOf(dataType)));
    const factory = rowFactory(fields.map(({ name }) => name));
    return (value) => {
      const { entries } = value as DuckDBStructValue;
      return factory.row(read.map((each, i) => each((entries as Record<string, DuckDBValue>)[`f${i}`] ?? null)));
    };
  },
  variant: () => (value) => variantOfJson(value as string),
  udt: ({ sqlType }, readerOf) => readerOf(sqlType),
};
