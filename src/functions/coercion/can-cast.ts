import type { EvalMode } from "../../plan/index.ts";
import {
  ArrayType,
  type DataType,
  type DecimalType,
  isNumericType,
  isStringType,
  MapType,
  StringType,
  sameType,
  structType,
  type TypeKind,
} from "../../types/index.ts";

type Kinds = ReadonlySet<TypeKind>;
const kinds = (...names: readonly TypeKind[]): Kinds => new Set(names);

const integral: readonly TypeKind[] = ["byte", "short", "integer", "long"];
const numeric: readonly TypeKind[] = [...integral, "float", "double", "decimal"];
const text: readonly TypeKind[] = ["string", "char", "varchar"];
const spans: readonly TypeKind[] = ["yearMonthInterval", "dayTimeInterval"];
const simple: readonly TypeKind[] = [...numeric, ...text, "boolean", "date", "timestamp", "timestamp_ntz", "binary"];

const fromText = kinds(...simple, ...spans, "calendarInterval", "variant", "time");
const fromIntegral = kinds(...numeric, ...text, "boolean", "timestamp", ...spans, "variant", "time");
const fromFloating = kinds(...numeric, ...text, "boolean", "timestamp", "variant");

/** What each atomic type may be cast to, in ANSI mode. */
const ansi: Partial<Record<TypeKind, Kinds>> = {
  byte: fromIntegral,
  short: fromIntegral,
  integer: fromIntegral,
  long: fromIntegral,
  float: fromFloating,
  double: fromFloating,
  decimal: kinds(...fromFloating, ...spans, "time"),
  string: fromText,
  char: fromText,
  varchar: fromText,
  boolean: kinds(...numeric, ...text, "boolean", "variant"),
  date: kinds(...text, "date", "timestamp", "timestamp_ntz", "variant"),
  time: kinds(...text, "time", ...integral, "decimal"),
  timestamp: kinds(...numeric, ...text, "date", "timestamp", "timestamp_ntz", "variant"),
  timestamp_ntz: kinds(...text, "date", "timestamp", "timestamp_ntz", "variant"),
  yearMonthInterval: kinds(...integral, "decimal", ...text, "yearMonthInterval"),
  dayTimeInterval: kinds(...integral, "decimal", ...text, "dayTimeInterval"),
  calendarInterval: kinds(...text, "calendarInterval"),
  binary: kinds(...text, "binary", "variant"),
  variant: kinds(...simple, "variant"),
};

/** What is cast only where ANSI mode is off. */
const legacy: Partial<Record<TypeKind, Kinds>> = {
  byte: kinds("binary"),
  short: kinds("binary"),
  integer: kinds("binary"),
  long: kinds("binary"),
  boolean: kinds("timestamp"),
  date: kinds(...numeric, "boolean"),
  timestamp: kinds("boolean"),
};

/** Whether CAST takes a value of one type to another at all; whether this value can be cast shows when it runs. */
export function canCast(from: DataType, to: DataType, evalMode: EvalMode): boolean {
  if (sameType(from, to) || from.kind === "null") return true;
  if (isStringType(to) && from.kind !== "geometry" && from.kind !== "geography") return true;
  if (from.kind === "udt") return canCast(from.sqlType, to, evalMode);
  return canCastNested(from, to, evalMode) ?? canCastAtomic(from, to, evalMode);
}

function canCastAtomic(from: DataType, to: DataType, evalMode: EvalMode): boolean {
  if (ansi[from.kind]?.has(to.kind)) return true;
  return evalMode === "legacy" && legacy[from.kind]?.has(to.kind) === true;
}

function canCastNested(from: DataType, to: DataType, evalMode: EvalMode): boolean | undefined {
  const inside = (a: DataType, b: DataType, nullable: boolean, mayBeNull: boolean): boolean =>
    canCast(a, b, evalMode) && (mayBeNull || !(nullable || (evalMode !== "ansi" && castIsNullable(a, b, evalMode))));
  if (to.kind === "variant") {
    return from.kind === "array"
      ? canCast(from.elementType, to, evalMode)
      : from.kind === "map" || from.kind === "struct"
        ? false
        : undefined;
  }
  if (from.kind === "variant") {
    if (to.kind === "array") return canCast(from, to.elementType, evalMode);
    if (to.kind === "map") return isStringType(to.keyType) && canCast(from, to.valueType, evalMode);
    return to.kind === "struct" ? to.fields.every((field) => canCast(from, field.dataType, evalMode)) : undefined;
  }
  if (from.kind === "array" && to.kind === "array") {
    return inside(from.elementType, to.elementType, from.containsNull, to.containsNull);
  }
  if (from.kind === "map" && to.kind === "map") {
    return (
      inside(from.keyType, to.keyType, false, false) &&
      inside(from.valueType, to.valueType, from.valueContainsNull, to.valueContainsNull)
    );
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return (
      from.fields.length === to.fields.length &&
      from.fields.every((field, i) => {
        const target = to.fields[i];
        return target !== undefined && inside(field.dataType, target.dataType, field.nullable, target.nullable);
      })
    );
  }
  return from.kind === "array" || from.kind === "map" || from.kind === "struct" ? false : undefined;
}

const integerDigits: Partial<Record<TypeKind, number>> = { byte: 3, short: 5, integer: 10, long: 20, boolean: 1 };

