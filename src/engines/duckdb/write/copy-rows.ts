import { randomUUID } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { nullPartition, partitionFolder } from "../../../sources/index.ts";
import { StringType } from "../../../types/index.ts";
import { castSql } from "../cast/index.ts";
import type { Database } from "../driver/database.ts";
import { type QueryOptions, runQuery, runStatement } from "../driver/query.ts";
import { stringSql } from "../literals.ts";
import type { Layout, WriteColumn } from "./write-context.ts";
import type { WrittenFile } from "./write-job.ts";
import { writeLines } from "./write-lines.ts";

export interface CopyTask {
  readonly database: Database;
  readonly query: QueryOptions;
  readonly layout: Layout;
  /** The query whose rows are written. */
  readonly sql: string;
  /** An empty folder to write into. */
  readonly folder: string;
}
export interface Copied {
  readonly rows: number;
  readonly files: readonly WrittenFile[];
}

const selectRows = ({ list, where }: Layout, from: string, more: readonly string[] = []): string =>
  `SELECT ${[...list, ...more].join(", ")} FROM ${from}${where ? ` WHERE ${where}` : ""}`;

async function copy({ database, query }: CopyTask, select: string, target: string, options: string): Promise<number> {
  let rows = 0;
  for await (const chunk of runQuery(database, `COPY (${select}) TO ${stringSql(target)} (${options})`, query)) {
    rows += Number(chunk.getRows()[0]?.[0] ?? 0);
  }
  return rows;
}

/** All rows in one file, in their order. */
export async function copyToOne(task: CopyTask, from = `(${task.sql})`, name = "0"): Promise<Copied> {
  const { database, layout, folder, query } = task;
  const path = join(folder, name);
  const select = selectRows(layout, from);
  const rows = layout.lines
    ? await writeLines(database, select, path, layout.lines, query)
    : await copy(task, select, path, layout.copy);
  return { rows, files: [{ path, folder: "" }] };
}

/** So many rows a file: the rows are kept in a table between, so that the query runs once. */
export async function copyInSlices(task: CopyTask, perFile: number): Promise<Copied> {
  const { database, query, sql } = task;
  const table = `write_${randomUUID().replaceAll("-", "_")}`;
  await runStatement(database, `CREATE TABLE ${table} AS ${sql}`, query);
  try {
    let total = 0;
    for await (const chunk of runQuery(database, `SELECT count(*) FROM ${table}`, query))
      total = Number(chunk.getRows()[0]?.[0]);
    const files: WrittenFile[] = [];
    let rows = 0;
    for (let start = 0; start === 0 || start < total; start += perFile) {
      const slice = `(SELECT * FROM ${table} WHERE rowid >= ${start} AND rowid < ${start + perFile})`;
      const copied = await copyToOne(task, slice, String(files.length));
      rows += copied.rows;
      files.push(...copied.files);
    }
    return { rows, files };
  } finally {
    await runStatement(database, `DROP TABLE IF EXISTS ${table}`, { sessionTimeZone: query.sessionTimeZone });
  }
}

/** Rows sorted into folders by the values of the partition columns. */
export async function copyToPartitions(
  task: CopyTask,
  partitions: readonly (WriteColumn & { readonly name: string })[],
): Promise<Copied> {
  const { layout, folder, query } = task;
  const prefix = partitionPrefix(layout.list);
  const names = partitions.map((_, i) => `${prefix}${i}`);
  const texts = partitions.map(({ sql, attribute }, i) => {
    const text = castSql(sql, attribute.dataType, StringType, "legacy", { sessionTimeZone: query.sessionTimeZone });
    return `coalesce(nullif(${text}, ''), ${stringSql(nullPartition)}) AS ${names[i]}`;
  });
  const select = selectRows(layout, `(${task.sql})`, texts);
  const target = join(folder, "rows");
  const rows = await copy(task, select, target, `${layout.copy}, PARTITION_BY (${names.join(", ")})`);
  const files = await filesBelow(target, (values) =>
    partitions
      .map(({ name }, i) => partitionFolder(name, values[i] === nullPartition ? null : (values[i] ?? null)))
      .join("/"),
  );
  return { rows, files };
}

/** Names that no column of the file has. */
function partitionPrefix(list: readonly string[]): string {
  let prefix = "partition_";
  while (list.some((item) => item.toLowerCase().includes(`"${prefix}`))) prefix += "_";
  return prefix;
}

/** DuckDB writes the texts of the values into folder names, as URLs do. */
async function filesBelow(
  folder: string,
  folderOf: (values: readonly string[]) => string,
  values: readonly string[] = [],
): Promise<readonly WrittenFile[]> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const found = await Promise.all(
    names.map(async (name): Promise<readonly WrittenFile[]> => {
      const path = join(folder, name);
      if (!(await stat(path)).isDirectory()) return [{ path, folder: folderOf(values) }];
      const value = decodeURIComponent(name.slice(name.indexOf("=") + 1));
      return filesBelow(path, folderOf, [...values, value]);
    }),
  );
  return found.flat();
}
