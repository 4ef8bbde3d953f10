import type { DataType, FractionalType, IntegralType, NumericType, TypeKind } from "./data-type.ts";

const kinds = (...names: TypeKind[]): ReadonlySet<TypeKind> => new Set(names);

const integral = kinds("byte", "short", "integer", "long");
const fractional = kinds("float", "double", "decimal");
const strings = kinds("string", "char", "varchar");
const nested = kinds("array", "map", "struct");
const notAtomic = kinds("array", "map", "struct", "null", "calendarInterval", "udt", "variant");
const neverOrdered = kinds("map", "variant", "calendarInterval", "geometry", "geography");

export const isIntegralType = (type: DataType): type is IntegralType => integral.has(type.kind);
export const isFractionalType = (type: DataType): type is FractionalType => fractional.has(type.kind);
export const isNumericType = (type: DataType): type is NumericType => isIntegralType(type) || isFractionalType(type);
/** STRING, CHAR or VARCHAR. */
export const isStringType = (type: DataType): boolean => strings.has(type.kind);
/** INTERVAL YEAR TO MONTH or DAY TO SECOND, but not the calendar interval. */
export const isAnsiIntervalType = (type: DataType): boolean =>
  type.kind === "yearMonthInterval" || type.kind === "dayTimeInterval";
/** DATE, TIMESTAMP or TIMESTAMP_NTZ. */
export const isDatetimeType = (type: DataType): boolean =>
  type.kind === "date" || type.kind === "timestamp" || type.kind === "timestamp_ntz";
/** Spark's AtomicType: what is neither nested, void, variant nor a calendar interval. */
export const isAtomicType = (type: DataType): boolean => !notAtomic.has(type.kind);
/** ARRAY, MAP or STRUCT. */
export const isNestedType = (type: DataType): boolean => nested.has(type.kind);

/** Whether rows can be sorted by values of the type. */
export function isOrderable(type: DataType): boolean {
  if (type.kind === "array") return isOrderable(type.elementType);
  if (type.kind === "struct") return type.fields.every((field) => isOrderable(field.dataType));
  if (type.kind === "udt") return isOrderable(type.sqlType);
  return !neverOrdered.has(type.kind);
}

/** Whether the type is, or holds somewhere inside, a type of which `test` is true. */
export function someType(type: DataType, test: (type: DataType) => boolean): boolean {
  return test(type) || childTypes(type).some((child) => someType(child, test));
}

/** The types directly inside a type. */
export function childTypes(type: DataType): readonly DataType[] {
  switch (type.kind) {
    case "array":
      return [type.elementType];
    case "map":
      return [type.keyType, type.valueType];
    case "struct":
      return type.fields.map((field) => field.dataType);
    case "udt":
      return [type.sqlType];
    default:
      return [];
  }
}
