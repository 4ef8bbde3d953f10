import { sparkError } from "../errors/index.ts";
import { type Literal, type LiteralValue, node } from "../plan/index.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  catalogString,
  type DataType,
  DateType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  equalTypes,
  FloatType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  type StructDataType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  type TypeKind,
  YearMonthIntervalType,
} from "../types/index.ts";
import { noCase, required, unsupportedCase } from "./checks.ts";
import { dataTypeMessage, dataTypeOf } from "./data-types.ts";
import type {
  Expression_Literal as LiteralMessage,
  Expression_Literal_SpecializedArray as SpecializedArray,
} from "./gen/spark/connect/expressions_pb.ts";

type LiteralType = LiteralMessage["literalType"];
type Case = NonNullable<LiteralType["case"]>;
type ValueOf<C extends Case> = Extract<LiteralType, { case: C }>["value"];

const $typeName = "spark.connect.Expression.Literal";

/** The message of a literal. */
export function literalMessage({ value, dataType }: Literal): LiteralMessage {
  const message = valueMessage(value, dataType);
  return value === null || !needsType(dataType) ? message : { ...message, dataType: dataTypeMessage(dataType) };
}

/** Values inside a value need not tell their types: the one around them does. */
const valueMessage = (value: LiteralValue, type: DataType): LiteralMessage => ({
  $typeName,
  literalType:
    value === null ? { case: "null", value: dataTypeMessage(type) } : writers[type.kind](value as never, type as never),
});

/** Whether the value alone does not say what its type is. Spark has no literals of CHAR and VARCHAR: their values are strings. */
function needsType(type: DataType): boolean {
  switch (type.kind) {
    case "string":
      return type.collation !== StringType.collation;
    case "udt":
      return true;
    case "yearMonthInterval":
      return !equalTypes(type, YearMonthIntervalType());
    case "dayTimeInterval":
      return !equalTypes(type, DayTimeIntervalType());
    case "array":
      return !type.containsNull;
    case "map":
      return !type.valueContainsNull;
    default:
      return false;
  }
}

type Writer<Value extends LiteralValue, K extends TypeKind> = (
  value: Value,
  type: Extract<DataType, { kind: K }>,
) => LiteralType;

function unwritable(type: DataType): never {
  throw sparkError("CONNECT_INVALID_PLAN.UNSUPPORTED_LITERAL_TYPE", { typeInfo: catalogString(type) });
}

type Items = readonly LiteralValue[];

/** How a value of each type is written. PySpark's forms, which servers of any age read. */
const writers: {
  readonly [K in TypeKind]: Writer<never, K>;
} = {
  null: (_: never, type) => ({ case: "null", value: dataTypeMessage(type) }),
  boolean: (value: boolean) => ({ case: "boolean", value }),
  byte: (value: number) => ({ case: "byte", value }),
  short: (value: number) => ({ case: "short", value }),
  integer: (value: number) => ({ case: "integer", value }),
  long: (value: bigint) => ({ case: "long", value }),
  float: (value: number) => ({ case: "float", value }),
  double: (value: number) => ({ case: "double", value }),
  decimal: (value: string, { precision, scale }) => ({
    case: "decimal",
    value: { $typeName: "spark.connect.Expression.Literal.Decimal", value, precision, scale },
  }),
  string: (value: string) => ({ case: "string", value }),
  char: (value: string) => ({ case: "string", value }),
  varchar: (value: string) => ({ case: "string", value }),
  binary: (value: Uint8Array) => ({ case: "binary", value }),
  date: (value: number) => ({ case: "date", value }),
  time: (nano: bigint, { precision }) => ({
    case: "time",
    value: { $typeName: "spark.connect.Expression.Literal.Time", nano, precision },
  }),
  timestamp: (value: bigint) => ({ case: "timestamp", value }),
  timestamp_ntz: (value: bigint) => ({ case: "timestampNtz", value }),
  yearMonthInterval: (value: number) => ({ case: "yearMonthInterval", value }),
  dayTimeInterval: (value: bigint) => ({ case: "dayTimeInterval", value }),
  calendarInterval: ([months, days, microseconds]: readonly [number, number, bigint]) => ({
    case: "calendarInterval",
    value: { $typeName: "spark.connect.Expression.Literal.CalendarInterval", months, days, microseconds },
  }),
  array: (items: Items, { elementType }) => ({
    case: "array",
    value: {
      $typeName: "spark.connect.Expression.Literal.Array",
      elementType: dataTypeMessage(elementType),
      elements: items.map((item) => valueMessage(item, elementType)),
    },
  }),
  map: (entries: readonly Items[], { keyType, valueType }) => ({
    case: "map",
    value: {
      $typeName: "spark.connect.Expression.Literal.Map",
      keyType: dataTypeMessage(keyType),
      valueType: dataTypeMessage(valueType),
      keys: entries.map(([key]) => valueMessage(key as LiteralValue, keyType)),
      values: entries.map(([, value]) => valueMessage(value as LiteralValue, valueType)),
    },
  }),
  struct: (items: Items, type) => ({
    case: "struct",
    value: {
      $typeName: "spark.connect.Expression.Literal.Struct",
      structType: dataTypeMessage(type),
      elements: type.fields.map((field, i) => valueMessage(items[i] ?? null, field.dataType)),
    },
  }),
  udt: (value: Exclude<LiteralValue, null>, { sqlType }) => writers[sqlType.kind](value as never, sqlType as never),
  variant: (_: never, type) => unwritable(type),
  geometry: (_: never, type) => unwritable(type),
  geography: (_: never, type) => unwritable(type),
};

