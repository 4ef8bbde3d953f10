import type { LiteralValue } from "../../plan/index.ts";
import { type DataType, Decimal } from "../../types/index.ts";
import { userValues } from "./arrow/read-form.ts";

type OfKind<K extends DataType["kind"]> = Extract<DataType, { kind: K }>;
type Reader<T extends DataType> = (value: never, type: T) => unknown;

/** Kinds that are missing show what plans carry. */
const readers: { readonly [K in DataType["kind"]]?: Reader<OfKind<K>> } = {
  decimal: (value: string) => new Decimal(value),
  date: userValues.date,
  time: userValues.time,
  timestamp: userValues.timestamp,
  timestamp_ntz: userValues.timestampNtz,
  yearMonthInterval: userValues.yearMonthInterval,
  dayTimeInterval: userValues.dayTimeInterval,
  calendarInterval: (parts: [number, number, bigint]) => userValues.calendarInterval(...parts),
  variant: ([value, metadata]: [Uint8Array, Uint8Array]) => userValues.variant(value, metadata),
  geometry: ([srid, wkb]: [number, Uint8Array]) => userValues.geometry(wkb, srid),
  geography: ([srid, wkb]: [number, Uint8Array]) => userValues.geography(wkb, srid),
  array: (value: readonly LiteralValue[], { elementType }) => value.map((item) => userValue(item, elementType)),
  map: (value: readonly [LiteralValue, LiteralValue][], { keyType, valueType }) =>
    // Of pairs, where the reader of columns has two columns.
    new Map(value.map(([key, item]) => [userValue(key, keyType), userValue(item, valueType)])),
  struct: (value: readonly LiteralValue[], { fields }) => {
    const columns = fields.map(({ dataType }, at) => [userValue(value[at] ?? null, dataType)]);
    return userValues.structs(fields.map(({ name }) => name))(columns, 1)[0];
  },
};

/** A value that a plan carries, in the form that users see. */
export function userValue(value: LiteralValue, type: DataType): unknown {
  if (value === null) return null;
  const read = readers[type.kind] as Reader<DataType> | undefined;
  return read ? read(value as never, type) : value;
}
