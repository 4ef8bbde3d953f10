import type { ResolvedScan, ScanFile } from "../../../../plan/index.ts";
import {
  FormatOptions,
  type JsonReadOptions,
  jsonReadOptions,
  readUri,
  transcodeJson,
} from "../../../../sources/index.ts";
import { type StructDataType, type StructField, structType } from "../../../../types/index.ts";
import { raiseSql } from "../../driver/errors.ts";
import { checkCorruptColumn, spread } from "../csv/prepare-csv.ts";
import type { FileSource, Prepare, ScanContext } from "../scan-context.ts";
import { scratchCopy } from "../scratch.ts";
import { pathList } from "../sql-text.ts";
import { typedColumns } from "../wide.ts";
import { jsonValue, textType } from "./value-sql.ts";

/** Records are read by a parser of our own, which sees what Spark's sees; DuckDB reads the texts that it leaves. */
export const prepareJson: Prepare = async (scan, files, context) => {
  const options = jsonReadOptions(new FormatOptions(scan.options), context);
  const { fields, isUsed, corrupt, corruptUsed } = layoutOf(scan, options, context);
  // Spark parses the columns that are asked for, and finds malformed values in these only.
  const schema = structType(
    fields.map((field, i) => (isUsed[i] ? field : { ...field, dataType: { kind: "null" } as const })),
  );
  const present = files.filter(({ size }) => size > 0);
  const sources = await Promise.all(
    present.map((file) => sourceOf(file, schema, fields, options, corruptUsed, context)),
  );
  return () =>
    sources.map(({ source, values, bad }) => {
      const record = corruptUsed ? `CASE WHEN ${bad} THEN p.raw END` : "CAST(NULL AS VARCHAR)";
      return {
        ...source,
        columns: spread(values, corrupt, record),
        where: where(options, bad, source.files[0]?.file.path ?? ""),
      };
    });
};

function where({ mode }: JsonReadOptions, bad: string, path: string): string | undefined {
  if (mode === "PERMISSIVE") return undefined;
  if (mode === "DROPMALFORMED") return `NOT (${bad})`;
  return `CASE WHEN ${bad} THEN ${raiseSql("FAILED_READ_FILE.NO_HINT", { path: readUri(path) })} ELSE true END`;
}

function layoutOf(scan: ResolvedScan, options: JsonReadOptions, { used }: ScanContext) {
  const all = scan.dataSchema.fields;
  const position = all.findIndex(({ name }) => name === options.columnNameOfCorruptRecord);
  const corrupt = position >= 0 ? position : undefined;
  const usedAt = (i: number) => used.has(scan.output[i]?.exprId ?? -1);
  if (corrupt !== undefined) checkCorruptColumn(all, corrupt, usedAt);
  const others = all.map((_, i) => i).filter((i) => i !== corrupt);
  return {
    fields: others.map((i) => all[i] as StructField),
    isUsed: others.map(usedAt),
    corrupt,
    corruptUsed: corrupt !== undefined && usedAt(corrupt),
  };
}

interface JsonSource {
  readonly source: FileSource;
  readonly values: readonly string[];
  readonly bad: string;
}

async function sourceOf(
  file: ScanFile,
  schema: StructDataType,
  fields: readonly StructField[],
  options: JsonReadOptions,
  keepRecord: boolean,
  { database, query }: ScanContext,
): Promise<JsonSource> {
  const purpose = `json copy ${keepRecord} ${JSON.stringify([schema.fields, options])}`;
  const copy = await scratchCopy(database, file, purpose, (target) =>
    transcodeJson(file.path, target, { json: options, schema, keepRecord, signal: query.signal }),
  );
  const columns = schema.fields.map(({ dataType }, i) => `f${i}: '${textType(dataType)}'`);
  const extra = ["bad: 'VARCHAR'", ...(keepRecord ? ["raw: 'VARCHAR'"] : [])];
  const size = `maximum_object_size=${Math.max(16_777_216, copy.made)}`;
  const read = `read_json(${pathList([copy.path])}, auto_detect=false, format='newline_delimited', columns={${[...columns, ...extra].join(", ")}}, ${size}) AS p`;
  const texts = schema.fields.map((_, i) => `p.f${i}`);
  const types = schema.fields.map(({ dataType }) => dataType);
  const typed = typedColumns({ from: read, texts, types }, (text, type) => jsonValue(text, type, options));
  const values = schema.fields.map(({ dataType }, i) => {
    const declared = (fields[i] as StructField).dataType;
    const isUnused = dataType.kind === "null" && declared.kind !== "null";
    return isUnused ? jsonValue("NULL", declared, options) : (typed.values[i] as string);
  });
  // Dates and decimals are only read by the SQL: a text without a value is malformed too.
  const unread = schema.fields.flatMap(({ dataType }, i) =>
    checkedBySql.has(dataType.kind) ? [`(p.f${i} IS NOT NULL AND (${values[i]}) IS NULL)`] : [],
  );
  return {
    source: { from: typed.from, files: [{ path: copy.path, file }], columns: [] },
    values,
    bad: ["p.bad = '1'", ...unread].join(" OR "),
  };
}

const checkedBySql = new Set([
  "decimal",
  "date",
  "timestamp",
  "timestamp_ntz",
  "time",
  "yearMonthInterval",
  "dayTimeInterval",
]);
