/**
 * An Arrow table in memory: a `Table` of the package `@uwdata/flechette`, described here by what most programs need, so that
 * its types do not become a dependency of yours.
 */
export interface ArrowTable {
  /** Number of columns. */
  readonly numCols: number;
  /** Number of rows. */
  readonly numRows: number;
  /** Names of the columns, in order. */
  readonly names: readonly string[];
  /** The column of a name. */
  getChild(name: string): ArrowColumn;
  /** The column at a position, counted from 0. */
  getChildAt(index: number): ArrowColumn;
  [Symbol.iterator](): Iterator<Record<string, unknown>>;
  /** All rows as objects. */
  toArray(): Record<string, unknown>[];
  /** All columns as arrays, by name. */
  toColumns(): Record<string, ArrayLike<unknown>>;
}

/** One column of an {@link ArrowTable}. */
export interface ArrowColumn {
  /** Number of values. */
  readonly length: number;
  /** Number of nulls. */
  readonly nullCount: number;
  /** The value at a position. */
  at(index: number): unknown;
  [Symbol.iterator](): Iterator<unknown>;
  /** All values; a typed array where the values are plain numbers without nulls. */
  toArray(): ArrayLike<unknown>;
}
