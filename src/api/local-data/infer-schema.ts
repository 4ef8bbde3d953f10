import { sparkError } from "../../errors/index.ts";
import {
  type DataType,
  DoubleType,
  NullType,
  StringType,
  StructField,
  type StructType,
  structType,
} from "../../types/index.ts";
import { inferField } from "./infer-type.ts";
import { isUndetermined, mergeTypes, wholeNumber } from "./merge-types.ts";
import { byName, byPosition, fieldCount, fieldNames, type ReadField, type RowForm, rowForm } from "./row-reader.ts";

/** The schema of rows without one: PySpark's inference, with JavaScript's idea of numbers. */
export function inferSchema(rows: readonly unknown[], givenNames: readonly string[] = []): StructType {
  if (rows.length === 0) throw sparkError("CANNOT_INFER_EMPTY_SCHEMA", {});
  const form = commonForm(rows);
  const isByName = form === "object";
  const keys = isByName
    ? fieldNames(rows as readonly object[])
    : Array.from({ length: fieldCount(rows as readonly (readonly unknown[])[]) }, (_, at) => `_${at + 1}`);
  if (givenNames.length > keys.length) {
    throw sparkError("FIELD_STRUCT_LENGTH_MISMATCH", { object_length: keys.length, field_length: givenNames.length });
  }
  const fields = keys.map((key, at) => {
    const name = givenNames[at] ?? key;
    return StructField(name, inferColumn(rows, isByName ? byName(key) : byPosition(at), name));
  });
  if (fields.some(({ dataType }) => isUndetermined(dataType))) throw sparkError("CANNOT_DETERMINE_TYPE", {});
  return structType(fields);
}

function commonForm(rows: readonly unknown[]): RowForm {
  const form = rowForm(rows[0]);
  for (const row of rows) {
    if (Array.isArray(row) !== (form === "array") || typeof row !== "object" || row === null) rowForm(row);
  }
  return form;
}

/** The common type of a column; numbers and texts, which most columns hold, are not looked up one by one. */
function inferColumn(rows: readonly unknown[], read: ReadField, name: string): DataType {
  let type: DataType = NullType;
  for (let at = 0; at < rows.length; at++) {
    const value = read(rows[at] as never);
    if (value === null || value === undefined) continue;
    if (typeof value === "number") {
      if (type === DoubleType || (type === wholeNumber && Number.isSafeInteger(value) && !Object.is(value, -0)))
        continue;
    } else if (typeof value === "string" && type === StringType) continue;
    type = mergeTypes(type, inferField(value, name));
  }
  return type;
}
