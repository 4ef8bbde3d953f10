import { describe, expect, test } from "vitest";
import { node } from "../../src/plan/index.ts";
import type { Expression_Literal as LiteralMessage } from "../../src/protocol/gen/spark/connect/expressions_pb.ts";
import { dataTypeMessage, literalMessage, literalOf } from "../../src/protocol/index.ts";
import {
  ArrayType,
  CharType,
  CollatedStringType,
  type DataType,
  DecimalType,
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
  UserDefinedType,
  VariantType,
  YearMonthIntervalType,
} from "../../src/types/index.ts";

type LiteralType = LiteralMessage["literalType"];
const $typeName = "spark.connect.Expression.Literal";

const message = (literalType: LiteralType, dataType?: DataType): LiteralMessage => ({
  $typeName,
  literalType,
  dataType: dataType && dataTypeMessage(dataType),
});
const integer = (value: number) => message({ case: "integer", value });
const array = (elements: LiteralMessage[], elementType?: DataType): LiteralType => ({
  case: "array",
  value: {
    $typeName: "spark.connect.Expression.Literal.Array",
    elementType: elementType && dataTypeMessage(elementType),
    elements,
  },
});

const read = (literalType: LiteralType, dataType?: DataType) => {
  const { value, dataType: type } = literalOf(message(literalType, dataType));
  return { value, type };
};

describe("forms that other clients send", () => {
  test("an array whose type stands at the root", () => {
    const type = ArrayType(IntegerType, false);
    expect(read(array([integer(1), integer(2)]), type)).toEqual({ value: [1, 2], type });
  });

  test("a null inside that its place alone tells the type of", () => {
    const type = ArrayType(ArrayType(LongType));
    const nothing = message({ case: undefined });
    expect(read(array([nothing, message(array([nothing]))]), type)).toEqual({ value: [null, [null]], type });
  });

  test("a null without a type inside an array with one", () => {
    const bare = message({ case: "null", value: dataTypeMessage(NullType) });
    expect(read(array([bare], IntegerType))).toEqual({ value: [null], type: ArrayType(IntegerType) });
  });

  test("an array that tells no type has that of its first element", () => {
    expect(read(array([integer(1)]))).toEqual({ value: [1], type: ArrayType(IntegerType) });
    expect(read(array([]))).toEqual({ value: [], type: ArrayType(NullType) });
  });

  test("arrays of one kind of value", () => {
    const specialized = (valueType: object): LiteralType => ({
      case: "specializedArray",
      value: { $typeName: "spark.connect.Expression.Literal.SpecializedArray", valueType: valueType as never },
    });
    const longs = { case: "longs", value: { $typeName: "spark.connect.Longs", values: [1n, 2n] } };
    expect(read(specialized(longs))).toEqual({ value: [1n, 2n], type: ArrayType(LongType, false) });
    const ints = { case: "ints", value: { $typeName: "spark.connect.Ints", values: [1] } };
    expect(read(specialized(ints), ArrayType(ShortType))).toEqual({ value: [1], type: ArrayType(ShortType) });
  });

  test("a map and a struct whose types stand at the root", () => {
    const map = MapType(StringType, IntegerType, false);
    const text = (value: string) => message({ case: "string", value });
    const mapType: LiteralType = {
      case: "map",
      value: { $typeName: "spark.connect.Expression.Literal.Map", keys: [text("a")], values: [integer(1)] },
    };
    expect(read(mapType, map)).toEqual({ value: [["a", 1]], type: map });
    const struct = structType([StructField("a", CollatedStringType("UNICODE"))]);
    const structLiteral: LiteralType = {
      case: "struct",
      value: { $typeName: "spark.connect.Expression.Literal.Struct", elements: [text("x")] },
    };
    expect(read(structLiteral, struct)).toEqual({ value: ["x"], type: struct });
  });

  test.for([
    ["12.50", undefined, undefined, DecimalType(4, 2)],
    ["-0.05", undefined, undefined, DecimalType(2, 2)],
    ["7", 10, 0, DecimalType(10, 0)],
    ["0", undefined, undefined, DecimalType(1, 0)],
    ["1.5", 4, undefined, DecimalType(4, 1)],
  ] as const)("the decimal %s of precision %s and scale %s", ([value, precision, scale, type]) => {
    const $typeName = "spark.connect.Expression.Literal.Decimal";
    expect(read({ case: "decimal", value: { $typeName, value, precision, scale } })).toEqual({ value, type });
  });

  test("a time without a precision", () => {
    const $typeName = "spark.connect.Expression.Literal.Time";
    expect(read({ case: "time", value: { $typeName, nano: 5n } })).toEqual({ value: 5n, type: TimeType() });
  });

  test("timestamps of nanoseconds, when they are whole microseconds", () => {
    const parts = { epochMicros: 3n, nanosWithinMicro: 0, precision: 9 };
    const ntz = { $typeName: "spark.connect.Expression.Literal.TimestampNTZNanos" as const, ...parts };
    const ltz = { $typeName: "spark.connect.Expression.Literal.TimestampLTZNanos" as const, ...parts };
    expect(read({ case: "timestampNtzNanos", value: ntz })).toEqual({ value: 3n, type: TimestampNTZType });
    expect(read({ case: "timestampLtzNanos", value: ltz })).toEqual({ value: 3n, type: TimestampType });
    const finer = () => read({ case: "timestampLtzNanos", value: { ...ltz, nanosWithinMicro: 1 } });
    expect(finer).toThrow(
      expect.objectContaining({ condition: "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED" }) as Error,
    );
  });
});

describe("what a message says of the type", () => {
  const written = (value: never, dataType: DataType) => literalMessage(node("literal", { value, dataType }));

  test.for([
    ["a plain string", "a", StringType],
    ["an interval of years and months", 3, YearMonthIntervalType()],
    ["an array that may hold nulls", [1], ArrayType(IntegerType)],
    ["a struct", [1], structType([StructField("a", IntegerType)])],
    ["a null", null, ArrayType(IntegerType, false)],
    ["a text of fixed length, which is a string then,", "a", CharType(3)],
  ] as const)("%s needs no more than its value", ([, value, type]) => {
    expect(written(value as never, type).dataType).toBeUndefined();
  });

  test.for([
    ["a string of a collation", "a", CollatedStringType("UNICODE")],
    ["an interval of years", 12, YearMonthIntervalType("year")],
    ["an array without nulls", [1], ArrayType(IntegerType, false)],
    ["a map without nulls", [["a", 1]], MapType(StringType, IntegerType, false)],
    ["a type of the user's", [1], UserDefinedType({ sqlType: ArrayType(IntegerType) })],
  ] as const)("%s tells its type", ([, value, type]) => {
    expect(written(value as never, type).dataType).toEqual(dataTypeMessage(type));
  });

  test("there is no message for a variant's value, but for its null", () => {
    expect(written(null as never, VariantType).literalType).toEqual({
      case: "null",
      value: dataTypeMessage(VariantType),
    });
    expect(() => written(new Uint8Array() as never, VariantType)).toThrow(
      expect.objectContaining({ condition: "CONNECT_INVALID_PLAN.UNSUPPORTED_LITERAL_TYPE" }) as Error,
    );
  });
});
