import { type DataType as ArrowType, type Batch, batchType } from "@uwdata/flechette";
import type { DataType } from "../../types/index.ts";
import { byteRuns, runOffsets, textRuns } from "./text-buffers.ts";
import { userForm, type ValueForm } from "./value-form.ts";

/** How columns of the Arrow tables that we make and read give their values. */
export const extraction = { useBigInt: true, useDecimalInt: true, useBigIntTimestamp: true, useMap: true } as const;

/**
 * Values of one column as an Arrow batch. Buffers are filled here and not by the library's builders, for those take a
 * timestamp as a number of milliseconds and would lose microseconds. Of numbers in an array of their own type, `nulls`
 * tells which rows are null.
 */
export function arrowBatch(
  values: Values,
  type: DataType,
  arrow: ArrowType,
  form: ValueForm = userForm,
  nulls?: Uint8Array,
): Batch<unknown> {
  const { validity, nullCount } = validityOf(values, nulls);
  const source = nulls && Array.isArray(values) ? values.map((value, at) => (nulls[at] ? null : value)) : values;
  const layout = (layouts[type.kind] as Layout)(source, type as never, arrow, form);
  const Made = batchType(arrow, extraction);
  return new Made({ length: values.length, nullCount, type: arrow, validity, ...layout } as never) as Batch<unknown>;
}

type Values = ArrayLike<unknown>;
interface Buffers {
  readonly values?: unknown;
  readonly offsets?: Int32Array;
  readonly children?: readonly Batch<unknown>[];
}
type Kind = DataType["kind"];
type Layout<T extends DataType = never> = (values: Values, type: T, arrow: ArrowType, form: ValueForm) => Buffers;

function validityOf(values: Values, nulls: Uint8Array | undefined) {
  const isSet = nulls ? (at: number) => nulls[at] !== 1 : (at: number) => values[at] !== null;
  let nullCount = 0;
  for (let at = 0; at < values.length; at++) if (!isSet(at)) nullCount++;
  return { nullCount, validity: nullCount === 0 ? none : bitmap(values.length, isSet) };
}

