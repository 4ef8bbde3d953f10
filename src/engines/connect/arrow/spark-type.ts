import { DateUnit, type Field, IntervalUnit, TimeUnit, Type } from "@uwdata/flechette";
import { sparkError } from "../../../errors/index.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  type DataType,
  DateType,
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
  type StructDataType,
  StructField,
  structType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  VariantType,
  YearMonthIntervalType,
} from "../../../types/index.ts";

/** The columns of an Arrow stream as Spark names their types, for data that comes without a schema of Spark's. */
export const sparkSchema = (fields: readonly Field[]): StructDataType => structType(fields.map(sparkField));

const sparkField = (field: Field): StructField => StructField(field.name, sparkType(field), field.nullable);

interface ArrowParts {
  readonly typeId: number;
  readonly bitWidth?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly unit?: number;
  readonly timezone?: string | null;
  readonly children?: readonly Field[];
}

function sparkType(field: Field): DataType {
  const parts = field.type as unknown as ArrowParts;
  const type = makers[parts.typeId]?.(parts, field);
  if (!type) {
    throw sparkError("UNSUPPORTED_DATA_TYPE_FOR_ARROW_CONVERSION", { data_type: `Arrow type ${parts.typeId}` });
  }
  return type;
}

const integers: Readonly<Record<number, DataType>> = { 8: ByteType, 16: ShortType, 32: IntegerType, 64: LongType };
const child = ({ children }: ArrowParts, at: number): Field => children?.[at] as Field;

const list = (parts: ArrowParts): DataType => ArrayType(sparkType(child(parts, 0)), child(parts, 0).nullable);
const text = (): DataType => StringType;
const binary = (): DataType => BinaryType;

function struct(parts: ArrowParts): DataType {
  const marks = parts.children?.[1]?.metadata;
  if (marks?.get("variant") === "true") return VariantType;
  const srid = Number(marks?.get("srid"));
  if (marks?.get("geometry") === "true") return GeometryType(srid < 0 ? "ANY" : srid);
  if (marks?.get("geography") === "true") return GeographyType(srid < 0 ? "ANY" : srid);
  return sparkSchema(parts.children ?? []);
}

const makers: Readonly<Record<number, (parts: ArrowParts, field: Field) => DataType | undefined>> = {
  [Type.Null]: () => NullType,
  [Type.Bool]: () => BooleanType,
  [Type.Int]: ({ bitWidth }) => integers[bitWidth ?? 0],
  [Type.Float]: ({ precision }) => [undefined, FloatType, DoubleType][precision ?? 0],
  [Type.Decimal]: ({ precision, scale }) => DecimalType(precision, scale),
  [Type.Utf8]: text,
  [Type.LargeUtf8]: text,
  [Type.Utf8View]: text,
  [Type.Binary]: binary,
  [Type.LargeBinary]: binary,
  [Type.BinaryView]: binary,
  [Type.Date]: ({ unit }) => (unit === DateUnit.DAY ? DateType : undefined),
  [Type.Time]: (_, { metadata }) => TimeType(Number(metadata?.get("SPARK::time::precision") ?? 6)),
  [Type.Timestamp]: ({ unit, timezone }) =>
    unit !== TimeUnit.MICROSECOND ? undefined : timezone ? TimestampType : TimestampNTZType,
  [Type.Interval]: ({ unit }) =>
    unit === IntervalUnit.YEAR_MONTH
      ? YearMonthIntervalType()
      : unit === IntervalUnit.MONTH_DAY_NANO
        ? CalendarIntervalType
        : undefined,
  [Type.Duration]: ({ unit }) => (unit === TimeUnit.MICROSECOND ? DayTimeIntervalType() : undefined),
  [Type.List]: list,
  [Type.LargeList]: list,
  [Type.Map]: (parts) => {
    const [key, value] = (child(parts, 0).type as unknown as ArrowParts).children as [Field, Field];
    return MapType(sparkType(key), sparkType(value), value.nullable);
  },
  [Type.Struct]: struct,
};