/** The literal of a message. */
export function literalOf(message: LiteralMessage): Literal {
  const { value, type } = read(message, undefined);
  return node("literal", { value, dataType: type });
}

interface Typed {
  readonly value: LiteralValue;
  readonly type: DataType;
}

/** What a message says, where its place may already say of which type it is. */
function read(message: LiteralMessage, expected: DataType | undefined): Typed {
  const { literalType } = message;
  const told = message.dataType ? dataTypeOf(message.dataType) : expected;
  if (literalType.case === undefined) {
    // A null inside a value may be told by its place alone.
    return told ? { value: null, type: told } : noCase("spark.connect.Expression.Literal.literal_type");
  }
  const typed = (literalReaders[literalType.case] as (value: unknown, told: DataType | undefined) => Typed)(
    literalType.value,
    told?.kind === "udt" ? told.sqlType : told,
  );
  return told?.kind === "udt" ? { value: typed.value, type: told } : typed;
}

type Reader<C extends Case> = (value: ValueOf<C>, told: DataType | undefined) => Typed;

const plain =
  (type: DataType) =>
  (value: LiteralValue, told: DataType | undefined): Typed => ({ value, type: told ?? type });

/** How each case of the message is read: PySpark's forms, and those of newer clients, which tell types at the root only. */
export const literalReaders: { readonly [C in Case]: Reader<C> } = {
  null: (value, told) => {
    const type = dataTypeOf(value);
    return { value: null, type: type.kind === "null" && told ? told : type };
  },
  binary: plain(BinaryType),
  boolean: plain(BooleanType),
  byte: plain(ByteType),
  short: plain(ShortType),
  integer: plain(IntegerType),
  long: plain(LongType),
  float: plain(FloatType),
  double: plain(DoubleType),
  string: plain(StringType),
  date: plain(DateType),
  timestamp: plain(TimestampType),
  timestampNtz: plain(TimestampNTZType),
  yearMonthInterval: plain(YearMonthIntervalType()),
  dayTimeInterval: plain(DayTimeIntervalType()),
  decimal: ({ value, precision, scale }, told) => ({
    value,
    type: told?.kind === "decimal" ? told : decimalType(value, precision, scale),
  }),
  time: ({ nano, precision }, told) => ({ value: nano, type: told?.kind === "time" ? told : TimeType(precision) }),
  calendarInterval: ({ months, days, microseconds }) => ({
    value: [months, days, microseconds],
    type: CalendarIntervalType,
  }),
  // Spark's types of a finer fraction have no word in a plan; what is whole microseconds is a plain timestamp.
  timestampNtzNanos: ({ epochMicros, nanosWithinMicro }) =>
    nanosWithinMicro === 0
      ? { value: epochMicros, type: TimestampNTZType }
      : unsupportedCase("spark.connect.Expression.Literal", "timestamp_ntz_nanos", 29),
  timestampLtzNanos: ({ epochMicros, nanosWithinMicro }) =>
    nanosWithinMicro === 0
      ? { value: epochMicros, type: TimestampType }
      : unsupportedCase("spark.connect.Expression.Literal", "timestamp_ltz_nanos", 30),
  array: ({ elementType, elements }, told) => {
    const array = told?.kind === "array" ? told : undefined;
    const expected = array?.elementType ?? (elementType && dataTypeOf(elementType));
    const items = elements.map((element) => read(element, expected));
    return {
      value: items.map(({ value }) => value),
      type: array ?? ArrayType(expected ?? items[0]?.type ?? NullType),
    };
  },
  map: ({ keyType, valueType, keys, values }, told) => {
    const map = told?.kind === "map" ? told : undefined;
    const expectedKey = map?.keyType ?? (keyType && dataTypeOf(keyType));
    const expectedValue = map?.valueType ?? (valueType && dataTypeOf(valueType));
    const readKeys = keys.map((key) => read(key, expectedKey));
    const readValues = values.map((value) => read(value, expectedValue));
    return {
      value: readKeys.map((key, i) => [key.value, readValues[i]?.value ?? null]),
      type:
        map ?? MapType(expectedKey ?? readKeys[0]?.type ?? NullType, expectedValue ?? readValues[0]?.type ?? NullType),
    };
  },
  struct: ({ structType, elements }, told) => {
    const type = told?.kind === "struct" ? told : structTypeOf(structType && dataTypeOf(structType));
    return { value: elements.map((element, i) => read(element, type.fields[i]?.dataType).value), type };
  },
  specializedArray: ({ valueType }, told) => {
    if (valueType.case === undefined) return noCase("spark.connect.Expression.Literal.SpecializedArray.value_type");
    const type = told?.kind === "array" ? told : ArrayType(specialized[valueType.case], false);
    return { value: Object.freeze(valueType.value.values.slice()), type };
  },
};

type SpecializedCase = NonNullable<SpecializedArray["valueType"]["case"]>;

const specialized: { readonly [C in SpecializedCase]: DataType } = {
  bools: BooleanType,
  ints: IntegerType,
  longs: LongType,
  floats: FloatType,
  doubles: DoubleType,
  strings: StringType,
};

function structTypeOf(type: DataType | undefined): StructDataType {
  if (type?.kind === "struct") return type;
  return required<StructDataType>(undefined, "spark.connect.Expression.Literal.Struct.struct_type");
}

/** Digits that the text needs, where the message does not tell or tells too few. */
function decimalType(text: string, precision: number | undefined, scale: number | undefined): DecimalType {
  const [, whole = "", fraction = ""] = /^[+-]?0*(\d*)(?:\.(\d*))?$/.exec(text) ?? [];
  const needed = scale ?? fraction.length;
  return DecimalType(precision ?? Math.max(whole.length + needed, 1), needed);
}
