/**
 * Spark's data types as frozen, tagged data. `kind` is the tag; everything else about a type (its DDL form, its JSON form,
 * its printed tree) is a function elsewhere in this room. A type and the value that makes it share one name.
 */

const freeze = Object.freeze;

/** VOID: the type of a bare null. */
export interface NullType {
  readonly kind: "null";
}
export const NullType: NullType = freeze({ kind: "null" });

/** BOOLEAN: `true` or `false`. */
export interface BooleanType {
  readonly kind: "boolean";
}
export const BooleanType: BooleanType = freeze({ kind: "boolean" });

/** TINYINT: one byte, from -128 to 127. */
export interface ByteType {
  readonly kind: "byte";
}
export const ByteType: ByteType = freeze({ kind: "byte" });

/** SMALLINT: two bytes, from -32768 to 32767. */
export interface ShortType {
  readonly kind: "short";
}
export const ShortType: ShortType = freeze({ kind: "short" });

/** INT: four bytes, from -2147483648 to 2147483647. */
export interface IntegerType {
  readonly kind: "integer";
}
export const IntegerType: IntegerType = freeze({ kind: "integer" });

/** BIGINT: eight bytes; its values are `bigint`. */
export interface LongType {
  readonly kind: "long";
}
export const LongType: LongType = freeze({ kind: "long" });

/** FLOAT: a four-byte floating point number. */
export interface FloatType {
  readonly kind: "float";
}
export const FloatType: FloatType = freeze({ kind: "float" });

/** DOUBLE: an eight-byte floating point number. */
export interface DoubleType {
  readonly kind: "double";
}
export const DoubleType: DoubleType = freeze({ kind: "double" });

/** DECIMAL(precision, scale): an exact number of up to 38 digits; its values are `Decimal`. */
export interface DecimalType<P extends number = number, S extends number = number> {
  readonly kind: "decimal";
  readonly precision: P;
  readonly scale: S;
}
/**
 * DECIMAL(precision, scale), DECIMAL(10, 0) by default.
 *
 * @example
 * ```ts
 * const price = DecimalType(10, 2);
 * ```
 */
export const DecimalType = <P extends number = 10, S extends number = 0>(
  precision: P = 10 as P,
  scale: S = 0 as S,
): DecimalType<P, S> => freeze({ kind: "decimal", precision, scale });

/** STRING: text, compared byte by byte unless it has another collation. */
export interface StringType {
  readonly kind: "string";
  /** Collation name; Spark's default is `UTF8_BINARY`. */
  readonly collation: string;
}
/** STRING with Spark's default collation. See {@link CollatedStringType} for others. */
export const StringType: StringType = freeze({ kind: "string", collation: "UTF8_BINARY" });
/**
 * STRING with a collation.
 *
 * @example
 * ```ts
 * const ignoringCase = CollatedStringType("UTF8_LCASE");
 * ```
 */
export const CollatedStringType = (collation: string): StringType => freeze({ kind: "string", collation });

/** CHAR(length): text of a fixed length, padded with spaces. */
export interface CharType {
  readonly kind: "char";
  readonly length: number;
  /** Present only where it is not the default. */
  readonly collation?: string;
}
/** CHAR(length): text of a fixed length, padded with spaces. */
export const CharType = (length: number, collation?: string): CharType =>
  freeze(collation === undefined ? { kind: "char", length } : { kind: "char", length, collation });

/** VARCHAR(length): text of limited length. */
export interface VarcharType {
  readonly kind: "varchar";
  readonly length: number;
  /** Present only where it is not the default. */
  readonly collation?: string;
}
/** VARCHAR(length): text of limited length. */
export const VarcharType = (length: number, collation?: string): VarcharType =>
  freeze(collation === undefined ? { kind: "varchar", length } : { kind: "varchar", length, collation });

/** BINARY: bytes; its values are `Uint8Array`. */
export interface BinaryType {
  readonly kind: "binary";
}
export const BinaryType: BinaryType = freeze({ kind: "binary" });

/** DATE: a day; its values are `Temporal.PlainDate`. */
export interface DateType {
  readonly kind: "date";
}
export const DateType: DateType = freeze({ kind: "date" });

/** TIME: a time of day; its values are `Temporal.PlainTime`. */
export interface TimeType {
  readonly kind: "time";
  /** Fractional digits of a second, 0 to 9. */
  readonly precision: number;
}
/** TIME(precision), TIME(6) by default. */
export const TimeType = (precision = 6): TimeType => freeze({ kind: "time", precision });

/** TIMESTAMP: a moment in time; its values are `Temporal.Instant`. */
export interface TimestampType {
  readonly kind: "timestamp";
}
export const TimestampType: TimestampType = freeze({ kind: "timestamp" });

/** TIMESTAMP_NTZ: day and time of day without a time zone; its values are `Temporal.PlainDateTime`. */
export interface TimestampNTZType {
  readonly kind: "timestamp_ntz";
}
export const TimestampNTZType: TimestampNTZType = freeze({ kind: "timestamp_ntz" });

/** The fields of an INTERVAL YEAR TO MONTH. */
export type YearMonthField = "year" | "month";
/** The fields of an INTERVAL DAY TO SECOND. */
export type DayTimeField = "day" | "hour" | "minute" | "second";

