import {
  ArrayType,
  type DataType,
  type DayTimeField,
  DayTimeIntervalType,
  DoubleType,
  isAtomicType,
  isFractionalType,
  isIntegralType,
  isNumericType,
  isStringType,
  LongType,
  MapType,
  NullType,
  type StructDataType,
  sameType,
  TimestampNTZType,
  TimestampType,
  type YearMonthField,
  YearMonthIntervalType,
} from "../../types/index.ts";
import { asDecimal, widerDecimal } from "./decimal.ts";

/** What text and another type become where they meet. */
interface Widening {
  readonly textMeets: (text: DataType, other: DataType) => DataType | undefined;
}

/**
 * The type that values of all these types are brought to where they meet (coalesce, CASE, IN, UNION, array...), or undefined
 * where Spark finds none. In ANSI mode text gives way to the other type, else the other type becomes text.
 */
export function findWiderType(types: readonly DataType[], ansiEnabled = true): DataType | undefined {
  return widest(types, { textMeets: ansiEnabled ? promotedString : becomesText });
}

/** As `findWiderType`, but text meets only text: greatest, least. */
export function findWiderTypeWithoutStringPromotion(types: readonly DataType[]): DataType | undefined {
  return widest(types, { textMeets: () => undefined });
}

// Text must come last: (1, '2', DATE) has no common type although each pair with the text has one.
function widest(types: readonly DataType[], widening: Widening): DataType | undefined {
  const [strings, others] = [types.filter(isStringType), types.filter((type) => !isStringType(type))];
  return [...others, ...strings].reduce<DataType | undefined>(
    (found, type) => found && widerOfTwo(found, type, widening),
    NullType,
  );
}

/** As `findWiderType` for two types. */
export const findWiderTypeForTwo = (a: DataType, b: DataType): DataType | undefined =>
  widerOfTwo(a, b, { textMeets: promotedString });

function widerOfTwo(a: DataType, b: DataType, widening: Widening): DataType | undefined {
  if (sameType(a, b)) return mergedNullability(a, b);
  if (a.kind === "null") return b;
  if (b.kind === "null") return a;
  return (
    numeric(a, b) ??
    datetime(a, b) ??
    intervals(a, b) ??
    strings(a, b) ??
    widening.textMeets(a, b) ??
    widening.textMeets(b, a) ??
    nested(a, b, widening)
  );
}

const integralOrder = ["byte", "short", "integer", "long"];

/** The wider of two numeric types; a float meets a double wherever it meets another kind of number. */
function numeric(a: DataType, b: DataType): DataType | undefined {
  if (!isNumericType(a) || !isNumericType(b)) return undefined;
  if (isIntegralType(a) && isIntegralType(b)) {
    return integralOrder.indexOf(a.kind) >= integralOrder.indexOf(b.kind) ? a : b;
  }
  const [x, y] = [asDecimal(a), asDecimal(b)];
  return x && y ? widerDecimal(x, y) : DoubleType;
}

function datetime(a: DataType, b: DataType): DataType | undefined {
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.size !== 2) return undefined;
  if (kinds.has("date") && kinds.has("timestamp_ntz")) return TimestampNTZType;
  if (kinds.has("timestamp") && (kinds.has("date") || kinds.has("timestamp_ntz"))) return TimestampType;
  return undefined;
}

const yearMonthFields: readonly YearMonthField[] = ["year", "month"];
const dayTimeFields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];

/** The interval from the coarser start to the finer end. */
function intervals(a: DataType, b: DataType): DataType | undefined {
  const span = <F extends string>(order: readonly F[], starts: readonly F[], ends: readonly F[]): [F, F] => [
    order[Math.min(...starts.map((field) => order.indexOf(field)))] as F,
    order[Math.max(...ends.map((field) => order.indexOf(field)))] as F,
  ];
  if (a.kind === "yearMonthInterval" && b.kind === "yearMonthInterval") {
    return YearMonthIntervalType(...span(yearMonthFields, [a.startField, b.startField], [a.endField, b.endField]));
  }
  if (a.kind === "dayTimeInterval" && b.kind === "dayTimeInterval") {
    return DayTimeIntervalType(...span(dayTimeFields, [a.startField, b.startField], [a.endField, b.endField]));
  }
  return undefined;
}

