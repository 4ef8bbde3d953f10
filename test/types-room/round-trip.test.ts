import fc from "fast-check";
import { expect, test } from "vitest";
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
  dataTypeFromJson,
  dataTypeToJson,
  equalTypes,
  FloatType,
  GeographyType,
  GeometryType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  parseDataType,
  ShortType,
  StringType,
  StructField,
  StructType,
  sqlType,
  structType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  UserDefinedType,
  VarcharType,
  VariantType,
  YearMonthIntervalType,
} from "../../src/types/index.ts";

const atom: fc.Arbitrary<DataType> = fc.oneof(
  fc.constantFrom<DataType>(
    ...[
      NullType,
      BooleanType,
      ByteType,
      ShortType,
      IntegerType,
      LongType,
      FloatType,
      DoubleType,
      StringType,
      BinaryType,
    ],
    ...[DateType, TimestampType, TimestampNTZType, CalendarIntervalType, VariantType],
    ...[YearMonthIntervalType(), YearMonthIntervalType("month"), DayTimeIntervalType("hour", "second")],
    ...[GeometryType(), GeometryType("ANY"), GeometryType(3857), GeographyType(4269)],
    ...["UTF8_LCASE", "UNICODE_CI_AI", "de_AI", "zh_Hans_CHN_RTRIM"].map(CollatedStringType),
  ),
  fc.tuple(fc.integer({ min: 1, max: 38 }), fc.nat(38)).map(([p, s]) => DecimalType(p, Math.min(p, s))),
  fc.nat(9).map((precision) => TimeType(precision)),
  fc.nat(1000).map((length) => CharType(length)),
  fc.nat(1000).map((length) => VarcharType(length)),
);

const name = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("__proto__", "", "`", "constructor", "a b", "1", "NOT"),
);

const typeWith = (comments: boolean) =>
  fc.letrec<{ type: DataType; field: StructField }>((tie) => ({
    type: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      atom,
      // DDL text has no word for elements that are not null.
      fc.tuple(tie("type"), comments ? fc.constant(true) : fc.boolean()).map(([type, nulls]) => ArrayType(type, nulls)),
      fc.tuple(tie("type"), tie("type")).map(([key, value]) => MapType(key, value)),
      fc.array(tie("field"), { maxLength: 4 }).map(structType),
    ),
    field: fc
      .tuple(name, tie("type"), fc.boolean(), comments ? fc.option(fc.string({ unit: "grapheme" })) : fc.jsonValue())
      .map(([fieldName, type, nullable, meta]) => {
        if (comments) return StructField(fieldName, type, nullable, meta === null ? {} : { comment: meta });
        return StructField(fieldName, type, nullable, { meta });
      }),
  })).type;

test("any type goes to JSON and back", () => {
  fc.assert(
    fc.property(typeWith(false), (type) => {
      expect(equalTypes(dataTypeFromJson(dataTypeToJson(type)), type)).toBe(true);
    }),
  );
});

test("any type goes to SQL and back", () => {
  fc.assert(
    fc.property(typeWith(true), (type) => {
      expect(equalTypes(parseDataType(sqlType(type)), type)).toBe(true);
    }),
  );
});

test("any schema goes to DDL and back", () => {
  fc.assert(
    fc.property(typeWith(true), typeWith(true), name, (a, b, b_name) => {
      const schema = new StructType([StructField("a", a, false), StructField(b_name, b)]);
      expect(equalTypes(StructType.fromDDL(schema.toDDL()), schema)).toBe(true);
    }),
  );
});

test("a user's type goes to JSON and back", () => {
  const vector = UserDefinedType({
    className: "org.apache.spark.ml.linalg.VectorUDT",
    pyClass: "pyspark.ml.linalg.VectorUDT",
    sqlType: new StructType().add("values", ArrayType(DoubleType, false)),
  });
  expect(equalTypes(dataTypeFromJson(dataTypeToJson(vector)), vector)).toBe(true);
  expect(equalTypes(vector, UserDefinedType({ ...vector, className: "other" }))).toBe(false);
});
