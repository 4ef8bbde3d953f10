import type {
  DuckDBBlobValue,
  DuckDBDecimalValue,
  DuckDBListVector,
  DuckDBMapVector,
  DuckDBStructValue,
  DuckDBStructVector,
  DuckDBValue,
  DuckDBVector,
} from "@duckdb/node-api";
import { CalendarInterval, rowFactory } from "../../../results/index.ts";
import { type DataType, decimalOf, someType, type TypeKind } from "../../../types/index.ts";
import { variantOfJson } from "../variant.ts";
import { made, type ReaderOf, type Readers, type ReadRow, type ReadVector } from "./read-vector.ts";

const asItIs = made((value) => value);

/** From what DuckDB's vectors hold to the value that users see (the table is in docs/decisions). */
export async function vectorReaders(types: readonly DataType[]): Promise<readonly ReadVector[]> {
  const isTemporal = types.some((type) => someType(type, ({ kind }) => temporalKinds.has(kind)));
  const readers = isTemporal ? { ...plain, ...(await import("./read-temporal.ts")).temporalReaders } : plain;
  const readerOf: ReaderOf = (type) => {
    const make = readers[type.kind] as ((type: DataType, readerOf: ReaderOf) => ReadVector) | undefined;
    return make ? make(type, readerOf) : asItIs;
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
  decimal: () => made(({ value, scale }: DuckDBDecimalValue) => decimalOf(value, scale)),
  binary: () => made(({ bytes }: DuckDBBlobValue) => Uint8Array.from(bytes)),
  calendarInterval: () =>
    made(({ entries }: DuckDBStructValue) => {
      const { months, days, microseconds } = entries as Record<string, DuckDBValue>;
      return new CalendarInterval(months as number, days as number, microseconds as bigint);
    }),
  array: ({ elementType }, readerOf) => {
    const readItems = readerOf(elementType);
    return (vector) => {
      const list = vector as DuckDBListVector;
      const item = readItems(list.childVector);
      return (row) => (isSet(list, row) ? run(list, row, item) : null);
    };
  },
  map: ({ keyType, valueType }, readerOf) => {
    const sides = [readerOf(keyType), readerOf(valueType)] as const;
    return (vector) => {
      const list = listOf(vector as DuckDBMapVector);
      const pairs = list.childVector as DuckDBStructVector;
      const [key, value] = sides.map((side, at) => side(pairs.entryVectorAt(at) as DuckDBVector)) as [ReadRow, ReadRow];
      const pair = (at: number) => [key(at), value(at)] as const;
      return (row) => (isSet(list, row) ? new Map(run(list, row, pair)) : null);
    };
  },
  struct: ({ fields }, readerOf) => {
    const readers = fields.map(({ dataType }) => readerOf(dataType));
    const factory = rowFactory(fields.map(({ name }) => name));
    return (vector) => {
      const struct = vector as DuckDBStructVector;
      const entries = readers.map((read, at) => read(struct.entryVectorAt(at) as DuckDBVector));
      return (row) => (struct.isItemValid(row) ? factory.row(entries.map((entry) => entry(row))) : null);
    };
  },
  variant: () => made((value: string) => variantOfJson(value)),
  udt: ({ sqlType }, readerOf) => readerOf(sqlType),
};

/** Items are read where all of them lie: the client would make a vector for each list, and objects that are thrown away. */
function run<V>(list: DuckDBListVector, row: number, itemAt: (at: number) => V): V[] {
  const start = list.getEntryOffset(row);
  const items = new Array<V>(list.getEntryLength(row));
  for (let i = 0; i < items.length; i++) items[i] = itemAt(start + i);
  return items;
}

// What the client has, but does not show.
const isSet = (list: DuckDBListVector, row: number): boolean =>
  (list as unknown as { readonly validity: { itemValid(row: number): boolean } }).validity.itemValid(row);
const listOf = (map: DuckDBMapVector): DuckDBListVector =>
  (map as unknown as { readonly listVector: DuckDBListVector }).listVector;
