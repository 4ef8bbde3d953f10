import type {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  CharType,
  DataType,
  DateType,
  DayTimeField,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  FloatType,
  GeographyType,
  GeometryType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  VarcharType,
  VariantType,
  YearMonthField,
  YearMonthIntervalType,
} from "./data-type.ts";

const freeze = Object.freeze;

export const nullType: NullType = freeze({ kind: "null" });
export const booleanType: BooleanType = freeze({ kind: "boolean" });
export const byteType: ByteType = freeze({ kind: "byte" });
export const shortType: ShortType = freeze({ kind: "short" });
export const integerType: IntegerType = freeze({ kind: "integer" });
export const longType: LongType = freeze({ kind: "long" });
export const floatType: FloatType = freeze({ kind: "float" });
export const doubleType: DoubleType = freeze({ kind: "double" });
export const stringType: StringType = freeze({ kind: "string", collation: "UTF8_BINARY" });
export const binaryType: BinaryType = freeze({ kind: "binary" });
export const dateType: DateType = freeze({ kind: "date" });
export const timestampType: TimestampType = freeze({ kind: "timestamp" });
export const timestampNtzType: TimestampNTZType = freeze({ kind: "timestamp_ntz" });
export const calendarIntervalType: CalendarIntervalType = freeze({ kind: "calendarInterval" });
export const variantType: VariantType = freeze({ kind: "variant" });

export const collatedStringType = (collation: string): StringType => freeze({ kind: "string", collation });
export const charType = (length: number): CharType => freeze({ kind: "char", length });
export const varcharType = (length: number): VarcharType => freeze({ kind: "varchar", length });
export const timeType = (precision = 6): TimeType => freeze({ kind: "time", precision });
export const decimalType = <P extends number = 10, S extends number = 0>(
  precision: P = 10 as P,
  scale: S = 0 as S,
): DecimalType<P, S> => freeze({ kind: "decimal", precision, scale });
export const yearMonthIntervalType = (
  startField: YearMonthField = "year",
  endField: YearMonthField = "month",
): YearMonthIntervalType => freeze({ kind: "yearMonthInterval", startField, endField });
export const dayTimeIntervalType = (
  startField: DayTimeField = "day",
  endField: DayTimeField = "second",
): DayTimeIntervalType => freeze({ kind: "dayTimeInterval", startField, endField });
export const arrayType = <E extends DataType>(elementType: E, containsNull = true): ArrayType<E> =>
  freeze({ kind: "array", elementType, containsNull });
export const mapType = <K extends DataType, V extends DataType>(
  keyType: K,
  valueType: V,
  valueContainsNull = true,
): MapType<K, V> => freeze({ kind: "map", keyType, valueType, valueContainsNull });
export const geometryType = (srid: number | "ANY" = 4326): GeometryType => freeze({ kind: "geometry", srid });
export const geographyType = (srid: number | "ANY" = 4326): GeographyType => freeze({ kind: "geography", srid });
