import { SparkError } from "../../../../errors/index.ts";
import type { Database } from "../../driver/database.ts";
import type { QueryOptions } from "../../driver/query.ts";
import { ask } from "../ask.ts";
import { type FileVersion, versionKey } from "../scratch.ts";
import { pathList } from "../sql-text.ts";
import { type SchemaNode, schemaColumns, schemaTrees } from "./schema-tree.ts";

export interface ParquetFacts {
  readonly tree: SchemaNode;
  /** Equal for files whose schemas are the same in every detail. */
  readonly signature: string;
}

/** Footers read so far; a file that was written anew has another key. */
const known = new WeakMap<Database, Map<string, ParquetFacts>>();
const mostKept = 10_000;

/** The schemas in the footers of files. */
export async function parquetFacts(
  database: Database,
  files: readonly FileVersion[],
  query: QueryOptions,
): Promise<readonly ParquetFacts[]> {
  const cache = cacheOf(database);
  const missing = files.filter((file) => !cache.has(versionKey(file)));
  if (missing.length > 0) {
    const paths = pathList(missing.map(({ path }) => path));
    const from = `parquet_schema(${paths})`;
    const rows = await ask(database, `SELECT ${schemaColumns} FROM ${from}`, {
      ...query,
      files: missing.map(({ path }) => path),
    });
    const trees = schemaTrees(rows);
    for (const file of missing) {
      const tree = trees.get(file.path) as SchemaNode;
      cache.set(versionKey(file), { tree, signature: JSON.stringify(tree.children) });
    }
  }
  return files.map((file) => cache.get(versionKey(file)) as ParquetFacts);
}

/** The files whose footers can be read, where the others are to be left out. */
export async function readableFiles<F extends FileVersion>(
  database: Database,
  files: readonly F[],
  query: QueryOptions,
): Promise<readonly F[]> {
  const isReadable = await Promise.all(
    files.map((file) =>
      parquetFacts(database, [file], query).then(
        () => true,
        (error) => {
          if (error instanceof SparkError && error.condition?.startsWith("FAILED_READ_FILE")) return false;
          throw error;
        },
      ),
    ),
  );
  return files.filter((_, i) => isReadable[i]);
}

function cacheOf(database: Database): Map<string, ParquetFacts> {
  const cache = known.get(database);
  if (cache && cache.size <= mostKept) return cache;
  const empty = new Map<string, ParquetFacts>();
  known.set(database, empty);
  return empty;
}
