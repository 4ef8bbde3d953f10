import type { DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
import { sparkErrorFromParts } from "../../../errors/index.ts";
import type { ExecutionProgress } from "../../engine.ts";
import { duckdbZone } from "../time-zone.ts";
import type { Database } from "./database.ts";
import { type Locate, mapDuckDbError } from "./errors.ts";

export interface QueryOptions {
  readonly signal?: AbortSignal | undefined;
  readonly sessionTimeZone: string;
  readonly onProgress?: ((progress: ExecutionProgress) => void) | undefined;
  /** Leaves DuckDB's error about 64-bit decimals as it is, for `runWithRetry` to see. */
  readonly keepNarrowOverflow?: boolean | undefined;
  /** The files that the query reads. */
  readonly files?: readonly string[] | undefined;
  /** Where the user wrote the part of the query that failed. */
  readonly locate?: Locate | undefined;
}

const progressEveryMs = 100;

/** Runs a statement and gives its chunks as they come. Leaving the iteration, or aborting the signal, interrupts it. */
export async function* runQuery(
  database: Database,
  sql: string,
  options: QueryOptions,
): AsyncGenerator<DuckDBDataChunk> {
  const { signal, onProgress } = options;
  if (signal?.aborted) throw cancelled(signal);
  const connection = await database.acquire();
  let interrupting: ReturnType<typeof setInterval> | undefined;
  // Once may be too early: a statement that is only about to start does not hear it.
  const interrupt = () => {
    connection.interrupt();
    interrupting = setInterval(() => connection.interrupt(), 20);
  };
  signal?.addEventListener("abort", interrupt, { once: true });
  const timer = onProgress && setInterval(() => onProgress(progressOf(connection)), progressEveryMs);
  timer?.unref();
  let finished = false;
  try {
    await setTimeZone(connection, options.sessionTimeZone);
    if (signal?.aborted) throw cancelled(signal);
    const result = await planned(database, connection, sql);
    for (;;) {
      const chunk = await database.during(connection, () => result.fetchChunk());
      if (signal?.aborted) throw cancelled(signal);
      if (!chunk || chunk.rowCount === 0) break;
      yield chunk;
    }
    finished = true;
  } catch (error) {
    finished = true;
    if (signal?.aborted) throw cancelled(signal);
    throw options.keepNarrowOverflow && isNarrowOverflow(error)
      ? error
      : mapDuckDbError(error, options.locate, options.files);
  } finally {
    if (timer) clearInterval(timer);
    if (interrupting) clearInterval(interrupting);
    signal?.removeEventListener("abort", interrupt);
    if (!finished) connection.interrupt();
    database.release(connection);
  }
}

/** From this length on a statement is planned without a search for expressions that occur twice: it is quadratic. */
const longStatement = 100_000;

async function planned(database: Database, connection: DuckDBConnection, sql: string) {
  const start = () => database.during(connection, () => connection.stream(sql));
  return sql.length < longStatement ? start() : database.withoutCommonExpressions(start);
}

/**
 * Runs a statement that took risks for speed; where one of them fails before a row came out, the careful statement runs
 * instead.
 */
export async function* runWithRetry(
  database: Database,
  sql: string,
  careful: () => Promise<string>,
  options: QueryOptions,
): AsyncGenerator<DuckDBDataChunk> {
  let started = false;
  try {
    for await (const chunk of runQuery(database, sql, { ...options, keepNarrowOverflow: true })) {
      started = true;
      yield chunk;
    }
  } catch (error) {
    if (started || !isNarrowOverflow(error)) throw error;
    yield* runQuery(database, await careful(), options);
  }
}

const isNarrowOverflow = (error: unknown): boolean =>
  error instanceof Error && /Overflow in \w+ of DECIMAL\(18\)/.test(error.message);

/** Runs a statement for its effect. */
export async function runStatement(database: Database, sql: string, options: QueryOptions): Promise<number> {
  let rows = 0;
  for await (const chunk of runQuery(database, sql, options)) rows += chunk.rowCount;
  return rows;
}

const timeZones = new WeakMap<DuckDBConnection, string>();

async function setTimeZone(connection: DuckDBConnection, timeZone: string): Promise<void> {
  if (timeZones.get(connection) === timeZone) return;
  await connection.run(`SET TimeZone = '${duckdbZone(timeZone).replaceAll("'", "''")}'`);
  timeZones.set(connection, timeZone);
}

function progressOf(connection: DuckDBConnection): ExecutionProgress {
  const { percentage, rows_processed } = connection.progress;
  return {
    fraction: percentage >= 0 ? percentage / 100 : undefined,
    rowsProcessed: Number(rows_processed),
  };
}

const cancelled = (signal: AbortSignal) =>
  sparkErrorFromParts({
    className: "SparkRuntimeException",
    condition: "OPERATION_CANCELED",
    sqlState: "HY008",
    message: "The operation was canceled.",
    cause: signal.reason,
  });
