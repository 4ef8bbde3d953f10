import fc from "fast-check";
import { type Literal, type LiteralValue, node } from "../../../src/plan/index.ts";
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
  type StructType,
  structType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  type TypeKind,
  UserDefinedType,
  VarcharType,
  VariantType,
  YearMonthIntervalType,
} from "../../../src/types/index.ts";
import { bytes, int, list, long, maybe, text } from "./inside.ts";

const collation = fc.constantFrom("UTF8_LCASE", "UNICODE_CI_AI", "de_AI", "zh_Hans_CHN_RTRIM");
const srid = fc.constantFrom<number | "ANY">(0, 4326, 3857, "ANY");
const length = fc.integer({ min: 1, max: 1000 });
const decimalType = fc
  .tuple(fc.integer({ min: 1, max: 38 }), fc.nat(38))
  .map(([precision, scale]) => DecimalType(precision, Math.min(precision, scale)));

const metadata: fc.Arbitrary<Metadata> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      text.filter((key) => key !== "__proto__"),
      fc.oneof(text, fc.integer(), fc.boolean(), fc.array(fc.integer())),
      { maxKeys: 2 },
    ),
  },
);

type TypeArbitraries = { readonly [K in TypeKind]: fc.Arbitrary<Extract<DataType, { kind: K }>> };

const fieldOf = (type: fc.Arbitrary<DataType>) =>
  fc
    .tuple(text, type, fc.boolean(), metadata)
    .map(([name, dataType, nullable, metadata]) => StructField(name, dataType, nullable, metadata));

/** Types of every kind, made of `type`; a new kind does not compile without one. */
const typesOf = (type: fc.Arbitrary<DataType>): TypeArbitraries => ({
  null: fc.constant(NullType),
  boolean: fc.constant(BooleanType),
  byte: fc.constant(ByteType),
  short: fc.constant(ShortType),
  integer: fc.constant(IntegerType),
  long: fc.constant(LongType),
  float: fc.constant(FloatType),
  double: fc.constant(DoubleType),
  decimal: decimalType,
  string: fc.oneof(fc.constant(StringType), collation.map(CollatedStringType)),
  char: fc.tuple(length, maybe(collation)).map(([length, collation]) => CharType(length, collation)),
  varchar: fc.tuple(length, maybe(collation)).map(([length, collation]) => VarcharType(length, collation)),
  binary: fc.constant(BinaryType),
  date: fc.constant(DateType),
  time: fc.nat(9).map((precision) => TimeType(precision)),
  timestamp: fc.constant(TimestampType),
  timestamp_ntz: fc.constant(TimestampNTZType),
  yearMonthInterval: fc.constantFrom(
    YearMonthIntervalType(),
    YearMonthIntervalType("year"),
    YearMonthIntervalType("month"),
  ),
  dayTimeInterval: fc.constantFrom(
    DayTimeIntervalType(),
    DayTimeIntervalType("hour"),
    DayTimeIntervalType("minute", "second"),
  ),
  calendarInterval: fc.constant(CalendarIntervalType),
  array: fc.tuple(type, fc.boolean()).map(([element, nulls]) => ArrayType(element, nulls)),
  map: fc.tuple(type, type, fc.boolean()).map(([key, value, nulls]) => MapType(key, value, nulls)),
  struct: fc.array(fieldOf(type), { maxLength: 3 }).map(structType),
  variant: fc.constant(VariantType),
  udt: fc
    .record({ sqlType: type, className: text, pyClass: text, serializedClass: text }, { requiredKeys: ["sqlType"] })
    .map(UserDefinedType),
  geometry: srid.map(GeometryType),
  geography: srid.map(GeographyType),
});

const nested = ["array", "map", "struct", "udt"] as const satisfies readonly TypeKind[];
const flatKinds = (Object.keys(typesOf(fc.constant(NullType))) as TypeKind[]).filter(
  (kind) => !(nested as readonly TypeKind[]).includes(kind),
);

const flat: fc.Arbitrary<DataType> = fc.oneof(...flatKinds.map((kind) => typesOf(fc.constant(NullType))[kind]));

function typeAt(depth: number): fc.Arbitrary<DataType> {
  if (depth === 0) return flat;
  const types = typesOf(typeAt(depth - 1));
  return fc.oneof({ withCrossShrink: true }, { weight: 4, arbitrary: flat }, ...nested.map((kind) => types[kind]));
}

export const dataType = typeAt(2);
export const typesByKind = typesOf(typeAt(1));
export const struct = typesByKind.struct as fc.Arbitrary<StructType>;

const whole = { byte: 2 ** 7, short: 2 ** 15, integer: 2 ** 31 };

/** A value of a type, as a literal holds it. */
export function literalValueOf(type: DataType): fc.Arbitrary<LiteralValue> {
  switch (type.kind) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "byte":
    case "short":
    case "integer":
      return fc.integer({ min: -whole[type.kind], max: whole[type.kind] - 1 });
    case "date":
    case "yearMonthInterval":
      return int;
    case "long":
    case "time":
    case "timestamp":
    case "timestamp_ntz":
    case "dayTimeInterval":
      return long;
    case "float":
      return fc.float();
    case "double":
      return fc.double();
    case "decimal":
      return decimalText(type);
    case "string":
    case "char":
    case "varchar":
      return text;
    case "binary":
      return bytes;
    case "calendarInterval":
      return fc.tuple(int, int, long);
    case "array":
      return list(nullable(type.elementType, type.containsNull));
    case "map":
      return list(fc.tuple(literalValueOf(type.keyType), nullable(type.valueType, type.valueContainsNull)));
    case "struct":
      return fc.tuple(...type.fields.map((field) => nullable(field.dataType, field.nullable)));
    case "udt":
      return literalValueOf(type.sqlType);
    case "variant":
    case "geometry":
    case "geography":
      return fc.constant(null);
  }
}

const nullable = (type: DataType, nulls: boolean): fc.Arbitrary<LiteralValue> =>
  nulls ? fc.option(literalValueOf(type)) : literalValueOf(type);

const decimalText = ({ precision, scale }: DecimalType): fc.Arbitrary<string> =>
  fc.bigInt({ min: -(10n ** BigInt(precision)) + 1n, max: 10n ** BigInt(precision) - 1n }).map((unscaled) => {
    const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
    const cut = digits.length - scale;
    return `${unscaled < 0n ? "-" : ""}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ""}`;
  });

/** Literals of every type, nulls among them. Spark has none of CHAR and VARCHAR. */
export const literal: fc.Arbitrary<Literal> = dataType
  .filter(({ kind }) => kind !== "char" && kind !== "varchar")
  .chain((type) => fc.option(literalValueOf(type)).map((value) => node("literal", { value, dataType: type })));
