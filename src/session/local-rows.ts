import { type LiteralValue, type LocalRelation, node } from "../plan/index.ts";
import { collectRows, physicalValue, type ResultStream, valuesOf } from "../results/index.ts";
import type { StructDataType } from "../types/index.ts";

/** The rows of a query as local data, for plans that are made of them. */
export async function toLocalRelation(stream: ResultStream): Promise<LocalRelation> {
  const rows = await collectRows(stream);
  const { fields } = stream.schema;
  return localRelation(
    stream.schema,
    rows.map((row) =>
      valuesOf(row).map(
        (value, i) => physicalValue(value, (fields[i] as (typeof fields)[number]).dataType) as LiteralValue,
      ),
    ),
  );
}

/** Rows of physical values as a relation. */
export function localRelation(schema: StructDataType, rows: readonly (readonly LiteralValue[])[]): LocalRelation {
  const columns = schema.fields.map((_, i) => ({
    values: rows.map((row) => row[i] ?? null),
    nulls: Uint8Array.from(rows, (row) => (row[i] === null || row[i] === undefined ? 1 : 0)),
  }));
  return node("localRelation", { schema, data: { numRows: rows.length, columns } });
}
