import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { sparkError } from "../../../errors/index.ts";
import type { Attribute } from "../../../plan/index.ts";
import type { WriteResult, WriteTarget } from "../../engine.ts";
import type { Database } from "../driver/database.ts";
import { type QueryOptions, runQuery } from "../driver/query.ts";
import { stringSql } from "../literals.ts";

interface Source {
  readonly sql: string;
  readonly columns: readonly string[];
  readonly output: readonly Attribute[];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const copyOptions: Readonly<Record<string, string>> = {
  parquet: "FORMAT parquet, COMPRESSION snappy",
  csv: "FORMAT csv, HEADER false",
  json: "FORMAT json",
};

/** Writes the rows of a query as the files of a folder. */
export async function writeFiles(
  database: Database,
  { sql, columns, output }: Source,
  target: WriteTarget,
  query: QueryOptions,
  conf: ReadonlyMap<string, string>,
): Promise<WriteResult> {
  void conf;
  const folder = resolve(target.path.replace(/^file:(\/\/)?/, ""));
  const exists = await stat(folder).then(
    () => true,
    () => false,
  );
  if (exists && target.mode === "errorIfExists")
    throw sparkError("PATH_ALREADY_EXISTS", { outputPath: `file:${folder}` });
  if (exists && target.mode === "ignore") return { rows: 0, files: 0 };
  const copy = copyOptions[target.format];
  if (copy === undefined) throw sparkError("DATA_SOURCE_NOT_FOUND", { provider: target.format });
  const id = randomUUID();
  const work = join(dirname(folder), `.tspark-${id}`);
  await mkdir(work, { recursive: true });
  const extension = target.format === "parquet" ? "snappy.parquet" : target.format;
  const name = `part-00000-${id}-c000.${extension}`;
  const list = columns.map((column, i) => `${column} AS ${quoted(output[i]?.name ?? column)}`).join(", ");
  let rows = 0;
  try {
    for await (const chunk of runQuery(
      database,
      `COPY (SELECT ${list} FROM (${sql})) TO ${stringSql(join(work, name))} (${copy})`,
      query,
    )) {
      rows = Number(chunk.getRows()[0]?.[0] ?? 0);
    }
    if (target.mode === "overwrite") await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await rename(join(work, name), join(folder, name));
    await writeFile(join(folder, "_SUCCESS"), "");
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { rows, files: 1 };
}
