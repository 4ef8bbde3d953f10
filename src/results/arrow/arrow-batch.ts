import { type DataType as ArrowType, type Batch, batchType } from "@uwdata/flechette";
import type { Decimal } from "decimal.js";
import type { Temporal } from "temporal-polyfill";
import type { CalendarInterval, DataType } from "../../types/index.ts";
import { valuesOf } from "../row.ts";
import {
  dateTimeToMicros,
  dateToDays,
  durationToMicros,
  durationToMonths,
  instantToMicros,
  timeToNanos,
} from "../temporal-values.ts";

/**
 * Values of one column as an Arrow batch. Buffers are filled here and not by the library's builders, for those take a
 * timestamp as a number of milliseconds and would lose microseconds.
 */
export function arrowBatch(values: readonly unknown[], type: DataType, arrow: ArrowType): Batch<unknown> {
  const { validity, nullCount } = validityOf(values);
  const layout = (layouts[type.kind] as Layout<never>)(values, type as never, arrow);
  const Made = batchType(arrow, { useBigInt: true, useDecimalInt: true, useBigIntTimestamp: true, useMap: true });
  return new Made({ length: values.length, nullCount, type: arrow, validity, ...layout } as never) as Batch<unknown>;
}

interface Buffers {
  readonly values?: unknown;
  readonly offsets?: Int32Array;
  readonly children?: readonly Batch<unknown>[];
}
type Kind = DataType["kind"];
type Layout<T = unknown> = (values: readonly unknown[], type: T, arrow: ArrowType) => Buffers;

function validityOf(values: readonly unknown[]): { readonly validity: Uint8Array; readonly nullCount: number } {
  let nullCount = 0;
  for (const value of values) if (value === null) nullCount++;
  if (nullCount === 0) return { validity: new Uint8Array(0), nullCount };
  return { validity: bitmap(values, (value) => value !== null), nullCount };
}

function bitmap(values: readonly unknown[], isSet: (value: unknown) => boolean): Uint8Array {
  const bits = new Uint8Array((((values.length + 7) >> 3) + 7) & ~7);
  for (let at = 0; at < values.length; at++) {
    if (isSet(values[at])) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return bits;
}

type NumberArray = Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;

const numbers =
  <V>(Buffer: new (length: number) => NumberArray, toNumber: (value: V) => number): Layout =>
  (values) => {
    const buffer = new Buffer(values.length);
    for (let at = 0; at < values.length; at++) {
      if (values[at] !== null) buffer[at] = toNumber(values[at] as V);
    }
    return { values: buffer };
  };

const bigints =
  <V>(toBigInt: (value: V) => bigint): Layout =>
  (values) => {
    const buffer = new BigInt64Array(values.length);
    for (let at = 0; at < values.length; at++) {
      if (values[at] !== null) buffer[at] = toBigInt(values[at] as V);
    }
    return { values: buffer };
  };

const same = <V>(value: V): V => value;

const decimals: Layout<Extract<DataType, { kind: "decimal" }>> = (values, { scale }) => {
  const buffer = new BigUint64Array(values.length * 2);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Decimal | null;
    if (value === null) continue;
    const unscaled = BigInt(value.toFixed(scale).replace(".", ""));
    buffer[at * 2] = BigInt.asUintN(64, unscaled);
    buffer[at * 2 + 1] = BigInt.asUintN(64, unscaled >> 64n);
  }
  return { values: buffer };
};

const bytes =
  <V>(toBytes: (value: V) => Uint8Array): Layout =>
  (values) => {
    const parts = values.map((value) => (value === null ? none : toBytes(value as V)));
    const offsets = offsetsOf(parts.map(({ length }) => length));
    const buffer = new Uint8Array(offsets[parts.length] ?? 0);
    parts.forEach((part, at) => {
      buffer.set(part, offsets[at]);
    });
    return { values: buffer, offsets };
  };

const none = new Uint8Array(0);
const encoder = new TextEncoder();
const text = (value: unknown): Uint8Array => encoder.encode(String(value));

