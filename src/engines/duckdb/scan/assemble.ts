import type { ResolvedScan } from "../../../plan/index.ts";
import { type SourceColumn, sourceColumns } from "../../../sources/index.ts";
import { type DataType, StringType } from "../../../types/index.ts";
import type { LoweringContext } from "../functions/index.ts";
import { literalSql, stringSql } from "../literals.ts";
import { columnName } from "../lower/names.ts";
import { duckdbType } from "../types.ts";
import type { FileSource, PreparedScan } from "./scan-context.ts";

type Values = readonly (string | null)[];

/** SQL of a FROM item with the columns of the scan, named by their ids. */
export function assemble(
  scan: ResolvedScan,
  prepared: PreparedScan,
  context: LoweringContext,
  used: ReadonlySet<number>,
): string {
  const columns = sourceColumns(scan.dataSchema, scan.partitionSchema);
  const isUsed = scan.output.map(({ exprId }) => used.has(exprId));
  const names = scan.output.map(({ exprId }) => columnName(exprId));
  const selects = prepared(context).map((source) => select(source, scan, columns, names, isUsed, context));
  if (selects.length === 0) {
    const empty = columns.map(({ field }, i) => `CAST(NULL AS ${duckdbType(field.dataType)}) AS ${names[i]}`);
    return `(SELECT ${empty.join(", ") || "1"} WHERE FALSE)`;
  }
  return `(${selects.join(" UNION ALL ")})`;
}

function select(
  source: FileSource,
  scan: ResolvedScan,
  columns: readonly SourceColumn[],
  names: readonly string[],
  isUsed: readonly boolean[],
  context: LoweringContext,
): string {
  const partition = partitionValues(
    source,
    scan.partitionSchema.fields.map(({ dataType }) => dataType),
    context,
  );
  const list = columns.map(({ from, index }, i) => {
    // Planning what nobody asks for takes long where files are wide.
    if (!isUsed[i]) return `NULL AS ${names[i]}`;
    const sql = (from === "data" ? source.columns[index] : partition.columns[index]) as string;
    return `${sql} AS ${names[i]}`;
  });
  const where = source.where === undefined ? "" : ` WHERE ${source.where}`;
  return `SELECT ${list.join(", ") || "1"} FROM ${source.from}${partition.join}${where}`;
}

/** Files of one folder have constants; files of several are joined with a list of their folders' values. */
function partitionValues({ files }: FileSource, types: readonly DataType[], context: LoweringContext) {
  const rows = files.map(({ file }) => file.partitionValues);
  const first = rows[0] ?? [];
  const value = (row: Values, i: number) => partitionValue(row[i] ?? null, types[i] as DataType, context);
  if (types.length === 0 || rows.every((row) => sameValues(row, first))) {
    return { join: "", columns: types.map((_, i) => value(first, i)) };
  }
  const rowsOfPath = files.map(({ path, file }) =>
    [stringSql(path), ...types.map((_, i) => value(file.partitionValues, i))].join(", "),
  );
  const list = [...new Set(rowsOfPath)];
  const names = types.map((_, i) => `k${i}`);
  return {
    join: ` JOIN (VALUES (${list.join("), (")})) AS folders(path, ${names.join(", ")}) ON p.filename = folders.path`,
    columns: names.map((name) => `folders.${name}`),
  };
}

const sameValues = (a: Values, b: Values): boolean => a.every((value, i) => value === b[i]);

function partitionValue(text: string | null, type: DataType, context: LoweringContext): string {
  if (text === null) return `CAST(NULL AS ${duckdbType(type)})`;
  if (type.kind === "string") return literalSql(text, type);
  if (type.kind === "double") return literalSql(Number(text.trim().replace(/[dDfF]$/, "")), type);
  return context.cast(stringSql(text), StringType, type, "ansi");
}
