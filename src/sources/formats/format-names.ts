import { type Origin, sparkError } from "../../errors/index.ts";

export type FileFormat = "csv" | "json" | "parquet" | "text";

/** Formats that Spark reads and the embedded engine does not. */
const otherFormats = new Set([
  "orc",
  "avro",
  "xml",
  "binaryfile",
  "jdbc",
  "libsvm",
  "image",
  "delta",
  "iceberg",
  "kafka",
]);

const classNames: Readonly<Record<string, FileFormat>> = {
  csvfileformat: "csv",
  jsonfileformat: "json",
  parquetfileformat: "parquet",
  textfileformat: "text",
};

/** The format that a name stands for: `csv`, `CSV`, or the name of Spark's class for it. */
export function fileFormat(name: string, origin?: Origin): FileFormat {
  const lower = name.toLowerCase();
  const short = lower.slice(lower.lastIndexOf(".") + 1);
  if (short === "csv" || short === "json" || short === "parquet" || short === "text") return short;
  const known = classNames[short];
  if (known) return known;
  if (otherFormats.has(lower)) {
    throw sparkError(
      "UNSUPPORTED_CALL.WITHOUT_SUGGESTION",
      { className: "the embedded engine", methodName: `format("${lower}")` },
      origin,
    );
  }
  throw sparkError("DATA_SOURCE_NOT_FOUND", { provider: name }, origin);
}

/** The format as Spark names it in messages. */
export const formatTitle: Readonly<Record<FileFormat, string>> = {
  csv: "CSV",
  json: "JSON",
  parquet: "Parquet",
  text: "Text",
};
