import { sparkError } from "../errors/index.ts";
import type { ReadDataSource, ScanFile } from "../plan/index.ts";
import { asNullable, parseTableSchema, type StructDataType, StructType, structType } from "../types/index.ts";
import { listFiles } from "./list-files.ts";

/** What the engine tells about files whose columns the user did not name. */
export interface SchemaInference {
  inferSchema(
    format: string,
    files: readonly { readonly path: string; readonly size: number }[],
    options: Readonly<Record<string, string>>,
    context: { readonly conf: ReadonlyMap<string, string> },
  ): Promise<StructDataType>;
}
export interface LoadContext {
  readonly inference: SchemaInference;
  readonly conf: ReadonlyMap<string, string>;
}
/** Files that were listed and typed, and not yet read. */
export interface LoadedFiles {
  readonly format: string;
  readonly options: Readonly<Record<string, string>>;
  readonly files: readonly ScanFile[];
  readonly dataSchema: StructDataType;
  readonly partitionSchema: StructDataType;
}

const formats = new Set(["csv", "json", "parquet", "text"]);

/** Lists the files of a read and finds out what columns they hold. */
export async function loadFiles(read: ReadDataSource, { inference, conf }: LoadContext): Promise<LoadedFiles> {
  const format = (read.format ?? conf.get("spark.sql.sources.default") ?? "parquet").toLowerCase();
  if (!formats.has(format)) throw sparkError("DATA_SOURCE_NOT_FOUND", { provider: read.format ?? format }, read.origin);
  const paths = read.paths.length > 0 ? read.paths : read.options.path === undefined ? [] : [read.options.path];
  const files = (await Promise.all(paths.map((path) => listFiles(path)))).flat();
  const dataSchema =
    read.schema === undefined
      ? await inference.inferSchema(format, files, read.options, { conf })
      : userSchema(read.schema);
  return { format, options: read.options, files, dataSchema, partitionSchema: structType([]) };
}

const userSchema = (text: string): StructDataType =>
  asNullable(text.trimStart().startsWith("{") ? StructType.fromJson(text) : parseTableSchema(text)) as StructDataType;
