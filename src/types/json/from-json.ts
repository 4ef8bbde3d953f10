import { SparkError, sparkError } from "../../errors/index.ts";
import { requireCollation, withCollations } from "../collation.ts";
import { sridOfCrs } from "../crs.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  CharType,
  CollatedStringType,
  type DataType,
  DateType,
  type DayTimeField,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  FloatType,
  GeographyType,
  GeometryType,
  IntegerType,
  LongType,
  MapType,
  type Metadata,
  NullType,
  ShortType,
  StringType,
  StructField,
  TimestampNTZType,
  TimestampType,
  TimeType,
  UserDefinedType,
  VarcharType,
  VariantType,
  type YearMonthField,
  YearMonthIntervalType,
} from "../data-type.ts";
import { dayTimeFields, yearMonthFields } from "../interval-fields.ts";
import { maxPrecision } from "../limits.ts";
import { StructType } from "../struct.ts";

const named: ReadonlyMap<string, DataType> = new Map<string, DataType>([
  ["void", NullType],
  ["null", NullType],
  ["boolean", BooleanType],
  ["byte", ByteType],
  ["short", ShortType],
  ["integer", IntegerType],
  ["long", LongType],
  ["float", FloatType],
  ["double", DoubleType],
  ["decimal", DecimalType()],
  ["string", StringType],
  ["binary", BinaryType],
  ["date", DateType],
  ["timestamp", TimestampType],
  ["timestamp_ltz", TimestampType],
  ["timestamp_ntz", TimestampNTZType],
  ["interval", CalendarIntervalType],
  ["variant", VariantType],
  ["geometry", GeometryType()],
  ["geography", GeographyType()],
]);

type Reader = (...groups: string[]) => DataType | undefined;

const patterns: readonly (readonly [RegExp, Reader])[] = [
  [/^decimal\(\s*(\d+)\s*,\s*(-?\d+)\s*\)$/, (precision, scale) => decimal(Number(precision), Number(scale))],
  [/^char\(\s*(\d+)\s*\)(?: collate (\w+))?$/, (length, collation) => CharType(Number(length), collation)],
  [/^varchar\(\s*(\d+)\s*\)(?: collate (\w+))?$/, (length, collation) => VarcharType(Number(length), collation)],
  [/^time\(\s*(\d)\s*\)$/, (precision) => TimeType(Number(precision))],
  [/^string collate (\w+)$/, (collation) => CollatedStringType(requireCollation(collation!))],
  [/^interval (\w+)(?: to (\w+))?$/, (start, end = start) => interval(start!, end!)],
  [/^geometry\(([^,)]+)\)$/, (crs) => spatial(GeometryType, crs!)],
  [/^geography\(([^,)]+)(?:, *SPHERICAL)?\)$/, (crs) => spatial(GeographyType, crs!)],
];

/** Reads Spark's JSON of a data type, as text or parsed. */
export function dataTypeFromJson(json: unknown): DataType {
  const parsed = typeof json === "string" ? parseText(json) : json;
  try {
    return read(parsed);
  } catch (error) {
    if (error instanceof SparkError || !(error instanceof TypeError)) throw error;
    throw invalid(parsed, error);
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(text, error);
  }
}

function read(json: unknown): DataType {
  if (typeof json === "string") return readName(json);
  if (typeof json === "object" && json !== null) {
    const type = readNested(json as Json);
    if (type !== undefined) return type;
  }
  throw invalid(json);
}

function readName(name: string): DataType {
  const known = named.get(name);
  if (known !== undefined) return known;
  for (const [pattern, reader] of patterns) {
    const groups = pattern.exec(name)?.slice(1);
    const type = groups && reader(...groups);
    if (type !== undefined) return type;
  }
  throw invalid(name);
}

type Json = { readonly [key: string]: unknown };

function readNested(json: Json): DataType | undefined {
  switch (json.type) {
    case "array":
      return ArrayType(read(json.elementType), boolean(json.containsNull));
    case "map":
      return MapType(read(json.keyType), read(json.valueType), boolean(json.valueContainsNull));
    case "struct":
      return new StructType<unknown>((json.fields as Json[]).map(readField));
    case "udt":
      return UserDefinedType({
        sqlType: read(json.sqlType),
        ...(typeof json.class === "string" && { className: json.class }),
        ...(typeof json.pyClass === "string" && { pyClass: json.pyClass }),
        ...(typeof json.serializedClass === "string" && { serializedClass: json.serializedClass }),
      });
    default:
      return undefined;
  }
}

function readField(json: Json): StructField {
  const name = json.name as string;
  if (typeof name !== "string") throw new TypeError("a field without a name");
  const { type, metadata } = withCollations(name, read(json.type), (json.metadata ?? {}) as Metadata);
  return StructField(name, type, json.nullable === undefined || boolean(json.nullable), Object.freeze(metadata));
}

function boolean(json: unknown): boolean {
  if (typeof json !== "boolean") throw new TypeError("true or false is missing");
  return json;
}

function decimal(precision: number, scale: number): DataType {
  if (precision > maxPrecision) {
    throw sparkError("DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION", { precision, maxPrecision });
  }
  if (scale > precision) throw sparkError("DECIMAL_SCALE_EXCEEDS_PRECISION", { precision, scale });
  return DecimalType(precision, scale);
}

function interval(start: string, end: string): DataType | undefined {
  if (isRange(yearMonthFields, start, end))
    return YearMonthIntervalType(start as YearMonthField, end as YearMonthField);
  if (isRange(dayTimeFields, start, end)) return DayTimeIntervalType(start as DayTimeField, end as DayTimeField);
  return undefined;
}

const isRange = (fields: readonly string[], start: string, end: string): boolean =>
  fields.includes(start) && fields.indexOf(start) <= fields.indexOf(end);

function spatial(make: (srid: number | "ANY") => DataType, crs: string): DataType | undefined {
  const srid = sridOfCrs(crs.trim());
  return srid === undefined ? undefined : make(srid);
}

const invalid = (json: unknown, cause?: unknown): SparkError =>
  sparkError(
    "INVALID_JSON_DATA_TYPE",
    { invalidType: typeof json === "string" ? json : (JSON.stringify(json) ?? String(json)) },
    undefined,
    { cause },
  );
