import { sparkError } from "../../../errors/index.ts";
import { type FileFormat, fileFormat } from "../../../sources/index.ts";
import { StringType, type StructDataType, StructField, structType } from "../../../types/index.ts";
import type { Database } from "../driver/database.ts";
import { inferCsv } from "./csv/infer-csv.ts";
import type { Infer, InferFile } from "./infer-context.ts";
import { inferJsonFiles } from "./json/infer-json.ts";
import { inferParquet } from "./parquet/infer-parquet.ts";

const inferByFormat: { readonly [F in FileFormat]: Infer } = {
  csv: inferCsv,
  json: inferJsonFiles,
  parquet: inferParquet,
  text: async () => structType([StructField("value", StringType)]),
};

/** The columns of files that the user gave no schema for. */
export async function inferSchema(
  database: Database,
  format: string,
  files: readonly InferFile[],
  options: Readonly<Record<string, string>>,
  { conf, signal }: { readonly conf: ReadonlyMap<string, string>; readonly signal?: AbortSignal | undefined },
): Promise<StructDataType> {
  if (files.length === 0) throw sparkError("UNABLE_TO_INFER_SCHEMA", { format });
  const query = { signal, sessionTimeZone: conf.get("spark.sql.session.timeZone") ?? "UTC" };
  return inferByFormat[fileFormat(format)](files, { database, options, query, conf });
}
