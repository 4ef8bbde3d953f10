import type { LiteralValue, LocalColumn, ResolvedLocalRelation } from "../../../plan/index.ts";
import { literalSql } from "../literals.ts";
import { duckdbType } from "../types.ts";
import type { Lowerer } from "./context.ts";
import { columnName, tableName } from "./names.ts";
import type { Select } from "./select.ts";

/** Up to this many values are written into the statement; more go through a table. */
const inlineValues = 500;

export function lowerLocalRelation({ data, output }: ResolvedLocalRelation, context: Lowerer): Select {
  const names = output.map(({ exprId }) => columnName(exprId));
  if (output.length === 0) return { from: `range(${data.numRows}) AS rows(nothing)` };
  if (data.numRows === 0) {
    const empty = output.map(({ dataType }, i) => `CAST(NULL AS ${duckdbType(dataType)}) AS ${names[i]}`);
    return { from: `(SELECT ${empty.join(", ")} WHERE FALSE)` };
  }
  if (data.numRows * output.length > inlineValues) {
    const table = context.localTable(
      data,
      output.map(({ dataType }) => dataType),
    );
    return { from: `${table} AS ${tableName(output[0]?.exprId)}(${names.join(", ")})` };
  }
  const rows = Array.from({ length: data.numRows }, (_, row) => {
    const values = output.map(({ dataType }, i) => literalSql(valueAt(data.columns[i] as LocalColumn, row), dataType));
    return `(${values.join(", ")})`;
  });
  return { from: `(VALUES ${rows.join(", ")}) AS ${tableName(output[0]?.exprId)}(${names.join(", ")})` };
}

export const valueAt = (column: LocalColumn, row: number): LiteralValue =>
  column.nulls?.[row] ? null : ((column.values[row] as LiteralValue | undefined) ?? null);
