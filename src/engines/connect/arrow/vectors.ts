import type { Batch } from "@uwdata/flechette";
import type { ColumnVector } from "../../../results/index.ts";

/** Arrow's own arrays behind the columns that rows are made of. Nothing is decoded before it is asked for. */

type IsNull = ((at: number) => boolean) | undefined;

export function nullTest({ nullCount, validity }: Batch<unknown>): IsNull {
  if (nullCount === 0 || !validity || validity.length === 0) return undefined;
  return (at) => ((validity[at >> 3] as number) & (1 << (at & 7))) === 0;
}

/** Values that are read one by one. */
export class ReadVector implements ColumnVector {
  readonly #length: number;
  readonly #isNull: IsNull;
  readonly #read: (at: number) => unknown;

  constructor(batch: Batch<unknown>, read: (at: number) => unknown) {
    this.#length = batch.length;
    this.#isNull = nullTest(batch);
    this.#read = read;
  }

  get(row: number): unknown {
    return this.#isNull?.(row) ? null : this.#read(row);
  }

  toArray(): unknown[] {
    const [isNull, read] = [this.#isNull, this.#read];
    const values = new Array<unknown>(this.#length);
    for (let at = 0; at < values.length; at++) values[at] = isNull?.(at) ? null : read(at);
    return values;
  }
}

/** Numbers, in the array they came in where none is null. */
export class NumberVector extends ReadVector {
  readonly #batch: Batch<unknown>;

  constructor(batch: Batch<unknown>) {
    super(batch, (at) => batch.values[at]);
    this.#batch = batch;
  }

  override toArray(): unknown[] {
    const { nullCount, length, values } = this.#batch;
    return nullCount === 0 ? (values.subarray(0, length) as unknown as unknown[]) : super.toArray();
  }
}

/** Offsets as numbers: 64-bit ones tell of data that is here, so they are small. */
export const offsetsOf = ({ offsets, length }: Batch<unknown>): ArrayLike<number> => {
  if (!offsets || offsets.length <= length) return new Int32Array(length + 1);
  return offsets instanceof BigInt64Array ? Float64Array.from(offsets, Number) : (offsets as Int32Array);
};

/** Texts up to this many bytes on average are decoded all at once and then cut. */
const longestCut = 32;

export class TextVector extends ReadVector {
  readonly #batch: Batch<unknown>;

  constructor(batch: Batch<unknown>) {
    const offsets = offsetsOf(batch);
    const bytes = bufferOf(batch);
    super(batch, (at) => bytes.toString("utf8", offsets[at], offsets[at + 1]));
    this.#batch = batch;
  }

  override toArray(): unknown[] {
    const { length } = this.#batch;
    const offsets = offsetsOf(this.#batch);
    const [start, end] = [offsets[0] ?? 0, offsets[length] ?? 0];
    if (end - start > length * longestCut) return super.toArray();
    const text = bufferOf(this.#batch).toString("utf8", start, end);
    // As many characters as bytes: each byte is one character.
    return text.length === end - start ? cut(text, offsets, start, this.#batch) : super.toArray();
  }
}

const bufferOf = ({ values }: Batch<unknown>): Buffer => {
  const bytes = values as Uint8Array;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};

function cut(text: string, offsets: ArrayLike<number>, start: number, batch: Batch<unknown>): unknown[] {
  const isNull = nullTest(batch);
  const texts = new Array<unknown>(batch.length);
  for (let at = 0; at < texts.length; at++) {
    texts[at] = isNull?.(at) ? null : text.slice((offsets[at] as number) - start, (offsets[at + 1] as number) - start);
  }
  return texts;
}

/** Runs of another vector's values. */
export class ListVector extends ReadVector {
  readonly #batch: Batch<unknown>;
  readonly #items: ColumnVector;

  constructor(batch: Batch<unknown>, items: ColumnVector) {
    const offsets = offsetsOf(batch);
    super(batch, (at) => run(offsets, at, (item) => items.get(item)));
    this.#batch = batch;
    this.#items = items;
  }

  override toArray(): unknown[] {
    const offsets = offsetsOf(this.#batch);
    const isNull = nullTest(this.#batch);
    const items = this.#items.toArray();
    const lists = new Array<unknown>(this.#batch.length);
    for (let at = 0; at < lists.length; at++) {
      lists[at] = isNull?.(at) ? null : run(offsets, at, (item) => items[item]);
    }
    return lists;
  }
}

function run(offsets: ArrayLike<number>, at: number, itemAt: (item: number) => unknown): unknown[] {
  const start = offsets[at] as number;
  const items = new Array<unknown>((offsets[at + 1] as number) - start);
  for (let i = 0; i < items.length; i++) items[i] = itemAt(start + i);
  return items;
}

/** Makes a value of what lies in two columns from `start` to before `end`. */
type MakeMap = (keys: ArrayLike<unknown>, values: ArrayLike<unknown>, start: number, end: number) => unknown;

/** Runs of pairs, whose sides lie in two vectors. */
export class MapVector extends ReadVector {
  readonly #batch: Batch<unknown>;
  readonly #sides: readonly [keys: ColumnVector, values: ColumnVector];
  readonly #make: MakeMap;

  constructor(batch: Batch<unknown>, sides: readonly [keys: ColumnVector, values: ColumnVector], make: MakeMap) {
    const offsets = offsetsOf(batch);
    super(batch, (at) => {
      const [keys, values] = sides.map((side) => run(offsets, at, (item) => side.get(item))) as [unknown[], unknown[]];
      return make(keys, values, 0, keys.length);
    });
    this.#batch = batch;
    this.#sides = sides;
    this.#make = make;
  }

  override toArray(): unknown[] {
    const offsets = offsetsOf(this.#batch);
    const isNull = nullTest(this.#batch);
    const [keys, values] = [this.#sides[0].toArray(), this.#sides[1].toArray()];
    const maps = new Array<unknown>(this.#batch.length);
    for (let at = 0; at < maps.length; at++) {
      maps[at] = isNull?.(at) ? null : this.#make(keys, values, offsets[at] as number, offsets[at + 1] as number);
    }
    return maps;
  }
}

type MakeStructs = (columns: readonly ArrayLike<unknown>[], numRows: number) => unknown[];

export class StructVector extends ReadVector {
  readonly #batch: Batch<unknown>;
  readonly #columns: readonly ColumnVector[];
  readonly #make: MakeStructs;

  constructor(batch: Batch<unknown>, columns: readonly ColumnVector[], make: MakeStructs) {
    const one = (at: number): unknown =>
      make(
        columns.map((column) => [column.get(at)]),
        1,
      )[0];
    super(batch, one);
    this.#batch = batch;
    this.#columns = columns;
    this.#make = make;
  }

  override toArray(): unknown[] {
    const isNull = nullTest(this.#batch);
    const columns = this.#columns.map((column) => column.toArray());
    const rows = this.#make(columns, this.#batch.length);
    return isNull ? rows.map((row, at) => (isNull(at) ? null : row)) : rows;
  }
}
