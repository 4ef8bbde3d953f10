import type { StructDataType } from "../types/index.ts";

/**
 * A run of rows by column. Engines make them; rows, printed tables and Arrow tables are made of them. `get` gives the value
 * in the form that users see (see docs/decisions): number, bigint, Decimal, Temporal, Uint8Array, array, Map, row.
 */
export interface RecordBatch {
  readonly schema: StructDataType;
  readonly numRows: number;
  readonly columns: readonly ColumnVector[];
}

export interface ColumnVector {
  get(row: number): unknown;
  /** All values at once; engines override it where that is faster than a call a row. */
  toArray(): unknown[];
}

/** What an engine answers to a query: its schema at once, its rows as they come. Leaving the iteration stops the query. */
export interface ResultStream {
  readonly schema: StructDataType;
  readonly batches: AsyncIterable<RecordBatch>;
}
