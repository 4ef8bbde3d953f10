import { sparkError } from "../../errors/index.ts";
import { isYearMonth } from "../../results/index.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  CalendarIntervalType,
  type DataType,
  DateType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  StructField,
  structType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  VariantType,
  YearMonthIntervalType,
} from "../../types/index.ts";
import { kindOfValue } from "../value-kind.ts";
import { mergeTypes, wholeNumber } from "./merge-types.ts";

const timestamp = () => TimestampType;

const makers: Readonly<Record<string, (value: never) => DataType>> = {
  null: () => NullType,
  undefined: () => NullType,
  boolean: () => BooleanType,
  number: (value: number) => (Number.isSafeInteger(value) && !Object.is(value, -0) ? wholeNumber : DoubleType),
  bigint: () => LongType,
  string: () => StringType,
  Decimal: () => DecimalType(38, 18),
  Uint8Array: () => BinaryType,
  Date: timestamp,
  "Temporal.PlainDate": () => DateType,
  "Temporal.PlainTime": () => TimeType(6),
  "Temporal.PlainDateTime": () => TimestampNTZType,
  "Temporal.Instant": timestamp,
  "Temporal.ZonedDateTime": timestamp,
  "Temporal.Duration": (value: Parameters<typeof isYearMonth>[0]) =>
    isYearMonth(value) ? YearMonthIntervalType() : DayTimeIntervalType(),
  CalendarInterval: () => CalendarIntervalType,
  VariantVal: () => VariantType,
  Int16Array: () => ArrayType(ShortType),
  Int32Array: () => ArrayType(IntegerType),
  BigInt64Array: () => ArrayType(LongType),
  Float32Array: () => ArrayType(FloatType),
  Float64Array: () => ArrayType(DoubleType),
  Array: (values: readonly unknown[]) => ArrayType(inferCommon(values)),
  Map: (map: ReadonlyMap<unknown, unknown>) => MapType(inferCommon(map.keys()), inferCommon(map.values())),
  Object: (value: object) =>
    structType(Object.entries(value).map(([name, field]) => StructField(name, inferField(field, name)))),
};

/** The type that one value is inferred to have. */
export function inferType(value: unknown): DataType {
  const kind = kindOfValue(value);
  const make = makers[kind];
  if (make === undefined) throw sparkError("CANNOT_INFER_SCHEMA_FOR_TYPE", { data_type: kind });
  return make(value as never);
}

function inferCommon(values: Iterable<unknown>): DataType {
  let common: DataType = NullType;
  for (const value of values) common = mergeTypes(common, inferType(value));
  return common;
}

/** As {@link inferType}; what goes wrong is told of the field. */
export function inferField(value: unknown, fieldName: string): DataType {
  try {
    return inferType(value);
  } catch (cause) {
    throw sparkError("CANNOT_INFER_TYPE_FOR_FIELD", { field_name: fieldName }, undefined, { cause });
  }
}
