import type { StructDataType } from "../types/index.ts";

/**
 * A run of rows by column. Engines make them; rows, printed tables and Arrow tables are made of them. `get` gives the value
 * in the form that users see (see docs/decisions): number, bigint, Decimal, Temporal, Uint8Array, array, Map, row.
 */
export interface RecordBatch {
  readonly schema: StructDataType;
  readonly numRows: number;
  readonly columns: readonly ColumnVector[];
  /** The columns as Arrow has them, from an engine that speaks it: `toArrow` then copies nothing. */
  readonly arrow?: readonly ArrowBatch[];
  /** About how much memory its rows will take, where that is known. */
  readonly byteLength?: number;
  /** Says that nobody reads this batch any more, so that the next one may lie where it lay. */
  release?(): void;
}

/** A `Batch` of `@uwdata/flechette`, whose types do not become a dependency of programs. */
export interface ArrowBatch {
  readonly type: object;
  readonly length: number;
}

export interface ColumnVector {
  get(row: number): unknown;
  /** All values at once, in a typed array where that is at hand; the caller changes nothing in it. */
  toArray(): ArrayLike<unknown>;
}

/** What an engine answers to a query: its schema at once, its rows as they come. Leaving the iteration stops the query. */
export interface ResultStream {
  readonly schema: StructDataType;
  readonly batches: AsyncIterable<RecordBatch>;
}