function strings(a: DataType, b: DataType): DataType | undefined {
  if (!isStringType(a) || !isStringType(b)) return undefined;
  if (a.kind === "string" && b.kind === "string") return a.collation === "UTF8_BINARY" ? b : a;
  return a.kind === "string" ? a : b.kind === "string" ? b : stringOf(a);
}
const stringOf = (_: DataType): DataType => ({ kind: "string", collation: "UTF8_BINARY" });

/** STRING beside an atomic type, unless ANSI mode is on; never beside BOOLEAN and BINARY. */
const becomesText = (text: DataType, other: DataType): DataType | undefined =>
  isStringType(text) && isAtomicType(other) && other.kind !== "boolean" && other.kind !== "binary" ? text : undefined;

const promotable = new Set<DataType["kind"]>([
  "boolean",
  "binary",
  "date",
  "time",
  "timestamp",
  "timestamp_ntz",
  "variant",
]);

/** What text becomes beside another type: LONG beside integers, DOUBLE beside other numbers, else the other type. */
export function promotedString(text: DataType, other: DataType): DataType | undefined {
  if (!isStringType(text)) return undefined;
  if (isIntegralType(other)) return LongType;
  if (isFractionalType(other)) return DoubleType;
  return promotable.has(other.kind) ? other : undefined;
}

function nested(a: DataType, b: DataType, widening: Widening): DataType | undefined {
  if (a.kind === "array" && b.kind === "array") {
    const element = widerOfTwo(a.elementType, b.elementType, widening);
    return (
      element &&
      ArrayType(element, a.containsNull || b.containsNull || losesValues(a.elementType, b.elementType, element))
    );
  }
  if (a.kind === "map" && b.kind === "map") {
    const key = widerOfTwo(a.keyType, b.keyType, widening);
    const value = widerOfTwo(a.valueType, b.valueType, widening);
    return (
      key &&
      value &&
      MapType(key, value, a.valueContainsNull || b.valueContainsNull || losesValues(a.valueType, b.valueType, value))
    );
  }
  return a.kind === "struct" && b.kind === "struct" ? structs(a, b, widening) : undefined;
}

function structs(a: StructDataType, b: StructDataType, widening: Widening): StructDataType | undefined {
  if (a.fields.length !== b.fields.length) return undefined;
  const fields = a.fields.map((field, i) => {
    const other = b.fields[i];
    if (!other || field.name.toLowerCase() !== other.name.toLowerCase()) return undefined;
    const dataType = widerOfTwo(field.dataType, other.dataType, widening);
    return dataType && { ...field, dataType, nullable: field.nullable || other.nullable };
  });
  return fields.every((field) => field !== undefined) ? { kind: "struct", fields } : undefined;
}

/** Text that fails to be read makes nulls inside a nested value. */
const losesValues = (a: DataType, b: DataType, to: DataType): boolean =>
  [a, b].some((from) => from.kind === "string" && to.kind !== "string");

/** Types that are the same but for nulls inside allow the nulls of both. */
export function mergedNullability(a: DataType, b: DataType): DataType {
  if (a === b) return a;
  if (a.kind === "array" && b.kind === "array") {
    return ArrayType(mergedNullability(a.elementType, b.elementType), a.containsNull || b.containsNull);
  }
  if (a.kind === "map" && b.kind === "map") {
    return MapType(
      mergedNullability(a.keyType, b.keyType),
      mergedNullability(a.valueType, b.valueType),
      a.valueContainsNull || b.valueContainsNull,
    );
  }
  if (a.kind === "struct" && b.kind === "struct") {
    return {
      kind: "struct",
      fields: a.fields.map((field, i) => {
        const other = b.fields[i];
        return other
          ? {
              ...field,
              dataType: mergedNullability(field.dataType, other.dataType),
              nullable: field.nullable || other.nullable,
            }
          : field;
      }),
    };
  }
  return a;
}
