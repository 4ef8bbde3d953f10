import { type Batch, Type } from "@uwdata/flechette";
import { sparkError } from "../../../errors/index.ts";
import type { ColumnVector } from "../../../results/index.ts";
import { catalogString, type DataType } from "../../../types/index.ts";
import { asTheyAre, type ReadForm, userValues } from "./read-form.ts";
import { ListVector, MapVector, NumberVector, offsetsOf, ReadVector, StructVector, TextVector } from "./vectors.ts";

type Kind = DataType["kind"];
type ArrowBatch = Batch<unknown>;
type Maker<T extends DataType = DataType> = (type: T, batch: ArrowBatch, form: ReadForm) => ColumnVector;
type OfKind<K extends Kind> = Extract<DataType, { kind: K }>;

/** A column of Spark's type out of the Arrow buffers that Spark sent for it. */
export function vectorOf(type: DataType, batch: ArrowBatch, form: ReadForm = userValues): ColumnVector {
  const storage = type.kind === "udt" ? type.sqlType : type;
  const { typeId } = batch.type;
  if (!storedAs[storage.kind].includes(typeId)) {
    throw sparkError("UNSUPPORTED_DATA_TYPE_FOR_ARROW_CONVERSION", { data_type: catalogString(type) });
  }
  if (typeId === Type.Utf8View || typeId === Type.BinaryView) {
    return new ReadVector(batch, (at) => ownBytes((batch as { value(at: number): unknown }).value(at)));
  }
  return (makers[storage.kind] as Maker<never>)(storage as never, batch, form);
}

const ownBytes = (value: unknown): unknown => (value instanceof Uint8Array ? value.slice() : value);

const number: Maker = (_, batch) => new NumberVector(batch);
const text: Maker = (_, batch) => new TextVector(batch);

/** Numbers of which something is made. */
const numbers =
  <V>(make: (form: ReadForm) => (value: V) => unknown): Maker =>
  (_, batch, form) => {
    const of = make(form);
    if (of === asTheyAre) return new NumberVector(batch);
    return new ReadVector(batch, (at) => of(batch.values[at] as V));
  };

function bytesAt(batch: ArrowBatch): (at: number) => Uint8Array {
  const offsets = offsetsOf(batch);
  const bytes = batch.values as Uint8Array;
  return (at) => bytes.slice(offsets[at], offsets[at + 1]);
}

/** Integers of 128 bits. Most are small, and numbers then make less work than bigints. */
function unscaledAt(halves: BigUint64Array): (at: number) => number | bigint {
  const quarters = new Int32Array(halves.buffer, halves.byteOffset, halves.length * 2);
  return (at) => {
    const [second, sign] = [quarters[at * 4 + 1] as number, quarters[at * 4 + 3] as number];
    if (sign >> 31 === sign && quarters[at * 4 + 2] === sign && second >> 20 === sign) {
      return second * 2 ** 32 + ((quarters[at * 4] as number) >>> 0);
    }
    return (BigInt.asIntN(64, halves[at * 2 + 1] as bigint) << 64n) | (halves[at * 2] as bigint);
  };
}

const decimal: Maker<OfKind<"decimal">> = ({ scale }, batch, form) => {
  const unscaled = unscaledAt(batch.values as BigUint64Array);
  return new ReadVector(batch, (at) => form.decimal(unscaled(at), scale));
};

// Bytes of [months INT, days INT, nanoseconds LONG].
const calendarInterval: Maker = (_, batch, form) => {
  const bytes = batch.values as Uint8Array;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new ReadVector(batch, (at) => {
    const micros = view.getBigInt64(at * 16 + 8, true) / 1000n;
    return form.calendarInterval(view.getInt32(at * 16, true), view.getInt32(at * 16 + 4, true), micros);
  });
};

const child = (batch: ArrowBatch, at: number): ArrowBatch => batch.children[at] as ArrowBatch;

const shape =
  (kind: "geometry" | "geography"): Maker =>
  (_, batch, form) => {
    const srids = child(batch, 0).values;
    const wkb = bytesAt(child(batch, 1));
    return new ReadVector(batch, (at) => form[kind](wkb(at), srids[at] as number));
  };

const makers: { readonly [K in Kind]: Maker<OfKind<K>> } = {
  null: (_, { length }) => new ReadVector({ length, nullCount: 0 } as ArrowBatch, () => null),
  boolean: (_, batch) => {
    const bits = batch.values as Uint8Array;
    return new ReadVector(batch, (at) => ((bits[at >> 3] as number) & (1 << (at & 7))) !== 0);
  },
  byte: number,
  short: number,
  integer: number,
  long: number,
  float: number,
  double: number,
  decimal,
  string: text,
  char: text,
  varchar: text,
  binary: (_, batch) => new ReadVector(batch, bytesAt(batch)),
  date: numbers((form) => form.date),
  time: numbers((form) => form.time),
  timestamp: numbers((form) => form.timestamp),
  timestamp_ntz: numbers((form) => form.timestampNtz),
  yearMonthInterval: numbers((form) => form.yearMonthInterval),
  dayTimeInterval: numbers((form) => form.dayTimeInterval),
  calendarInterval,
  variant: (_, batch, form) => {
    const [value, metadata] = [bytesAt(child(batch, 0)), bytesAt(child(batch, 1))];
    return new ReadVector(batch, (at) => form.variant(value(at), metadata(at)));
  },
  geometry: shape("geometry"),
  geography: shape("geography"),
  udt: ({ sqlType }, batch, form) => vectorOf(sqlType, batch, form),
  array: ({ elementType }, batch, form) => new ListVector(batch, vectorOf(elementType, child(batch, 0), form)),
  map: ({ keyType, valueType }, batch, form) => {
    const entries = child(batch, 0);
    const sides = [vectorOf(keyType, child(entries, 0), form), vectorOf(valueType, child(entries, 1), form)] as const;
    return new MapVector(batch, sides, form.map);
  },
  struct: ({ fields }, batch, form) =>
    new StructVector(
      batch,
      fields.map(({ dataType }, at) => vectorOf(dataType, child(batch, at), form)),
      form.structs(fields.map(({ name }) => name)),
    ),
};

const texts = [Type.Utf8, Type.LargeUtf8, Type.Utf8View];

/** The Arrow types that columns of a kind may come in. */
const storedAs: { readonly [K in Kind]: readonly number[] } = {
  null: [Type.Null],
  boolean: [Type.Bool],
  byte: [Type.Int],
  short: [Type.Int],
  integer: [Type.Int],
  long: [Type.Int],
  float: [Type.Float],
  double: [Type.Float],
  decimal: [Type.Decimal],
  string: texts,
  char: texts,
  varchar: texts,
  binary: [Type.Binary, Type.LargeBinary, Type.BinaryView],
  date: [Type.Date],
  time: [Type.Time],
  timestamp: [Type.Timestamp],
  timestamp_ntz: [Type.Timestamp],
  yearMonthInterval: [Type.Interval],
  dayTimeInterval: [Type.Duration],
  calendarInterval: [Type.Interval],
  variant: [Type.Struct],
  geometry: [Type.Struct],
  geography: [Type.Struct],
  udt: [],
  array: [Type.List, Type.LargeList],
  map: [Type.Map],
  struct: [Type.Struct],
};
