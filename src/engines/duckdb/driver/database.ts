import { rm } from "node:fs/promises";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { scalarFunctions } from "../functions/js/index.ts";
import type { Instance } from "./instance.ts";

/**
 * One DuckDB in memory with its connections. Each query has a connection of its own, so that one can be interrupted without
 * the others; free ones are kept. What does not fit in memory goes to a temporary directory, removed on close.
 */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #spillDirectory: string;
  readonly #free: DuckDBConnection[] = [];
  readonly #busy = new Set<DuckDBConnection>();
  readonly #working = new Set<DuckDBConnection>();
  #longStatements = 0;
  #closed = false;

  private constructor({ duckdb, spillDirectory }: Instance) {
    this.#instance = duckdb;
    this.#spillDirectory = spillDirectory;
  }

  static async open(starting: Promise<Instance>): Promise<Database> {
    const database = new Database(await starting);
    const connection = await database.acquire();
    // Registered once, they are there for every connection.
    for (const definition of scalarFunctions()) connection.registerScalarFunction(definition);
    database.release(connection);
    return database;
  }

  /** Where files may be left until the engine closes. */
  get scratchDirectory(): string {
    return this.#spillDirectory;
  }

  async acquire(): Promise<DuckDBConnection> {
    if (this.#closed) throw new Error("the engine is closed");
    const connection = this.#free.pop() ?? (await this.#instance.connect());
    this.#busy.add(connection);
    return connection;
  }

  /** Waits for work on a connection, which `close` may interrupt meanwhile. */
  async during<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error("the engine is closed");
    this.#working.add(connection);
    try {
      return await work();
    } finally {
      this.#working.delete(connection);
    }
  }

  /** Plans without a search for common expressions. The setting is everybody's: it ends with the last one who needs it. */
  async withoutCommonExpressions<T>(work: () => Promise<T>): Promise<T> {
    if (this.#longStatements++ === 0) await this.#set("SET disabled_optimizers = 'common_subexpressions'");
    try {
      return await work();
    } finally {
      if (--this.#longStatements === 0 && !this.#closed) await this.#set("RESET disabled_optimizers");
    }
  }

  /** Not on a connection whose rows are still being read: they would end there. */
  async #set(sql: string): Promise<void> {
    const connection = await this.acquire();
    try {
      await this.during(connection, () => connection.run(sql));
    } finally {
      this.release(connection);
    }
  }

  release(connection: DuckDBConnection): void {
    if (this.#busy.delete(connection) && !this.#closed) this.#free.push(connection);
    else connection.closeSync();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    // Once may be too early: a statement that is only about to start does not hear it.
    while (this.#working.size > 0) {
      for (const connection of this.#working) connection.interrupt();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const connection of this.#free.splice(0)) connection.closeSync();
    this.#instance.closeSync();
    await rm(this.#spillDirectory, { recursive: true, force: true });
  }
}
