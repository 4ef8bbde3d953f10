/**
 * Spark's data types as frozen, tagged data. `kind` is the tag; everything else about a type (its DDL form, its JSON form,
 * its printed tree) is a function elsewhere in this room.
 */

export interface NullType {
  readonly kind: "null";
}
export interface BooleanType {
  readonly kind: "boolean";
}
export interface ByteType {
  readonly kind: "byte";
}
export interface ShortType {
  readonly kind: "short";
}
export interface IntegerType {
  readonly kind: "integer";
}
export interface LongType {
  readonly kind: "long";
}
export interface FloatType {
  readonly kind: "float";
}
export interface DoubleType {
  readonly kind: "double";
}
export interface DecimalType<P extends number = number, S extends number = number> {
  readonly kind: "decimal";
  readonly precision: P;
  readonly scale: S;
}
export interface StringType {
  readonly kind: "string";
  /** Collation name; Spark's default is `UTF8_BINARY`. */
  readonly collation: string;
}
export interface CharType {
  readonly kind: "char";
  readonly length: number;
}
export interface VarcharType {
  readonly kind: "varchar";
  readonly length: number;
}
export interface BinaryType {
  readonly kind: "binary";
}
export interface DateType {
  readonly kind: "date";
}
export interface TimeType {
  readonly kind: "time";
  /** Fractional digits of a second, 0 to 6. */
  readonly precision: number;
}
export interface TimestampType {
  readonly kind: "timestamp";
}
export interface TimestampNTZType {
  readonly kind: "timestamp_ntz";
}

export type YearMonthField = "year" | "month";
export type DayTimeField = "day" | "hour" | "minute" | "second";

export interface YearMonthIntervalType {
  readonly kind: "yearMonthInterval";
  readonly startField: YearMonthField;
  readonly endField: YearMonthField;
}
export interface DayTimeIntervalType {
  readonly kind: "dayTimeInterval";
  readonly startField: DayTimeField;
  readonly endField: DayTimeField;
}
export interface CalendarIntervalType {
  readonly kind: "calendarInterval";
}
export interface ArrayType<E extends DataType = DataType> {
  readonly kind: "array";
  readonly elementType: E;
  readonly containsNull: boolean;
}
export interface MapType<K extends DataType = DataType, V extends DataType = DataType> {
  readonly kind: "map";
  readonly keyType: K;
  readonly valueType: V;
  readonly valueContainsNull: boolean;
}
export interface StructField {
  readonly name: string;
  readonly dataType: DataType;
  readonly nullable: boolean;
  readonly metadata: Metadata;
}
/** JSON metadata of a field; comments, defaults and char/varchar lengths live here, under Spark's keys. */
export type Metadata = { readonly [key: string]: unknown };

/** The plain-data face of a struct; the fluent `StructType` class implements it. */
export interface StructDataType {
  readonly kind: "struct";
  readonly fields: readonly StructField[];
}
export interface VariantType {
  readonly kind: "variant";
}
export interface UserDefinedType {
  readonly kind: "udt";
  readonly sqlType: DataType;
  readonly className?: string;
  readonly pyClass?: string;
  readonly serializedClass?: string;
}
export interface GeometryType {
  readonly kind: "geometry";
  /** Spatial reference id, or `"ANY"` for mixed. */
  readonly srid: number | "ANY";
}
export interface GeographyType {
  readonly kind: "geography";
  readonly srid: number | "ANY";
}

export type IntegralType = ByteType | ShortType | IntegerType | LongType;
export type FractionalType = FloatType | DoubleType | DecimalType;
export type NumericType = IntegralType | FractionalType;

export type DataType =
  | NullType
  | BooleanType
  | NumericType
  | StringType
  | CharType
  | VarcharType
  | BinaryType
  | DateType
  | TimeType
  | TimestampType
  | TimestampNTZType
  | YearMonthIntervalType
  | DayTimeIntervalType
  | CalendarIntervalType
  | ArrayType
  | MapType
  | StructDataType
  | VariantType
  | UserDefinedType
  | GeometryType
  | GeographyType;

export type TypeKind = DataType["kind"];
