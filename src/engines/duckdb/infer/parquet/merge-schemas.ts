import { sparkError } from "../../../../errors/index.ts";
import {
  ArrayType,
  type DataType,
  DecimalType,
  equalTypes,
  MapType,
  quotedType,
  type StructDataType,
  StructField,
  structType,
} from "../../../../types/index.ts";

/** The columns of several files: those of the first, then what the others add. Types must agree. */
export function mergeSchemas(schemas: readonly StructDataType[], caseSensitive: boolean): StructDataType {
  const [first = structType([]), ...others] = schemas;
  return others.reduce((left, right) => {
    const merged = mergeTypes(left, right, caseSensitive);
    if (merged?.kind === "struct") return merged;
    throw sparkError("CANNOT_MERGE_SCHEMAS", { left: quotedType(left), right: quotedType(right) });
  }, first);
}

function mergeTypes(left: DataType, right: DataType, caseSensitive: boolean): DataType | undefined {
  const merge = (a: DataType, b: DataType) => mergeTypes(a, b, caseSensitive);
  if (left.kind === "array" && right.kind === "array") {
    const element = merge(left.elementType, right.elementType);
    return element && ArrayType(element);
  }
  if (left.kind === "map" && right.kind === "map") {
    const [key, value] = [merge(left.keyType, right.keyType), merge(left.valueType, right.valueType)];
    return key && value && MapType(key, value);
  }
  if (left.kind === "struct" && right.kind === "struct") return mergeStructs(left, right, caseSensitive);
  if (left.kind === "decimal" && right.kind === "decimal" && left.scale === right.scale) {
    return DecimalType(Math.max(left.precision, right.precision), left.scale);
  }
  return equalTypes(left, right) ? left : undefined;
}

function mergeStructs(left: StructDataType, right: StructDataType, caseSensitive: boolean): StructDataType | undefined {
  const key = (name: string) => (caseSensitive ? name : name.toLowerCase());
  const others = new Map(right.fields.map((field) => [key(field.name), field]));
  const fields: StructField[] = [];
  for (const field of left.fields) {
    const other = others.get(key(field.name));
    others.delete(key(field.name));
    const type = other ? mergeTypes(field.dataType, other.dataType, caseSensitive) : field.dataType;
    if (!type) return undefined;
    fields.push(StructField(field.name, type, true, field.metadata));
  }
  return structType([...fields, ...others.values()]);
}
