import type { DuckDBDataChunk, DuckDBVector } from "@duckdb/node-api";
import type { ColumnVector, RecordBatch } from "../../../results/index.ts";
import type { StructDataType } from "../../../types/index.ts";
import { type ReadValue, valueReaders } from "./read-values.ts";

/** Makes batches of DuckDB's chunks; how each column is read is worked out once per query. */
export async function batchReader(schema: StructDataType): Promise<(chunk: DuckDBDataChunk) => RecordBatch> {
  const readers = await valueReaders(schema.fields.map(({ dataType }) => dataType));
  return (chunk) => ({
    schema,
    numRows: chunk.rowCount,
    columns: readers.map((read, i) => new ChunkColumn(chunk.getColumnVector(i), read, chunk.rowCount)),
  });
}

class ChunkColumn implements ColumnVector {
  readonly #vector: DuckDBVector;
  readonly #read: ReadValue;
  readonly #numRows: number;

  constructor(vector: DuckDBVector, read: ReadValue, numRows: number) {
    this.#vector = vector;
    this.#read = read;
    this.#numRows = numRows;
  }

  get(row: number): unknown {
    const value = this.#vector.getItem(row);
    return value === null || value === undefined ? null : this.#read(value as never);
  }

  toArray(): unknown[] {
    const vector = this.#vector;
    const read = this.#read;
    const made = new Array<unknown>(this.#numRows);
    for (let row = 0; row < made.length; row++) {
      const value = vector.getItem(row);
      made[row] = value === null || value === undefined ? null : read(value as never);
    }
    return made;
  }
}
