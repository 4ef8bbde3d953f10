import { sparkError } from "../errors/index.ts";
import type { ReadDataSource, ScanFile } from "../plan/index.ts";
import { type DataType, StringType, type StructDataType, StructField, structType } from "../types/index.ts";
import { type FileFormat, fileFormat, formatTitle } from "./formats/format-names.ts";
import { type FileOptions, fileOptions } from "./formats/other-options.ts";
import { fileFilter } from "./listing/file-filter.ts";
import { folderOf, type ListedFile, type ListedRoot, listRoots } from "./listing/list-files.ts";
import { localPath } from "./listing/local-path.ts";
import { FormatOptions } from "./options.ts";
import { discoverPartitions, type Partitions } from "./partitions/discover.ts";
import { checkTypes, userSchema } from "./user-schema.ts";

/** What the engine tells about files whose columns the user did not name. */
export interface SchemaInference {
  inferSchema(
    format: string,
    files: readonly ListedFile[],
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
  readonly format: FileFormat;
  readonly options: Readonly<Record<string, string>>;
  readonly files: readonly ScanFile[];
  readonly dataSchema: StructDataType;
  readonly partitionSchema: StructDataType;
}

/** Lists the files of a read and finds out what columns they hold. */
export async function loadFiles(read: ReadDataSource, { inference, conf }: LoadContext): Promise<LoadedFiles> {
  const format = fileFormat(read.format ?? conf.get("spark.sql.sources.default") ?? "parquet", read.origin);
  const options = new FormatOptions(read.options);
  const ofFiles = fileOptions(options, { conf });
  const schema = read.schema === undefined ? undefined : userSchema(read.schema, conf);
  const listed = await listing(read, options, ofFiles, conf);
  const caseSensitive = conf.get("spark.sql.caseSensitive")?.toLowerCase() === "true";
  const key = (name: string) => (caseSensitive ? name : name.toLowerCase());
  const userType = (name: string): DataType | undefined =>
    schema?.fields.find((field) => key(field.name) === key(name))?.dataType;
  const partitions = ofFiles.recursiveFileLookup
    ? undefined
    : partitionsOf(listed, ofFiles, { conf, caseSensitive, userType });
  const files = filesOf(listed, partitions, ofFiles);
  const partitionSchema = partitions?.schema ?? structType([]);
  const isPartition = new Set(partitionSchema.fields.map(({ name }) => key(name)));
  const dataSchema = schema
    ? structType(schema.fields.filter(({ name }) => !isPartition.has(key(name))))
    : await inferredSchema(format, files, read.options, { inference, conf });
  if (schema) checkTypes(format, dataSchema);
  checkNames([...dataSchema.fields.filter(({ name }) => !isPartition.has(key(name))), ...partitionSchema.fields], key);
  return { format, options: read.options, files, dataSchema, partitionSchema };
}

async function inferredSchema(
  format: FileFormat,
  files: readonly ListedFile[],
  options: Readonly<Record<string, string>>,
  { inference, conf }: LoadContext,
): Promise<StructDataType> {
  if (format === "text") return structType([StructField("value", StringType)]);
  if (files.length === 0) throw sparkError("UNABLE_TO_INFER_SCHEMA", { format: formatTitle[format] });
  return inference.inferSchema(format, files, options, { conf });
}

interface Listing {
  readonly roots: readonly ListedRoot[];
  readonly keep: (file: ListedFile) => boolean;
}

async function listing(
  read: ReadDataSource,
  options: FormatOptions,
  { timeZone }: FileOptions,
  conf: ReadonlyMap<string, string>,
): Promise<Listing> {
  const path = options.text("path");
  const paths = read.paths.length > 0 ? read.paths : path === undefined ? [] : [path];
  return {
    roots: await listRoots(paths),
    keep: fileFilter(options, conf.get("spark.sql.session.timeZone") ?? timeZone),
  };
}

function partitionsOf(
  { roots, keep }: Listing,
  { basePath }: FileOptions,
  options: Parameters<typeof discoverPartitions>[2],
): Partitions | undefined {
  const bases = basePath === undefined ? roots.map(baseOf) : [localPath(basePath)];
  const folders = new Set(roots.flatMap(({ files }) => files.filter(keep).map(folderOf)));
  return discoverPartitions([...folders], new Set(bases), options);
}

const baseOf = (root: ListedRoot): string =>
  root.isFile ? folderOf({ path: root.path, size: 0, modifiedMs: 0 }) : root.path;

/** With partitions the files in their folders; without, the files right in the paths that the user named. */
function filesOf(
  { roots, keep }: Listing,
  partitions: Partitions | undefined,
  { recursiveFileLookup }: FileOptions,
): readonly ScanFile[] {
  return roots.flatMap((root) =>
    root.files.filter(keep).flatMap((file): readonly ScanFile[] => {
      const values = partitions?.values.get(folderOf(file));
      if (partitions) return values ? [{ ...file, partitionValues: values }] : [];
      const direct = root.isFile || recursiveFileLookup || folderOf(file) === root.path;
      return direct ? [{ ...file, partitionValues: [] }] : [];
    }),
  );
}

function checkNames(fields: readonly StructField[], key: (name: string) => string): void {
  const seen = new Set<string>();
  for (const { name } of fields) {
    if (seen.has(key(name))) throw sparkError("COLUMN_ALREADY_EXISTS", { columnName: `\`${key(name)}\`` });
    seen.add(key(name));
  }
}
