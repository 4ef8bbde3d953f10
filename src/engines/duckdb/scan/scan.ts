import type { ResolvedScan } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";
import type { LoweringContext } from "../functions/index.ts";
import { duckdbType } from "../types.ts";
import { csvSource, jsonSource, parquetSource } from "./readers.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const text: DataType = { kind: "string", collation: "UTF8_BINARY" };

/** SQL of a FROM item with the columns of the scan, named by their ids. */
export function lowerScan(scan: ResolvedScan, context: LoweringContext): string {
  const fields = scan.dataSchema.fields;
  const id = (i: number) => `c${scan.output[i]?.exprId}`;
  if (scan.files.length === 0) {
    return `(SELECT ${fields.map(({ dataType }, i) => `CAST(NULL AS ${duckdbType(dataType)}) AS ${id(i)}`).join(", ")} WHERE false)`;
  }
  if (scan.format === "csv") {
    const columns = fields.map(({ dataType }, i) => `${context.cast(`t${i}`, text, dataType, "try")} AS ${id(i)}`);
    return `(SELECT ${columns.join(", ")} FROM ${csvSource(scan.files, scan.options, fields.length)})`;
  }
  if (scan.format === "json") {
    const columns = fields.map(({ name }, i) => `${quoted(name)} AS ${id(i)}`);
    return `(SELECT ${columns.join(", ")} FROM ${jsonSource(
      scan.files,
      fields.map(({ name, dataType }) => [name, duckdbType(dataType)]),
    )})`;
  }
  const columns = fields.map(({ name, dataType }, i) => `CAST(${quoted(name)} AS ${duckdbType(dataType)}) AS ${id(i)}`);
  return `(SELECT ${columns.join(", ")} FROM ${parquetSource(scan.files)})`;
}
