import type { DuckDBDataChunk } from "@duckdb/node-api";
import type { ColumnVector, RecordBatch } from "../../../results/index.ts";
import type { StructDataType } from "../../../types/index.ts";
import { vectorReaders } from "./read-values.ts";
import type { ReadRow } from "./read-vector.ts";

/** Makes batches of DuckDB's chunks; how each column is read is worked out once per query. */
export async function batchReader(schema: StructDataType): Promise<(chunk: DuckDBDataChunk) => RecordBatch> {
  const readers = await vectorReaders(schema.fields.map(({ dataType }) => dataType));
  return (chunk) => ({
    schema,
    numRows: chunk.rowCount,
    columns: readers.map((read, i) => new ChunkColumn(read(chunk.getColumnVector(i)), chunk.rowCount)),
  });
}

class ChunkColumn implements ColumnVector {
  readonly #read: ReadRow;
  readonly #numRows: number;

  constructor(read: ReadRow, numRows: number) {
    this.#read = read;
    this.#numRows = numRows;
  }

  get(row: number): unknown {
    return this.#read(row);
  }

  toArray(): unknown[] {
    const read = this.#read;
    const values = new Array<unknown>(this.#numRows);
    for (let row = 0; row < values.length; row++) values[row] = read(row);
    return values;
  }
}
