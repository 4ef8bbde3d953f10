import { endianness } from "node:os";
import { sparkError } from "../../errors/index.ts";
import type { LocalRelation } from "../../plan/index.ts";
import type { StructDataType } from "../../types/index.ts";
import { relation } from "../relation-builder.ts";
import { kindOfValue } from "../value-kind.ts";
import { localColumn } from "./local-column.ts";
import type { WriteContext } from "./physical-value.ts";
import { byName, byPosition, type ReadField } from "./row-reader.ts";
import { typeRepr } from "./type-name.ts";

if (endianness() !== "LE") throw new Error("tspark needs a little-endian machine.");

/** Rows of a known schema as columns of a plan. `fieldKeys` are the keys of the rows where they differ from the names. */
export function localRelation(
  rows: readonly unknown[],
  schema: StructDataType,
  context: WriteContext,
  fieldKeys: readonly string[] = schema.fields.map(({ name }) => name),
): LocalRelation {
  const isByPosition = checkRows(rows, schema);
  const columns = schema.fields.map((field, at) => {
    const key = fieldKeys[at] ?? field.name;
    const read = isByPosition === "all" ? byPosition(at) : isByPosition === "none" ? byName(key) : either(key, at);
    return localColumn(rows, field, read, context);
  });
  return relation("localRelation", { schema, data: Object.freeze({ numRows: rows.length, columns }) });
}

function either(key: string, at: number): ReadField {
  const [named, positional] = [byName(key), byPosition(at)];
  return (row: never) => (Array.isArray(row) ? positional(row as never) : named(row));
}

/** Whether rows are arrays: all of them, none or some. */
function checkRows(rows: readonly unknown[], schema: StructDataType): "all" | "none" | "some" {
  let arrays = 0;
  // Rows of one class are all rows if the first of them is.
  let accepted: object | null | undefined;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (Array.isArray(row)) {
      arrays++;
      checkLength(row.length, schema);
      continue;
    }
    const prototype = typeof row === "object" && row !== null ? Object.getPrototypeOf(row) : undefined;
    if (prototype !== undefined && prototype === accepted) continue;
    if (kindOfValue(row) !== "Object") throw notARow(row, at, schema);
    accepted = prototype;
  }
  return arrays === rows.length ? "all" : arrays === 0 ? "none" : "some";
}

function checkLength(length: number, { fields }: StructDataType): void {
  if (length === fields.length) return;
  throw sparkError("FIELD_STRUCT_LENGTH_MISMATCH", { object_length: length, field_length: fields.length });
}

const notARow = (row: unknown, at: number, schema: StructDataType) =>
  sparkError("FIELD_DATA_TYPE_UNACCEPTABLE", {
    data_type: typeRepr(schema),
    obj: `row ${at}: ${String(row)}`,
    obj_type: kindOfValue(row),
  });
