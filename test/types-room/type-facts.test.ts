import { expect, test } from "vitest";
import {
  ArrayType,
  BinaryType,
  boundedDecimal,
  CalendarIntervalType,
  CollatedStringType,
  DateType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  equalTypes,
  GeometryType,
  IntegerType,
  integralLimits,
  isAnsiIntervalType,
  isAtomicType,
  isDatetimeType,
  isFractionalType,
  isIntegralType,
  isNestedType,
  isNumericType,
  isOrderable,
  isStringType,
  LongType,
  MapType,
  NullType,
  quotedType,
  quoteIfNeeded,
  StringType,
  StructField,
  StructType,
  sameType,
  someType,
  TimestampNTZType,
  VarcharType,
  VariantType,
  YearMonthIntervalType,
} from "../../src/types/index.ts";

test("families", () => {
  expect([IntegerType, LongType].every(isIntegralType)).toBe(true);
  expect([DoubleType, DecimalType(5, 2)].every(isFractionalType)).toBe(true);
  expect([IntegerType, DecimalType()].every(isNumericType)).toBe(true);
  expect(isNumericType(StringType)).toBe(false);
  expect(isStringType(VarcharType(3))).toBe(true);
  expect(isDatetimeType(TimestampNTZType)).toBe(true);
  expect(isAnsiIntervalType(DayTimeIntervalType())).toBe(true);
  expect(isAnsiIntervalType(CalendarIntervalType)).toBe(false);
  expect([BinaryType, DateType, YearMonthIntervalType()].every(isAtomicType)).toBe(true);
  expect([NullType, CalendarIntervalType, VariantType, ArrayType(IntegerType)].some(isAtomicType)).toBe(false);
  expect(isNestedType(MapType(StringType, IntegerType))).toBe(true);
});

test("what has an order", () => {
  const withMap = new StructType().add("a", IntegerType).add("m", MapType(StringType, IntegerType));
  expect([IntegerType, ArrayType(StringType), new StructType().add("a", DateType)].every(isOrderable)).toBe(true);
  expect([VariantType, CalendarIntervalType, GeometryType(), withMap, ArrayType(withMap)].some(isOrderable)).toBe(
    false,
  );
});

test("what is inside", () => {
  const type = ArrayType(MapType(StringType, new StructType().add("v", VariantType)));
  expect(someType(type, (inner) => inner.kind === "variant")).toBe(true);
  expect(someType(type, (inner) => inner.kind === "date")).toBe(false);
});

test("sameType looks past nullability, equalTypes does not", () => {
  const loose = ArrayType(new StructType().add("a", IntegerType));
  const strict = ArrayType(new StructType().add("a", IntegerType, false), false);
  expect(sameType(loose, strict)).toBe(true);
  expect(equalTypes(loose, strict)).toBe(false);
  expect(equalTypes(strict, ArrayType(new StructType().add("a", IntegerType, false), false))).toBe(true);
});

test.each([
  [DecimalType(5, 2), DecimalType(5, 3)],
  [StringType, CollatedStringType("UTF8_LCASE")],
  [VarcharType(3), VarcharType(4)],
  [VarcharType(3), VarcharType(3, "UNICODE")],
  [YearMonthIntervalType("year"), YearMonthIntervalType("month")],
  [MapType(StringType, IntegerType), MapType(StringType, LongType)],
  [new StructType().add("a", IntegerType), new StructType().add("A", IntegerType)],
  [new StructType().add("a", IntegerType), new StructType()],
  [IntegerType, LongType],
])("%o is not %o", (a, b) => {
  expect(sameType(a, b)).toBe(false);
  expect(sameType(b, a)).toBe(false);
});

test("metadata counts in equalTypes only", () => {
  const with1 = new StructType([StructField("a", IntegerType, true, { k: [1, { b: 2 }] })]);
  const with2 = new StructType([StructField("a", IntegerType, true, { k: [1, { b: 3 }] })]);
  const same1 = new StructType([StructField("a", IntegerType, true, { k: [1, { b: 2 }] })]);
  expect([sameType(with1, with2), equalTypes(with1, with2), equalTypes(with1, same1)]).toEqual([true, false, true]);
});

test("limits", () => {
  expect(integralLimits.byte).toEqual([-128n, 127n]);
  expect(integralLimits.long).toEqual([-(2n ** 63n), 2n ** 63n - 1n]);
});

test("decimals are cut to 38 digits, fraction first", () => {
  expect(boundedDecimal(20, 5)).toEqual({ precision: 20, scale: 5 });
  expect(boundedDecimal(48, 20)).toEqual({ precision: 38, scale: 10 });
  expect(boundedDecimal(77, 20)).toEqual({ precision: 38, scale: 6 });
  expect(boundedDecimal(50, 2)).toEqual({ precision: 38, scale: 2 });
});

test("one interval field stands for itself", () => {
  expect(quotedType(DayTimeIntervalType("hour"))).toBe('"INTERVAL HOUR"');
  expect(quotedType(DayTimeIntervalType())).toBe('"INTERVAL DAY TO SECOND"');
  expect(quotedType(YearMonthIntervalType())).toBe('"INTERVAL YEAR TO MONTH"');
});

test("names are quoted where they must be", () => {
  expect(["a", "_1", "1a", "a b", "", "a`b", "SELECT"].map(quoteIfNeeded)).toEqual([
    "a",
    "_1",
    "`1a`",
    "`a b`",
    "``",
    "`a``b`",
    "SELECT",
  ]);
});
