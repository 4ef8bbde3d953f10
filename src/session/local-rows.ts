import type { Temporal } from "temporal-polyfill";
import { type LiteralValue, type LocalRelation, node } from "../plan/index.ts";
import {
  type CalendarInterval,
  collectRows,
  dateTimeToMicros,
  dateToDays,
  durationToMicros,
  durationToMonths,
  instantToMicros,
  type ResultStream,
  timeToNanos,
  type VariantVal,
  valuesOf,
} from "../results/index.ts";
import type { DataType, Decimal, StructDataType } from "../types/index.ts";

type OfKind<K extends DataType["kind"]> = Extract<DataType, { kind: K }>;
type Writer<T extends DataType> = (value: never, type: T) => LiteralValue;

/** What the rows of a query show, back to the form that plans carry. Kinds that are missing show what they carry. */
const writers: { readonly [K in DataType["kind"]]?: Writer<OfKind<K>> } = {
  decimal: (value: Decimal, { scale }) => value.toFixed(scale),
  date: (value: Temporal.PlainDate) => dateToDays(value),
  time: (value: Temporal.PlainTime) => timeToNanos(value),
  timestamp: (value: Temporal.Instant) => instantToMicros(value),
  timestamp_ntz: (value: Temporal.PlainDateTime) => dateTimeToMicros(value),
  yearMonthInterval: (value: Temporal.Duration) => durationToMonths(value),
  dayTimeInterval: (value: Temporal.Duration) => durationToMicros(value),
  calendarInterval: (value: CalendarInterval) => [value.months, value.days, value.microseconds],
  variant: (value: VariantVal) => value.toJson(),
  array: (value: readonly unknown[], { elementType }) => value.map((item) => physical(item, elementType)),
  map: (value: ReadonlyMap<unknown, unknown>, { keyType, valueType }) =>
    [...value].map(([key, item]) => [physical(key, keyType), physical(item, valueType)]),
  struct: (value: object, { fields }) =>
    valuesOf(value).map((item, i) => physical(item, (fields[i] as (typeof fields)[number]).dataType)),
};

function physical(value: unknown, type: DataType): LiteralValue {
  if (value === null || value === undefined) return null;
  const write = writers[type.kind] as Writer<DataType> | undefined;
  return write ? write(value as never, type) : (value as LiteralValue);
}

/** The rows of a query as local data, for plans that are made of them. */
export async function toLocalRelation(stream: ResultStream): Promise<LocalRelation> {
  const rows = await collectRows(stream);
  const { fields } = stream.schema;
  return localRelation(
    stream.schema,
    rows.map((row) =>
      valuesOf(row).map((value, i) => physical(value, (fields[i] as (typeof fields)[number]).dataType)),
    ),
  );
}

/** Rows of physical values as a relation. */
export function localRelation(schema: StructDataType, rows: readonly (readonly LiteralValue[])[]): LocalRelation {
  const columns = schema.fields.map((_, i) => ({
    values: rows.map((row) => row[i] ?? null),
    nulls: Uint8Array.from(rows, (row) => (row[i] === null || row[i] === undefined ? 1 : 0)),
  }));
  return node("localRelation", { schema, data: { numRows: rows.length, columns } });
}
