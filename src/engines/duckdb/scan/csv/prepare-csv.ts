import { sparkError } from "../../../../errors/index.ts";
import type { ResolvedScan } from "../../../../plan/index.ts";
import { type CsvReadOptions, csvReadOptions, FormatOptions, firstRecord, readUri } from "../../../../sources/index.ts";
import { quotedType, type StructField } from "../../../../types/index.ts";
import { raiseSql } from "../../driver/errors.ts";
import type { Prepare } from "../scan-context.ts";
import { typedColumns } from "../wide.ts";
import { type CsvGroup, csvGroups } from "./read-csv.ts";
import { csvValue } from "./value-sql.ts";

/** Every column is read as text, then as its type; what Spark thinks malformed depends on the mode. */
export const prepareCsv: Prepare = async (scan, files, { database, query, conf, used }) => {
  const options = csvReadOptions(new FormatOptions(scan.options), { conf });
  const layout = columnsOf(scan, options.columnNameOfCorruptRecord, used);
  const { fields, isUsed, corrupt } = layout;
  const allUsed = isUsed.every(Boolean) || !options.columnPruning;
  const keepRecord = corrupt !== undefined && layout.corruptUsed;
  const checkWidth = allUsed && (keepRecord || options.mode !== "PERMISSIVE");
  const read = { columns: fields.length, keepRecord, checkWidth };
  if (fields.length === 0) return () => [];
  if (options.header && !options.enforceSchema) await checkHeaders(files, fields, options, query.signal);
  const groups = await csvGroups(database, files, options, read, query.signal);
  return () =>
    groups.map((group) => {
      const texts = fields.map((_, i) => group.column(i));
      const types = fields.map(({ dataType }) => dataType);
      const { from, values } = typedColumns({ from: `${group.from} AS p`, texts, types }, (text, type) =>
        csvValue(text, type, options),
      );
      const bad = malformed(group, values, fields, isUsed, allUsed);
      const record = group.record === undefined ? "CAST(NULL AS VARCHAR)" : `CASE WHEN ${bad} THEN ${group.record} END`;
      const columns = spread(values, corrupt, record);
      const where = modes[options.mode](bad, readUri(group.files[0]?.file.path ?? ""));
      return { from, files: group.files, columns, where };
    });
};

const modes = {
  PERMISSIVE: () => undefined,
  DROPMALFORMED: (bad: string) => (bad === "false" ? undefined : `NOT (${bad})`),
  FAILFAST: (bad: string, path: string) =>
    bad === "false"
      ? undefined
      : `CASE WHEN ${bad} THEN ${raiseSql("FAILED_READ_FILE.NO_HINT", { path })} ELSE true END`,
} as const;

/** A record is malformed where a used column's text is no value of its type, or with too few or too many values. */
function malformed(
  group: CsvGroup<never> | CsvGroup<{ readonly path: string; readonly size: number }>,
  values: readonly string[],
  fields: readonly StructField[],
  isUsed: readonly boolean[],
  allUsed: boolean,
): string {
  const conditions = values.flatMap((value, i) => {
    const text = group.column(i);
    return fields[i]?.dataType.kind === "string" || !(isUsed[i] || allUsed)
      ? []
      : [`(${text} IS NOT NULL AND (${value}) IS NULL)`];
  });
  if (allUsed && group.wrongWidth !== undefined) conditions.unshift(group.wrongWidth);
  return conditions.join(" OR ") || "false";
}

/** Without `enforceSchema` the header must say what the schema says. */
async function checkHeaders(
  files: readonly { readonly path: string }[],
  fields: readonly StructField[],
  options: CsvReadOptions,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { path } of files) {
    const header = (await firstRecord([path], options, signal))?.values;
    const same =
      fields.length === header?.length &&
      fields.every(({ name }, i) => name.toLowerCase() === header[i]?.toLowerCase());
    if (header && !same) throw sparkError("FAILED_READ_FILE.NO_HINT", { path: readUri(path) });
  }
}

/** The columns that stand in the file, and the one for corrupt records, which does not. */
function columnsOf(scan: ResolvedScan, corruptName: string, used: ReadonlySet<number>) {
  const all = scan.dataSchema.fields;
  const position = all.findIndex(({ name }) => name === corruptName);
  const corrupt = position >= 0 ? position : undefined;
  const usedAt = (i: number) => used.has(scan.output[i]?.exprId ?? -1);
  if (corrupt !== undefined) checkCorruptColumn(all, corrupt, usedAt);
  return {
    fields: all.filter((_, i) => i !== corrupt),
    isUsed: all.map((_, i) => usedAt(i)).filter((_, i) => i !== corrupt),
    corrupt,
    corruptUsed: corrupt !== undefined && usedAt(corrupt),
  };
}

/** The column of corrupt records is text, and cannot be asked for alone: nothing would be parsed then. */
export function checkCorruptColumn(
  fields: readonly StructField[],
  corrupt: number,
  isUsed: (i: number) => boolean,
): void {
  const { name, dataType } = fields[corrupt] as StructField;
  if (dataType.kind !== "string") {
    throw sparkError("INVALID_CORRUPT_RECORD_TYPE", { columnName: `\`${name}\``, actualType: quotedType(dataType) });
  }
  const alone = isUsed(corrupt) && fields.every((_, i) => i === corrupt || !isUsed(i));
  if (alone) throw sparkError("UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN", {});
}

/** The values of the file's columns with one more between them. */
export const spread = (values: readonly string[], at: number | undefined, value: string): readonly string[] =>
  at === undefined ? values : [...values.slice(0, at), value, ...values.slice(at)];
