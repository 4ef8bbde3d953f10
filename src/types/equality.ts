import type { DataType, Metadata, StructField } from "./data-type.ts";

/** The same type, whether or not nulls are allowed inside. Names of struct fields count. */
export const sameType = (a: DataType, b: DataType): boolean => equal(a, b, false);

/** The same type in every respect, nullability and metadata included. */
export const equalTypes = (a: DataType, b: DataType): boolean => equal(a, b, true);

function equal(a: DataType, b: DataType, exact: boolean): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === "array" && b.kind === "array") {
    return (!exact || a.containsNull === b.containsNull) && equal(a.elementType, b.elementType, exact);
  }
  if (a.kind === "map" && b.kind === "map") {
    const nulls = !exact || a.valueContainsNull === b.valueContainsNull;
    return nulls && equal(a.keyType, b.keyType, exact) && equal(a.valueType, b.valueType, exact);
  }
  if (a.kind === "struct" && b.kind === "struct") {
    return a.fields.length === b.fields.length && a.fields.every((field, i) => equalFields(field, b.fields[i]!, exact));
  }
  if (a.kind === "udt" && b.kind === "udt") {
    return a.className === b.className && a.pyClass === b.pyClass && equal(a.sqlType, b.sqlType, exact);
  }
  return equalParameters(a, b);
}

function equalFields(a: StructField, b: StructField, exact: boolean): boolean {
  if (a.name !== b.name || !equal(a.dataType, b.dataType, exact)) return false;
  return !exact || (a.nullable === b.nullable && equalMetadata(a.metadata, b.metadata));
}

/** Whether two types of one kind without types inside have equal parameters: precision, length, collation... */
function equalParameters(a: object, b: object): boolean {
  const right = b as Record<string, unknown>;
  return (
    Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => right[key] === value)
  );
}

function equalMetadata(a: Metadata, b: Metadata): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
  );
}

function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  return equalMetadata(a as Metadata, b as Metadata);
}
