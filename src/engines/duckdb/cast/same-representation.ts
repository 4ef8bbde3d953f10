import { type DataType, isStringType } from "../../../types/index.ts";
import { unitOf } from "./interval-amount.ts";

/** Whether DuckDB holds values of both types alike, so that the cast does nothing: names of struct fields do not matter. */
export function sameRepresentation(from: DataType, to: DataType): boolean {
  if (isStringType(from) && isStringType(to)) return true;
  if (from.kind === "udt") return sameRepresentation(from.sqlType, to);
  if (to.kind === "udt") return sameRepresentation(from, to.sqlType);
  if (from.kind !== to.kind) return false;
  if (from.kind === "decimal" && to.kind === "decimal")
    return from.precision === to.precision && from.scale === to.scale;
  if (from.kind === "array" && to.kind === "array") return sameRepresentation(from.elementType, to.elementType);
  if (from.kind === "map" && to.kind === "map") {
    return sameRepresentation(from.keyType, to.keyType) && sameRepresentation(from.valueType, to.valueType);
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return from.fields.every((field, i) =>
      sameRepresentation(field.dataType, to.fields[i]?.dataType ?? field.dataType),
    );
  }
  return unitOf(to) <= unitOf(from);
}
