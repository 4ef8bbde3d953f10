import { sparkError } from "../../errors/index.ts";
import { isYearMonth } from "../../results/index.ts";
import {
  arrayType,
  binaryType,
  booleanType,
  calendarIntervalType,
  type DataType,
  dateType,
  dayTimeIntervalType,
  decimalType,
  doubleType,
  floatType,
  integerType,
  longType,
  mapType,
  nullType,
  StructField,
  shortType,
  stringType,
  structType,
  timestampNtzType,
  timestampType,
  timeType,
  variantType,
  yearMonthIntervalType,
} from "../../types/index.ts";
import { kindOfValue } from "../value-kind.ts";
import { mergeTypes, wholeNumber } from "./merge-types.ts";

const timestamp = () => timestampType;

const makers: Readonly<Record<string, (value: never) => DataType>> = {
  null: () => nullType,
  undefined: () => nullType,
  boolean: () => booleanType,
  number: (value: number) => (Number.isSafeInteger(value) && !Object.is(value, -0) ? wholeNumber : doubleType),
  bigint: () => longType,
  string: () => stringType,
  Decimal: () => decimalType(38, 18),
  Uint8Array: () => binaryType,
  Date: timestamp,
  "Temporal.PlainDate": () => dateType,
  "Temporal.PlainTime": () => timeType(6),
  "Temporal.PlainDateTime": () => timestampNtzType,
  "Temporal.Instant": timestamp,
  "Temporal.ZonedDateTime": timestamp,
  "Temporal.Duration": (value: Parameters<typeof isYearMonth>[0]) =>
    isYearMonth(value) ? yearMonthIntervalType() : dayTimeIntervalType(),
  CalendarInterval: () => calendarIntervalType,
  VariantVal: () => variantType,
  Int16Array: () => arrayType(shortType),
  Int32Array: () => arrayType(integerType),
  BigInt64Array: () => arrayType(longType),
  Float32Array: () => arrayType(floatType),
  Float64Array: () => arrayType(doubleType),
  Array: (values: readonly unknown[]) => arrayType(inferCommon(values)),
  Map: (map: ReadonlyMap<unknown, unknown>) => mapType(inferCommon(map.keys()), inferCommon(map.values())),
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
  let common: DataType = nullType;
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
