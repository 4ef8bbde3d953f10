import { sparkError } from "../../errors/index.ts";
import {
  ArrayType,
  type DataType,
  DoubleType,
  LongType,
  MapType,
  StringType,
  StructField,
  structType,
} from "../../types/index.ts";
import { className } from "./type-name.ts";

/**
 * LONG, as whole JavaScript numbers are inferred: `1` and `1.5` are values of one type there, so a column of both is DOUBLE,
 * whereas a bigint is LONG for good.
 */
export const wholeNumber: LongType = Object.freeze({ kind: "long" });

const atomic = new Set<DataType["kind"]>([
  "boolean",
  "long",
  "double",
  "decimal",
  "date",
  "time",
  "timestamp",
  "timestamp_ntz",
  "binary",
  "yearMonthInterval",
  "dayTimeInterval",
]);

/** The type that holds values of both, by PySpark's rules of inference. */
export function mergeTypes(a: DataType, b: DataType): DataType {
  if (a === b || b.kind === "null") return a;
  if (a.kind === "null") return b;
  const isText = (one: DataType, other: DataType) => one.kind === "string" && atomic.has(other.kind);
  if (isText(a, b) || isText(b, a)) return StringType;
  if (a.kind === b.kind) return mergeSameKind(a, b);
  const isNumber = (one: DataType, other: DataType) => one === wholeNumber && other.kind === "double";
  if (isNumber(a, b) || isNumber(b, a)) return DoubleType;
  throw sparkError("CANNOT_MERGE_TYPE", { data_type1: className(a), data_type2: className(b) });
}

function mergeSameKind(a: DataType, b: DataType): DataType {
  if (a.kind === "long") return LongType;
  if (a.kind === "array" && b.kind === "array") return ArrayType(mergeTypes(a.elementType, b.elementType));
  if (a.kind === "map" && b.kind === "map") {
    return MapType(mergeTypes(a.keyType, b.keyType), mergeTypes(a.valueType, b.valueType));
  }
  if (a.kind === "struct" && b.kind === "struct") return mergeStructs(a.fields, b.fields);
  return a;
}

function mergeStructs(a: readonly StructField[], b: readonly StructField[]): DataType {
  const others = new Map(b.map((field) => [field.name, field.dataType]));
  const known = new Set(a.map(({ name }) => name));
  const merged = a.map(({ name, dataType }) => {
    const other = others.get(name);
    return StructField(name, other === undefined ? dataType : mergeTypes(dataType, other));
  });
  return structType([...merged, ...b.filter(({ name }) => !known.has(name))]);
}

/** Whether a part of the type is still unknown, because only nulls or empty collections were seen. */
export function isUndetermined(type: DataType): boolean {
  if (type.kind === "null") return true;
  if (type.kind === "array") return isUndetermined(type.elementType);
  if (type.kind === "map") return isUndetermined(type.keyType) || isUndetermined(type.valueType);
  return type.kind === "struct" && type.fields.some(({ dataType }) => isUndetermined(dataType));
}
