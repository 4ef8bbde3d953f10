/** What users see as `tspark/types`. The house itself uses `index.ts`. */
export { DataType } from "./companion.ts";
export {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  CharType,
  CollatedStringType,
  DateType,
  type DayTimeField,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  FloatType,
  type FractionalType,
  GeographyType,
  GeometryType,
  IntegerType,
  type IntegralType,
  LongType,
  MapType,
  type Metadata,
  NullType,
  type NumericType,
  ShortType,
  StringType,
  type StructDataType,
  StructField,
  TimestampNTZType,
  TimestampType,
  TimeType,
  UserDefinedType,
  VarcharType,
  VariantType,
  type YearMonthField,
  YearMonthIntervalType,
} from "./data-type.ts";
export { type DefinedSchema, defineSchema, type NotNull, notNull } from "./schema/define-schema.ts";
export type { InputOf, InputRowOf } from "./schema/input-of.ts";
export type { JoinKind } from "./schema/join.ts";
export type { SchemaShape, UntypedSchema } from "./schema/shape.ts";
export type { RowOf, ValueOf } from "./schema/value-of.ts";
export { StructType } from "./struct-type.ts";
export { CalendarInterval } from "./values/calendar-interval.ts";
export { Decimal } from "./values/decimal.ts";
export { Geography, Geometry } from "./values/spatial.ts";
export { VariantVal } from "./values/variant.ts";
