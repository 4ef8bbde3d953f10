import type { LiteralValue } from "../../plan/index.ts";
import { CalendarInterval, rowFactory, VariantVal } from "../../results/index.ts";
import { dateOf, dateTimeOf, dayTimeOf, instantOf, timeOf, yearMonthOf } from "../../results/temporal/index.ts";
import { type DataType, Decimal } from "../../types/index.ts";

type OfKind<K extends DataType["kind"]> = Extract<DataType, { kind: K }>;
type Reader<T extends DataType> = (value: never, type: T) => unknown;

/** Kinds that are missing show what plans carry. */
const readers: { readonly [K in DataType["kind"]]?: Reader<OfKind<K>> } = {
  decimal: (value: string) => new Decimal(value),
  date: (value: number) => dateOf(value),
  time: (value: bigint) => timeOf(value),
  timestamp: (value: bigint) => instantOf(value),
  timestamp_ntz: (value: bigint) => dateTimeOf(value),
  yearMonthInterval: (value: number) => yearMonthOf(value),
  dayTimeInterval: (value: bigint) => dayTimeOf(value),
  calendarInterval: ([months, days, microseconds]: [number, number, bigint]) =>
    new CalendarInterval(months, days, microseconds),
  variant: (value: string) => new VariantVal(value),
  array: (value: readonly LiteralValue[], { elementType }) => value.map((item) => userValue(item, elementType)),
  map: (value: readonly [LiteralValue, LiteralValue][], { keyType, valueType }) =>
    new Map(value.map(([key, item]) => [userValue(key, keyType), userValue(item, valueType)])),
  struct: (value: readonly LiteralValue[], { fields }) => {
    const columns = fields.map(({ dataType }, at) => [userValue(value[at] ?? null, dataType)]);
    return rowFactory(fields.map(({ name }) => name)).rows(columns, 1)[0];
  },
};

/** A value that a plan carries, in the form that users see. */
export function userValue(value: LiteralValue, type: DataType): unknown {
  if (value === null) return null;
  const read = readers[type.kind] as Reader<DataType> | undefined;
  return read ? read(value as never, type) : value;
}