function offsetsOf(lengths: readonly number[]): Int32Array {
  const offsets = new Int32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) offsets[at + 1] = (offsets[at] ?? 0) + (lengths[at] ?? 0);
  return offsets;
}

interface Nested {
  readonly children: readonly { readonly type: ArrowType }[];
}
const childType = (arrow: ArrowType, at: number): ArrowType =>
  ((arrow as unknown as Nested).children[at] as { readonly type: ArrowType }).type;

const lists: Layout<Extract<DataType, { kind: "array" }>> = (values, { elementType }, arrow) => {
  const arrays = values.map((value) => (value ?? []) as readonly unknown[]);
  const offsets = offsetsOf(arrays.map(({ length }) => length));
  return { offsets, children: [arrowBatch(arrays.flat(1), elementType, childType(arrow, 0))] };
};

const maps: Layout<Extract<DataType, { kind: "map" }>> = (values, { keyType, valueType }, arrow) => {
  const entries = values.map((value) => [...((value ?? []) as Iterable<readonly [unknown, unknown]>)]);
  const offsets = offsetsOf(entries.map(({ length }) => length));
  const flat = entries.flat(1);
  const entryType = childType(arrow, 0);
  const Entry = batchType(entryType, {});
  const entry = new Entry({
    length: flat.length,
    nullCount: 0,
    type: entryType,
    validity: none,
    children: [
      arrowBatch(
        flat.map(([key]) => key),
        keyType,
        childType(entryType, 0),
      ),
      arrowBatch(
        flat.map(([, value]) => value),
        valueType,
        childType(entryType, 1),
      ),
    ],
  } as never) as Batch<unknown>;
  return { offsets, children: [entry] };
};

const structs: Layout<Extract<DataType, { kind: "struct" }>> = (values, { fields }, arrow) => {
  const rows = values.map((value) => (value === null ? undefined : valuesOf(value as object)));
  const children = fields.map(({ dataType }, at) =>
    arrowBatch(
      rows.map((row) => row?.[at] ?? null),
      dataType,
      childType(arrow, at),
    ),
  );
  return { children };
};

// Bytes of [months INT, days INT, nanoseconds LONG].
const calendarIntervals: Layout = (values) => {
  const buffer = new Uint8Array(values.length * 16);
  const view = new DataView(buffer.buffer);
  values.forEach((value, at) => {
    const interval = value as CalendarInterval | null;
    if (interval === null) return;
    view.setInt32(at * 16, interval.months, true);
    view.setInt32(at * 16 + 4, interval.days, true);
    view.setBigInt64(at * 16 + 8, interval.microseconds * 1000n, true);
  });
  return { values: buffer };
};

const layouts: { readonly [K in Kind]: Layout<Extract<DataType, { kind: K }>> } = {
  null: () => ({}),
  boolean: (values) => ({ values: bitmap(values, (value) => value === true) }),
  byte: numbers(Int8Array, same<number>),
  short: numbers(Int16Array, same<number>),
  integer: numbers(Int32Array, same<number>),
  long: bigints(same<bigint>),
  float: numbers(Float32Array, same<number>),
  double: numbers(Float64Array, same<number>),
  decimal: decimals,
  string: bytes(text),
  char: bytes(text),
  varchar: bytes(text),
  binary: bytes(same<Uint8Array>),
  date: numbers(Int32Array, (value: Temporal.PlainDate) => dateToDays(value)),
  time: bigints((value: Temporal.PlainTime) => timeToNanos(value)),
  timestamp: bigints((value: Temporal.Instant) => instantToMicros(value)),
  timestamp_ntz: bigints((value: Temporal.PlainDateTime) => dateTimeToMicros(value)),
  yearMonthInterval: numbers(Int32Array, (value: Temporal.Duration) => durationToMonths(value)),
  dayTimeInterval: bigints((value: Temporal.Duration) => durationToMicros(value)),
  calendarInterval: calendarIntervals,
  variant: bytes(text),
  geometry: bytes(text),
  geography: bytes(text),
  udt: (values, { sqlType }, arrow) => (layouts[sqlType.kind] as Layout<never>)(values, sqlType as never, arrow),
  array: lists,
  map: maps,
  struct: structs,
};
