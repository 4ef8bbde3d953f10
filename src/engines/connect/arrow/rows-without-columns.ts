import { broken } from "./assemble.ts";

// The library takes the number of rows from the first column; where there is none, the record batch alone tells it.

/** A record batch without columns, as the Arrow format has it; at byte 64 the number of its rows. */
const recordBatch = Uint8Array.from(
  Buffer.from(
    "ffffffff4800000014000000000000000000" +
      "0a000e000600050008000a0000000003040010000000" +
      "00000a0014000c00040008000a000000140000000c000000" +
      "00000000000000000000000000000000",
    "hex",
  ),
);
const numRowsAt = 64;
const endOfStream = 8;

/** The stream of a table without columns, which holds no rows, with so many of them. */
export function withRows(stream: Uint8Array, numRows: number): Uint8Array {
  const end = stream.length - endOfStream;
  const whole = new Uint8Array(stream.length + recordBatch.length);
  whole.set(stream.subarray(0, end));
  whole.set(recordBatch, end);
  whole.set(stream.subarray(end), end + recordBatch.length);
  new DataView(whole.buffer).setBigInt64(end + numRowsAt, BigInt(numRows), true);
  return whole;
}

const continuation = 0xffffffff;
const recordBatchHeader = 3;

/** The rows of all record batches of a stream. */
export function rowsTold(stream: Uint8Array): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let rows = 0;
  for (let at = 0; at + 8 <= stream.length; ) {
    // Old streams have no continuation mark.
    const start = at + (view.getUint32(at, true) === continuation ? 8 : 4);
    const length = view.getInt32(start - 4, true);
    if (length === 0) break;
    const message = new FlatTable(view, start + view.getUint32(start, true));
    if (message.byte(1) === recordBatchHeader) rows += Number(message.table(2)?.long(0) ?? 0n);
    const next = start + length + Number(message.long(3));
    if (next <= at) throw broken("a message", "one that ends before it begins");
    at = next;
  }
  return rows;
}

/** A table of the FlatBuffers format; fields by their numbers. */
class FlatTable {
  readonly #view: DataView;
  readonly #at: number;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  byte(field: number): number {
    const at = this.#place(field);
    return at === undefined ? 0 : this.#view.getUint8(at);
  }

  long(field: number): bigint {
    const at = this.#place(field);
    return at === undefined ? 0n : this.#view.getBigInt64(at, true);
  }

  table(field: number): FlatTable | undefined {
    const at = this.#place(field);
    return at === undefined ? undefined : new FlatTable(this.#view, at + this.#view.getUint32(at, true));
  }

  #place(field: number): number | undefined {
    const places = this.#at - this.#view.getInt32(this.#at, true);
    const entry = 4 + 2 * field;
    if (entry >= this.#view.getUint16(places, true)) return undefined;
    const offset = this.#view.getUint16(places + entry, true);
    return offset === 0 ? undefined : this.#at + offset;
  }
}