/** INTERVAL YEAR TO MONTH and its parts; its values are `Temporal.Duration`. */
export interface YearMonthIntervalType {
  readonly kind: "yearMonthInterval";
  readonly startField: YearMonthField;
  readonly endField: YearMonthField;
}
/** INTERVAL YEAR TO MONTH by default, INTERVAL of one field when only one is named. */
export const YearMonthIntervalType = (
  startField?: YearMonthField,
  endField: YearMonthField = startField ?? "month",
): YearMonthIntervalType => freeze({ kind: "yearMonthInterval", startField: startField ?? "year", endField });

/** INTERVAL DAY TO SECOND and its parts; its values are `Temporal.Duration`. */
export interface DayTimeIntervalType {
  readonly kind: "dayTimeInterval";
  readonly startField: DayTimeField;
  readonly endField: DayTimeField;
}
/** INTERVAL DAY TO SECOND by default, INTERVAL of one field when only one is named. */
export const DayTimeIntervalType = (
  startField?: DayTimeField,
  endField: DayTimeField = startField ?? "second",
): DayTimeIntervalType => freeze({ kind: "dayTimeInterval", startField: startField ?? "day", endField });

/** INTERVAL: months, days and microseconds, each with a sign of its own. */
export interface CalendarIntervalType {
  readonly kind: "calendarInterval";
}
export const CalendarIntervalType: CalendarIntervalType = freeze({ kind: "calendarInterval" });

/** ARRAY<element>. `N` tells whether elements may be null. */
export interface ArrayType<E extends DataType = DataType, N extends boolean = boolean> {
  readonly kind: "array";
  readonly elementType: E;
  readonly containsNull: N;
}
/**
 * ARRAY<element>, whose elements may be null unless the second argument is false.
 *
 * @example
 * ```ts
 * const tags = ArrayType(StringType, false);
 * ```
 */
export const ArrayType = <E extends DataType, N extends boolean = true>(
  elementType: E,
  containsNull: N = true as N,
): ArrayType<E, N> => freeze({ kind: "array", elementType, containsNull });

/** MAP<key, value>; its values are `Map`. `N` tells whether the values in it may be null. */
export interface MapType<K extends DataType = DataType, V extends DataType = DataType, N extends boolean = boolean> {
  readonly kind: "map";
  readonly keyType: K;
  readonly valueType: V;
  readonly valueContainsNull: N;
}
/**
 * MAP<key, value>, whose values may be null unless the third argument is false. Keys are never null.
 *
 * @example
 * ```ts
 * const counts = MapType(StringType, LongType);
 * ```
 */
export const MapType = <K extends DataType, V extends DataType, N extends boolean = true>(
  keyType: K,
  valueType: V,
  valueContainsNull: N = true as N,
): MapType<K, V, N> => freeze({ kind: "map", keyType, valueType, valueContainsNull });

/** One field of a struct. */
export interface StructField<
  Name extends string = string,
  T extends DataType = DataType,
  Nullable extends boolean = boolean,
> {
  readonly name: Name;
  readonly dataType: T;
  readonly nullable: Nullable;
  readonly metadata: Metadata;
}
/** JSON metadata of a field; comments, defaults and char/varchar lengths live here, under Spark's keys. */
export type Metadata = { readonly [key: string]: unknown };

const noMetadata: Metadata = freeze({});

/**
 * One field of a struct, nullable unless the third argument is false.
 *
 * @example
 * ```ts
 * const id = StructField("id", LongType, false, { comment: "never reused" });
 * ```
 */
export const StructField = <Name extends string, T extends DataType, Nullable extends boolean = true>(
  name: Name,
  dataType: T,
  nullable: Nullable = true as Nullable,
  metadata: Metadata = noMetadata,
): StructField<Name, T, Nullable> => freeze({ name, dataType, nullable, metadata });

/** The plain-data face of a struct; the fluent `StructType` class implements it. */
export interface StructDataType {
  readonly kind: "struct";
  readonly fields: readonly StructField[];
}
/** VARIANT: a value whose type is known only at run time. */
export interface VariantType {
  readonly kind: "variant";
}
export const VariantType: VariantType = freeze({ kind: "variant" });

/** A type of the user's, stored as `sqlType`. */
export interface UserDefinedType {
  readonly kind: "udt";
  readonly sqlType: DataType;
  readonly className?: string;
  readonly pyClass?: string;
  readonly serializedClass?: string;
}
/** A type of the user's, stored as `sqlType`. */
export const UserDefinedType = (parts: Omit<UserDefinedType, "kind">): UserDefinedType =>
  freeze({ kind: "udt", ...parts });

/** GEOMETRY(srid): shapes on a plane. */
export interface GeometryType {
  readonly kind: "geometry";
  /** Spatial reference id, or `"ANY"` for mixed. */
  readonly srid: number | "ANY";
}
/** GEOGRAPHY(srid): shapes on the globe. */
export interface GeographyType {
  readonly kind: "geography";
  readonly srid: number | "ANY";
}
/** GEOMETRY(srid), GEOMETRY(4326) by default. */
export const GeometryType = (srid: number | "ANY" = 4326): GeometryType => freeze({ kind: "geometry", srid });
/** GEOGRAPHY(srid), GEOGRAPHY(4326) by default. */
export const GeographyType = (srid: number | "ANY" = 4326): GeographyType => freeze({ kind: "geography", srid });

/** TINYINT, SMALLINT, INT or BIGINT. */
export type IntegralType = ByteType | ShortType | IntegerType | LongType;
/** FLOAT, DOUBLE or DECIMAL. */
export type FractionalType = FloatType | DoubleType | DecimalType;
/** Any type of number. */
export type NumericType = IntegralType | FractionalType;

/** Any data type. `kind` tells which. */
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

/** The tags of the data types. */
export type TypeKind = DataType["kind"];