/** Whether every number of one type fits a decimal type. */
function fitsDecimal(from: DataType, to: DataType): boolean {
  if (to.kind !== "decimal") return false;
  if (from.kind === "decimal") return to.precision - to.scale >= from.precision - from.scale && to.scale >= from.scale;
  const digits = integerDigits[from.kind];
  return digits !== undefined && to.precision - to.scale >= digits;
}

/** Fraction digits may go, but nothing overflows even when rounding up takes a digit more. */
const hasMoreWholeDigits = (from: DataType, to: DecimalType): boolean =>
  from.kind === "decimal" && to.precision - to.scale > from.precision - from.scale;

const order: readonly TypeKind[] = ["byte", "short", "integer", "long", "float", "double"];
const widens = (from: DataType, to: DataType): boolean =>
  order.includes(from.kind) && order.indexOf(from.kind) <= order.indexOf(to.kind);

/** Whether a value that is not null may become null: where CAST gives NULL for what it cannot convert, and Spark's table says so. */
export function castIsNullable(from: DataType, to: DataType, evalMode: EvalMode): boolean {
  if (sameType(from, to)) return false;
  if (from.kind === "null") return true;
  if (evalMode === "try") return tryCastIsNullable(from, to);
  if (isStringType(from)) return !(isStringType(to) || to.kind === "binary");
  if (isStringType(to)) return false;
  if (to.kind === "decimal") return from.kind !== "boolean" && !(fitsDecimal(from, to) || hasMoreWholeDigits(from, to));
  if (from.kind === "float" || from.kind === "double") return integral.includes(to.kind) || to.kind === "timestamp";
  if (from.kind === "decimal") return integral.includes(to.kind);
  if (from.kind === "date") return to.kind === "timestamp_ntz" || isNumericType(to) || to.kind === "boolean";
  if (from.kind === "timestamp_ntz") return to.kind === "date";
  if (from.kind === "timestamp") return ["byte", "short", "integer"].includes(to.kind);
  return from.kind === "variant";
}

function tryCastIsNullable(from: DataType, to: DataType): boolean {
  if (from.kind === "array" || from.kind === "map" || from.kind === "struct") return true;
  if (isStringType(from)) return !(isStringType(to) || to.kind === "binary");
  if (isStringType(to)) return false;
  if (from.kind === "long" && to.kind === "timestamp") return false;
  if (isNumericType(from)) return !(widens(from, to) || fitsDecimal(from, to));
  if (from.kind === "boolean") return isNumericType(to);
  if (from.kind === "timestamp") return to.kind !== "timestamp_ntz" && to.kind !== "long";
  if (from.kind === "timestamp_ntz") return to.kind === "date";
  return isNumericType(to) || from.kind === "variant";
}

/** Whether a cast can lose nothing: what a declared schema may ask of data that has another type. */
export function canUpCast(from: DataType, to: DataType): boolean {
  if (sameType(from, to) || from.kind === "null") return true;
  if (widens(from, to) || fitsDecimal(from, to)) return true;
  if (from.kind === "date") return to.kind === "timestamp" || to.kind === "timestamp_ntz";
  if (from.kind === "timestamp_ntz" && to.kind === "timestamp") return true;
  if (from.kind === "timestamp" && to.kind === "timestamp_ntz") return true;
  if (isStringType(from) && to.kind === "calendarInterval") return true;
  if (isStringType(to)) return canCastAtomic(from, to, "ansi") && from.kind !== "binary";
  if (from.kind === to.kind && (from.kind === "yearMonthInterval" || from.kind === "dayTimeInterval")) return true;
  return canUpCastNested(from, to);
}

function canUpCastNested(from: DataType, to: DataType): boolean {
  if (from.kind === "array" && to.kind === "array") {
    return (!from.containsNull || to.containsNull) && canUpCast(from.elementType, to.elementType);
  }
  if (from.kind === "map" && to.kind === "map") {
    return (
      (!from.valueContainsNull || to.valueContainsNull) &&
      canUpCast(from.keyType, to.keyType) &&
      canUpCast(from.valueType, to.valueType)
    );
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return (
      from.fields.length === to.fields.length &&
      from.fields.every((field, i) => {
        const target = to.fields[i];
        return (
          target !== undefined && (!field.nullable || target.nullable) && canUpCast(field.dataType, target.dataType)
        );
      })
    );
  }
  return false;
}

/** The function that does what CAST refuses, as Spark names it in its message. */
export function castFunctionInstead(from: DataType, to: DataType): string | undefined {
  if (to.kind === "date" && isNumericType(from)) return "`DATE_FROM_UNIX_DATE`";
  return from.kind === "date" && isNumericType(to) ? "`UNIX_DATE`" : undefined;
}

/** The type with STRING in the place of CHAR and VARCHAR: a cast does not cut or pad. */
export function withoutLengths(type: DataType): DataType {
  switch (type.kind) {
    case "char":
    case "varchar":
      return StringType;
    case "array":
      return ArrayType(withoutLengths(type.elementType), type.containsNull);
    case "map":
      return MapType(withoutLengths(type.keyType), withoutLengths(type.valueType), type.valueContainsNull);
    case "struct":
      return type.fields.some((field) => withoutLengths(field.dataType) !== field.dataType)
        ? structType(type.fields.map((field) => ({ ...field, dataType: withoutLengths(field.dataType) })))
        : type;
    default:
      return type;
  }
}
