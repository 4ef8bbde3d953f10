import type { DuckDBType, DuckDBValue } from "@duckdb/node-api";
import type { Database } from "../driver/database.ts";
import { mapDuckDbError } from "../driver/errors.ts";
import { type QueryOptions, runQuery } from "../driver/query.ts";

/** The rows that a small question about files is answered with. */
export async function ask(database: Database, sql: string, query: QueryOptions): Promise<readonly DuckDBValue[][]> {
  const rows: DuckDBValue[][] = [];
  const { onProgress: _, ...quiet } = query;
  for await (const chunk of runQuery(database, sql, quiet)) rows.push(...chunk.getRows());
  return rows;
}

/** The types of a query's columns, without its rows. */
export async function columnTypes(
  database: Database,
  sql: string,
  files: readonly string[],
): Promise<readonly DuckDBType[]> {
  const connection = await database.acquire();
  try {
    const statement = await connection.prepare(sql);
    const types = Array.from({ length: statement.columnCount }, (_, i) => statement.columnType(i));
    statement.destroySync();
    return types;
  } catch (error) {
    throw mapDuckDbError(error, undefined, files);
  } finally {
    database.release(connection);
  }
}
