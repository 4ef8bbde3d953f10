import { sparkError } from "../../errors/index.ts";
import { kindOfValue } from "../value-kind.ts";

/** Reads one field of a row. */
export type ReadField = (row: never) => unknown;

/** How rows are written: as objects by name, or as arrays by position. */
export type RowForm = "object" | "array";

export function rowForm(row: unknown): RowForm {
  const kind = kindOfValue(row);
  if (kind === "Array") return "array";
  if (kind === "Object") return "object";
  throw sparkError("CANNOT_INFER_SCHEMA_FOR_TYPE", { data_type: kind });
}

/** The names of all fields of the rows, in the order in which they first appear. */
export function fieldNames(rows: readonly object[]): string[] {
  const names: string[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    let at = 0;
    for (const name in row) {
      // Most rows have the same keys in the same order.
      if (names[at] === name) at++;
      else if (Object.hasOwn(row, name) && !known.has(name)) {
        known.add(name);
        names.push(name);
        at = names.length;
      }
    }
  }
  return names;
}

/** The number of fields of the longest row. */
export const fieldCount = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 0);

export const byName = (name: string): ReadField =>
  name === "__proto__" || name in Object.prototype
    ? (row: object) => (Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined)
    : (row: Record<string, unknown>) => row[name];

export const byPosition =
  (position: number): ReadField =>
  (row: readonly unknown[]) =>
    row[position];
