import { stat } from "node:fs/promises";
import { sep } from "node:path";
import { SparkError, sparkError, sparkErrorFromParts } from "../../../errors/index.ts";
import { type FileFormat, FormatOptions, fileFormat, localPath, pathUri } from "../../../sources/index.ts";
import type { WriteResult, WriteTarget } from "../../engine.ts";
import type { Database } from "../driver/database.ts";
import type { QueryOptions } from "../driver/query.ts";
import { checkWrite } from "./check-write.ts";
import { type Copied, type CopyTask, copyInSlices, copyToOne, copyToPartitions } from "./copy-rows.ts";
import { csvLayout } from "./csv-layout.ts";
import { jsonLayout } from "./json-layout.ts";
import { parquetLayout } from "./parquet-layout.ts";
import { textLayout } from "./text-layout.ts";
import type { MakeLayout, WriteColumn, WriteSource } from "./write-context.ts";
import { WriteJob, type WrittenFile } from "./write-job.ts";

const layouts: { readonly [F in FileFormat]: MakeLayout } = {
  csv: csvLayout,
  json: jsonLayout,
  parquet: parquetLayout,
  text: textLayout,
};

/** Writes the rows of a query as the files of a folder: all of them, or none. */
export async function writeFiles(
  database: Database,
  source: WriteSource,
  target: WriteTarget,
  query: QueryOptions,
  conf: ReadonlyMap<string, string>,
): Promise<WriteResult> {
  const format = fileFormat(target.format);
  const folder = localPath(target.path);
  const found = await stat(folder).catch(() => undefined);
  if (found && target.mode === "errorIfExists")
    throw sparkError("PATH_ALREADY_EXISTS", { outputPath: pathUri(folder) });
  if (found && target.mode === "ignore") return { rows: 0, files: 0 };
  if (found?.isFile() && target.mode === "append") throw notAFolder(folder);
  const options = new FormatOptions(target.options);
  const caseSensitive = conf.get("spark.sql.caseSensitive")?.toLowerCase() === "true";
  const partitions = checkWrite(format, source.output, target.partitionColumns, caseSensitive);
  const columns = source.output.map((attribute, i): WriteColumn => ({ attribute, sql: source.columns[i] as string }));
  const data = columns.filter(({ attribute }) => !partitions.includes(attribute));
  const layout = layouts[format](data, { options, conf, sessionTimeZone: query.sessionTimeZone });
  if (target.mode === "overwrite") checkNotRead(folder, source.reads);
  const named = partitions.map((partition, i) => ({
    ...(columns.find(({ attribute }) => attribute === partition) as WriteColumn),
    name: target.partitionColumns[i] as string,
  }));
  if (layout.lines && named.length > 0) throw linesInFolders();
  const perFile = options.integer("maxRecordsPerFile", Number(conf.get("spark.sql.files.maxRecordsPerFile") ?? 0));
  const write = (task: CopyTask): Promise<Copied> =>
    named.length > 0 ? copyToPartitions(task, named) : perFile > 0 ? copyInSlices(task, perFile) : copyToOne(task);
  const job = await begin(folder, target.mode === "overwrite");
  try {
    const { rows, files } = await write({ database, query, layout, sql: source.sql, folder: job.folder });
    if (query.signal?.aborted) throw query.signal.reason;
    await job.commit(
      files,
      replaced(target, options, conf, files),
      fileNames(job.id, layout.extension, named.length > 0),
    );
    return { rows, files: files.length };
  } catch (error) {
    await job.abort();
    throw asWriteError(error, folder);
  }
}

async function begin(folder: string, overwrite: boolean): Promise<WriteJob> {
  try {
    return await WriteJob.begin(folder, overwrite);
  } catch (error) {
    throw asWriteError(error, folder);
  }
}

/** What the new files take the place of. In dynamic mode those are only the folders that get new files. */
function replaced(
  { mode }: WriteTarget,
  options: FormatOptions,
  conf: ReadonlyMap<string, string>,
  files: readonly WrittenFile[],
): "all" | readonly string[] {
  if (mode !== "overwrite") return [];
  const partitionMode =
    options.text("partitionOverwriteMode") ?? conf.get("spark.sql.sources.partitionOverwriteMode") ?? "static";
  const isPartitioned = files.some(({ folder }) => folder !== "");
  if (partitionMode.toLowerCase() !== "dynamic" || !isPartitioned) return "all";
  return [...new Set(files.map(({ folder }) => folder))];
}

/** Spark's names: the number of the task, an id of the job, and which file of the task it is. */
const fileNames =
  (id: string, extension: string, isPartitioned: boolean) =>
  (index: number): string => {
    const number = (value: number, width: number) => String(value).padStart(width, "0");
    return isPartitioned
      ? `part-${number(index, 5)}-${id}.c000${extension}`
      : `part-00000-${id}-c${number(index, 3)}${extension}`;
  };

function checkNotRead(folder: string, reads: readonly string[]): void {
  if (reads.some((path) => path === folder || path.startsWith(folder + sep))) {
    throw sparkError("UNSUPPORTED_OVERWRITE.PATH", { path: pathUri(folder) });
  }
}

/** What goes wrong with the disk while rows are written. */
function asWriteError(error: unknown, folder: string): unknown {
  if (error instanceof SparkError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const isDisk =
    /^(ENOSPC|EACCES|EROFS|EDQUOT|ENOTDIR|EISDIR|EIO|EFBIG|ENAMETOOLONG)/.test(message) ||
    /IO Error|No space left|Could not (write|create)|Cannot open file/.test(message);
  if (!isDisk) return error;
  return sparkError("TASK_WRITE_FAILED", { path: pathUri(folder) }, undefined, { cause: error });
}

const notAFolder = (folder: string) => sparkError("TASK_WRITE_FAILED", { path: pathUri(folder) });

const linesInFolders = () =>
  sparkErrorFromParts({
    className: "UnsupportedOperationException",
    message: "The embedded engine writes partitioned text in UTF-8 with plain line ends only, not deflated.",
  });
