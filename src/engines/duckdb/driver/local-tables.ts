import type { DuckDBConnection, DuckDBType } from "@duckdb/node-api";
import type { LocalColumn, LocalData } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";
import { type LocalTable, valueAt } from "../lower/index.ts";
import { duckdbType } from "../types.ts";
import type { Database } from "./database.ts";
import { duckdb } from "./node-api.ts";
import { toDuckValue } from "./write-values.ts";

const chunkRows = 2048;

/** Tables that hold the rows of `createDataFrame`. A table lives as long as the data it holds is reachable. */
export class LocalTables {
  readonly #database: Database;
  readonly #tables = new WeakMap<LocalData, { readonly name: string; ready?: Promise<void> }>();
  readonly #collected: FinalizationRegistry<string>;
  #count = 0;

  constructor(database: Database) {
    this.#database = database;
    this.#collected = new FinalizationRegistry((name) => void this.#drop(name));
  }

  name(data: LocalData): string {
    const known = this.#tables.get(data);
    if (known) return known.name;
    const name = `local_${++this.#count}`;
    this.#tables.set(data, { name });
    return name;
  }

  /** Fills the table unless that was done before. */
  async ensure(table: LocalTable): Promise<void> {
    const entry = this.#tables.get(table.data);
    if (!entry) return;
    if (!entry.ready) {
      this.#collected.register(table.data, entry.name);
      entry.ready = this.#fill(table);
    }
    await entry.ready;
  }

  async #fill({ name, data, types }: LocalTable): Promise<void> {
    const connection = await this.#database.acquire();
    try {
      await connection.run(`CREATE TABLE ${name} (${types.map((type, i) => `v${i} ${duckdbType(type)}`).join(", ")})`);
      await append(connection, name, data, types);
    } finally {
      this.#database.release(connection);
    }
  }

  async #drop(name: string): Promise<void> {
    try {
      const connection = await this.#database.acquire();
      await connection.run(`DROP TABLE IF EXISTS ${name}`);
      this.#database.release(connection);
    } catch {
      // The engine was closed before the data was collected: the table is gone with it.
    }
  }
}

async function append(
  connection: DuckDBConnection,
  name: string,
  data: LocalData,
  types: readonly DataType[],
): Promise<void> {
  const appender = await connection.createAppender(name);
  const duckTypes = types.map((_, i) => appender.columnType(i));
  for (let start = 0; start < data.numRows; start += chunkRows) {
    const count = Math.min(chunkRows, data.numRows - start);
    const chunk = duckdb.DuckDBDataChunk.create(duckTypes, count);
    data.columns.forEach((column, i) => {
      fillVector(
        chunk.getColumnVector(i) as FillableVector,
        column,
        start,
        count,
        types[i] as DataType,
        duckTypes[i] as DuckDBType,
      );
    });
    appender.appendDataChunk(chunk);
    // Filling a large table must not starve the event loop.
    if ((start / chunkRows) % 64 === 63) await new Promise(setImmediate);
  }
  appender.flushSync();
  appender.closeSync();
}

interface FillableVector {
  readonly items?: { set(values: ArrayLike<unknown>): void };
  setItem(index: number, value: unknown): void;
  flush(): void;
}

/** Numbers are copied as a block; anything else goes value by value. */
function fillVector(
  vector: FillableVector,
  column: LocalColumn,
  start: number,
  count: number,
  type: DataType,
  duckType: DuckDBType,
): void {
  const { values, nulls } = column;
  if (ArrayBuffer.isView(values) && vector.items && sameArray(vector.items, values)) {
    vector.items.set(values.subarray(start, start + count) as ArrayLike<unknown>);
    if (nulls) for (let i = 0; i < count; i++) if (nulls[start + i]) vector.setItem(i, null);
  } else {
    const convert = toDuckValue(type, duckType);
    for (let i = 0; i < count; i++) {
      const value = valueAt(column, start + i);
      vector.setItem(i, value === null ? null : convert(value));
    }
  }
  vector.flush();
}

const sameArray = (a: object, b: object): boolean => a.constructor === b.constructor;
