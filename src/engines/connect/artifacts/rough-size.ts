import type { LiteralValue, LocalColumn, LocalData } from "../../../plan/index.ts";

const known = new WeakMap<LocalData, number>();

/** About as many bytes as the rows take in Arrow. */
export function roughSize(data: LocalData): number {
  const before = known.get(data);
  if (before !== undefined) return before;
  const size = data.columns.reduce((sum, column) => sum + columnSize(column), 0);
  known.set(data, size);
  return size;
}

function columnSize({ values }: LocalColumn): number {
  return ArrayBuffer.isView(values) ? values.byteLength : listSize(values);
}

function listSize(values: readonly LiteralValue[]): number {
  let size = 0;
  for (const value of values) size += valueSize(value);
  return size;
}

function valueSize(value: LiteralValue): number {
  if (typeof value === "string" || value instanceof Uint8Array) return value.length + 4;
  return Array.isArray(value) ? listSize(value as readonly LiteralValue[]) + 4 : 8;
}