function bitmap(length: number, isSet: (at: number) => boolean): Uint8Array {
  const bits = new Uint8Array((((length + 7) >> 3) + 7) & ~7);
  for (let at = 0; at < length; at++) {
    if (isSet(at)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return bits;
}

const none = new Uint8Array(0);

type Convert = (value: unknown) => unknown;
const same: Convert = (value) => value;

function converter(type: DataType, form: ValueForm): Convert {
  const convert = form[type.kind] as ((value: unknown, type: DataType) => unknown) | undefined;
  return convert ? (value) => convert(value, type) : same;
}

/** The physical values as an array. */
function physical<V>(values: Values, type: DataType, form: ValueForm): readonly (V | null)[] {
  const convert = converter(type, form);
  if (convert === same && Array.isArray(values)) return values;
  return Array.from(values, (value) => (value === null ? null : (convert(value) as V)));
}

type NumberArray = Int8Array | Int16Array | Int32Array | Float32Array | Float64Array | BigInt64Array;

const numbers =
  (Buffer: new (length: number) => NumberArray): Layout<DataType> =>
  (values, type, _, form) => {
    if (values instanceof Buffer) return { values };
    const convert = converter(type, form);
    const buffer = new Buffer(values.length);
    for (let at = 0; at < values.length; at++) {
      if (values[at] !== null) buffer[at] = convert(values[at]) as never;
    }
    return { values: buffer };
  };

const decimals: Layout<Extract<DataType, { kind: "decimal" }>> = (values, type, _, form) => {
  const buffer = new BigInt64Array(values.length * 2);
  physical<string>(values, type, form).forEach((text, at) => {
    if (text === null) return;
    const unscaled = unscaledOf(text, type.scale);
    buffer[at * 2] = BigInt.asIntN(64, unscaled);
    buffer[at * 2 + 1] = unscaled >> 64n;
  });
  return { values: new BigUint64Array(buffer.buffer) };
};

function unscaledOf(text: string, scale: number): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

const texts: Layout<DataType> = (values, type, _, form) => textRuns(physical<string>(values, type, form));
const binaries: Layout<DataType> = (values, type, _, form) => byteRuns(physical<Uint8Array>(values, type, form));

interface Nested {
  readonly children: readonly { readonly type: ArrowType }[];
}
const childType = (arrow: ArrowType, at: number): ArrowType =>
  ((arrow as unknown as Nested).children[at] as { readonly type: ArrowType }).type;

const lists: Layout<Extract<DataType, { kind: "array" }>> = (values, type, arrow, form) => {
  const arrays = physical<readonly unknown[]>(values, type, form);
  const flat = arrays.flatMap((array) => array ?? []);
  return { offsets: runOffsets(arrays), children: [arrowBatch(flat, type.elementType, childType(arrow, 0), form)] };
};

type Pair = readonly [key: unknown, value: unknown];

const maps: Layout<Extract<DataType, { kind: "map" }>> = (values, type, arrow, form) => {
  const entries = physical<readonly Pair[]>(values, type, form);
  const flat = entries.flatMap((pairs) => pairs ?? []);
  const entryType = childType(arrow, 0);
  const children = [type.keyType, type.valueType].map((side, at) =>
    arrowBatch(
      flat.map((pair) => pair[at]),
      side,
      childType(entryType, at),
      form,
    ),
  );
  return { offsets: runOffsets(entries), children: [structBatch(flat.length, entryType, children)] };
};

function structBatch(length: number, type: ArrowType, children: readonly Batch<unknown>[]): Batch<unknown> {
  const Made = batchType(type, extraction);
  return new Made({ length, nullCount: 0, type, validity: none, children } as never) as Batch<unknown>;
}

const structs: Layout<Extract<DataType, { kind: "struct" }>> = (values, type, arrow, form) => {
  const rows = physical<readonly unknown[]>(values, type, form);
  const children = type.fields.map(({ dataType }, at) =>
    arrowBatch(
      rows.map((row) => row?.[at] ?? null),
      dataType,
      childType(arrow, at),
      form,
    ),
  );
  return { children };
};

// Bytes of [months INT, days INT, nanoseconds LONG].
const calendarIntervals: Layout<DataType> = (values, type, _, form) => {
  const buffer = new Uint8Array(values.length * 16);
  const view = new DataView(buffer.buffer);
  physical<readonly [number, number, bigint]>(values, type, form).forEach((interval, at) => {
    if (interval === null) return;
    view.setInt32(at * 16, interval[0], true);
    view.setInt32(at * 16 + 4, interval[1], true);
    view.setBigInt64(at * 16 + 8, interval[2] * 1000n, true);
  });
  return { values: buffer };
};

function binaryChildren(parts: readonly (readonly (Uint8Array | null)[])[], arrow: ArrowType): Batch<unknown>[] {
  return parts.map((bytes, at) => {
    const type = childType(arrow, at);
    const Made = batchType(type, extraction);
    return new Made({ length: bytes.length, nullCount: 0, type, validity: none, ...byteRuns(bytes) } as never);
  }) as Batch<unknown>[];
}

const variants: Layout<DataType> = (values, type, arrow, form) => {
  const made = physical<readonly [value: Uint8Array, metadata: Uint8Array]>(values, type, form);
  const part = (at: 0 | 1) => made.map((variant) => variant?.[at] ?? null);
  return { children: binaryChildren([part(0), part(1)], arrow) };
};

const shapes: Layout<DataType> = (values, type, arrow, form) => {
  const made = physical<readonly [srid: number, wkb: Uint8Array]>(values, type, form);
  const Srids = batchType(childType(arrow, 0), extraction);
  const srids = new Srids({
    length: made.length,
    nullCount: 0,
    type: childType(arrow, 0),
    validity: none,
    values: Int32Array.from(made, (shape) => shape?.[0] ?? 0),
  } as never) as Batch<unknown>;
  const wkb = made.map((shape) => shape?.[1] ?? null);
  return { children: [srids, ...binaryChildren([[], wkb], arrow).slice(1)] };
};

const layouts: { readonly [K in Kind]: Layout<Extract<DataType, { kind: K }>> } = {
  null: () => ({}),
  boolean: (values) => ({ values: bitmap(values.length, (at) => values[at] === true) }),
  byte: numbers(Int8Array),
  short: numbers(Int16Array),
  integer: numbers(Int32Array),
  long: numbers(BigInt64Array),
  float: numbers(Float32Array),
  double: numbers(Float64Array),
  decimal: decimals,
  string: texts,
  char: texts,
  varchar: texts,
  binary: binaries,
  date: numbers(Int32Array),
  time: numbers(BigInt64Array),
  timestamp: numbers(BigInt64Array),
  timestamp_ntz: numbers(BigInt64Array),
  yearMonthInterval: numbers(Int32Array),
  dayTimeInterval: numbers(BigInt64Array),
  calendarInterval: calendarIntervals,
  variant: variants,
  geometry: shapes,
  geography: shapes,
  udt: (values, { sqlType }, arrow, form) => (layouts[sqlType.kind] as Layout)(values, sqlType as never, arrow, form),
  array: lists,
  map: maps,
  struct: structs,
};
