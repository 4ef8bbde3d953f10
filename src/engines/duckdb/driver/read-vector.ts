import type { DuckDBValue, DuckDBVector } from "@duckdb/node-api";
import type { DataType, TypeKind } from "../../../types/index.ts";

/** The value in a row of a vector. */
export type ReadRow = (row: number) => unknown;
export type ReadVector = (vector: DuckDBVector) => ReadRow;
export type ReaderOf = (type: DataType) => ReadVector;
export type Readers = {
  readonly [K in TypeKind]?: (type: Extract<DataType, { kind: K }>, readerOf: ReaderOf) => ReadVector;
};

/** Made of what the vector itself gives for a value. */
export const made =
  <V extends DuckDBValue>(make: (value: V) => unknown): ReadVector =>
  (vector) =>
  (row) => {
    const value = vector.getItem(row);
    return value === null || value === undefined ? null : make(value as V);
  };
