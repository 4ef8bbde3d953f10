import { Temporal } from "temporal-polyfill";
import { SparkSession } from "tspark";
import { CalendarInterval, Decimal, VariantVal } from "tspark/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[1]").config("spark.sql.session.timeZone", "UTC").create();
});
afterAll(() => spark.stop());

const ddl = async (rows: Iterable<unknown>, names?: readonly string[]) => {
  const df = names ? spark.createDataFrame(rows, names) : spark.createDataFrame(rows);
  return (await df.schema()).simpleString();
};
const condition = (name: string, parameters: object = {}) =>
  expect.objectContaining({ condition: name, messageParameters: expect.objectContaining(parameters) });

describe("inference", () => {
  test.each<[string, unknown[], string]>([
    ["objects keep the order of their keys", [{ name: "x", age: 1 }], "struct<name:string,age:bigint>"],
    ["keys that only some rows have", [{ name: "x" }, { age: 1 }], "struct<name:string,age:bigint>"],
    ["arrays", [[1, "x"]], "struct<_1:bigint,_2:string>"],
    ["arrays of unequal length take the longest", [["x"], ["y", 1]].slice(1), "struct<_1:string,_2:bigint>"],
    ["whole and other numbers are one type", [[1], [1.5]], "struct<_1:double>"],
    ["numbers and texts become text", [[1], ["x"]], "struct<_1:string>"],
    ["nulls say nothing", [[null], [undefined], [1]], "struct<_1:bigint>"],
    ["bigint", [[1n]], "struct<_1:bigint>"],
    ["unsafe whole numbers are DOUBLE", [[2 ** 60]], "struct<_1:double>"],
    ["Date", [[new Date()]], "struct<_1:timestamp>"],
    ["Decimal", [[new Decimal("1.5")]], "struct<_1:decimal(38,18)>"],
    ["bytes", [[new Uint8Array()]], "struct<_1:binary>"],
    ["an empty array and a filled one", [[[]], [[1]]], "struct<_1:array<bigint>>"],
    ["an array of numbers and texts", [[[1, "x"]]], "struct<_1:array<string>>"],
    ["typed arrays", [[Float64Array.of(1)]], "struct<_1:array<double>>"],
    ["Map", [[new Map([["k", 1]])]], "struct<_1:map<string,bigint>>"],
    ["variants", [[VariantVal.parseJson("1")]], "struct<_1:variant>"],
    ["calendar intervals", [[new CalendarInterval(1, 2, 3n)]], "struct<_1:interval>"],
    ["rows without columns", [{}, {}], "struct<>"],
    ["nested objects are structs", [{ s: { a: 1 } }, { s: { b: "x" } }], "struct<s:struct<a:bigint,b:string>>"],
    ["intervals", [[Temporal.Duration.from({ days: 1 })]], "struct<_1:interval day to second>"],
    [
      "class instances",
      [
        new (class {
          x = 1;
        })(),
      ],
      "struct<x:bigint>",
    ],
  ])("%s", async (_, rows, expected) => expect(await ddl(rows)).toBe(expected));

  test("names by position, of arrays and of objects", async () => {
    expect(await ddl([[1, 2]], ["a", "b"])).toBe("struct<a:bigint,b:bigint>");
    expect(await ddl([[1, 2]], ["a"])).toBe("struct<a:bigint,_2:bigint>");
    expect(await ddl([{ x: 1, y: "s" }], ["a", "b"])).toBe("struct<a:bigint,b:string>");
    expect(await spark.createDataFrame([{ x: 1, y: "s" }], ["a", "b"]).collect()).toEqual([{ a: 1n, b: "s" }]);
  });

  test.each<[string, unknown[], string, object]>([
    ["no rows", [], "CANNOT_INFER_EMPTY_SCHEMA", {}],
    ["only nulls", [[null, 1]], "CANNOT_DETERMINE_TYPE", {}],
    ["only empty arrays", [[[]]], "CANNOT_DETERMINE_TYPE", {}],
    ["plain values", [1, 2], "CANNOT_INFER_SCHEMA_FOR_TYPE", { data_type: "number" }],
    ["boolean and number", [[true], [1]], "CANNOT_MERGE_TYPE", { data_type1: "BooleanType", data_type2: "LongType" }],
    ["bigint and DOUBLE", [[1n], [1.5]], "CANNOT_MERGE_TYPE", { data_type1: "LongType", data_type2: "DoubleType" }],
    ["a function", [{ f: () => 1 }], "CANNOT_INFER_TYPE_FOR_FIELD", { field_name: "f" }],
    ["an array of what does not go together", [[[1, true]]], "CANNOT_INFER_TYPE_FOR_FIELD", { field_name: "_1" }],
  ])("fails for %s", (_, rows, name, parameters) => {
    expect(() => spark.createDataFrame(rows)).toThrow(condition(name, parameters));
  });
});

test("a variant keeps its doubles and its decimals", async () => {
  const variant = VariantVal.parseJson('[1000.0,1e3,-0e0,1e400,{"a":[null,"x"]}]');
  const rows = [{ v: variant, m: new Map([["k", variant]]) }];
  const df = spark.createDataFrame(rows, "v variant, m map<string,variant>");
  expect((await df.collect()).map(({ v }) => (v as VariantVal).toJson())).toEqual([
    '[1000,1000.0,-0.0,"Infinity",{"a":[null,"x"]}]',
  ]);
  const nested = (await df.select("m").head()) as { m: Map<string, VariantVal> };
  expect(nested.m.get("k")?.toValue()).toMatchObject([expect.any(Decimal), 1000, -0, "Infinity", { a: [null, "x"] }]);
});

test.each<[rows: unknown[], schema?: string | string[]]>([
  [[{}, {}]],
  [[[], []]],
  [[{}, {}], "struct<>"],
  [[[], []], []],
  [[{ a: 1 }, { a: 2 }], "struct<>"],
])("rows without columns keep their number: %j, %j", async (rows, schema) => {
  const df = spark.createDataFrame(rows, schema as string);
  expect([await df.count(), await df.collect()]).toEqual([2, [{}, {}]]);
});

describe("with a schema", () => {
  test.each<[type: string, input: unknown, output: unknown]>([
    ["boolean", true, true],
    ["byte", -128, -128],
    ["short", 32767, 32767],
    ["int", 5n, 5],
    ["long", 5, 5n],
    ["long", Number.MAX_SAFE_INTEGER, BigInt(Number.MAX_SAFE_INTEGER)],
    ["long", -5, -5n],
    ["long", Number.MIN_SAFE_INTEGER, BigInt(Number.MIN_SAFE_INTEGER)],
    ["long", -(2n ** 63n), -(2n ** 63n)],
    ["float", 1.1, Math.fround(1.1)],
    ["double", 1, 1],
    ["double", Number.NaN, Number.NaN],
    ["decimal(5,2)", new Decimal("1.239"), new Decimal("1.24")],
    ["decimal(5,2)", "1.2", new Decimal("1.2")],
    ["decimal(5,2)", 1, new Decimal(1)],
    ["decimal(38,0)", 10n ** 37n, new Decimal((10n ** 37n).toString())],
    ["string", "é漢😀\u0000", "é漢😀\u0000"],
    ["string", 1, "1"],
    ["string", true, "true"],
    ["binary", new Uint8Array([0, 255]), new Uint8Array([0, 255])],
    ["date", Temporal.PlainDate.from("1582-10-15"), Temporal.PlainDate.from("1582-10-15")],
    ["date", new Date("2020-01-01T23:00:00Z"), Temporal.PlainDate.from("2020-01-01")],
    ["timestamp", new Date(1.5e12), Temporal.Instant.fromEpochMilliseconds(1.5e12)],
    [
      "timestamp",
      Temporal.Instant.from("1969-12-31T23:59:59.999999Z"),
      Temporal.Instant.from("1969-12-31T23:59:59.999999Z"),
    ],
    [
      "timestamp_ntz",
      Temporal.PlainDateTime.from("2020-01-01T01:02:03.000004"),
      Temporal.PlainDateTime.from("2020-01-01T01:02:03.000004"),
    ],
    ["time(6)", Temporal.PlainTime.from("23:59:59.999999"), Temporal.PlainTime.from("23:59:59.999999")],
    ["array<int>", [1, null, 3], [1, null, 3]],
    ["array<int>", Int32Array.of(1, 2), [1, 2]],
    ["map<string,int>", { a: 1 }, new Map([["a", 1]])],
    ["map<int,string>", new Map([[1, null]]), new Map([[1, null]])],
    ["struct<a:int,b:string>", { b: "x" }, { a: null, b: "x" }],
    ["struct<a:int,b:string>", [1, "x"], { a: 1, b: "x" }],
    ["interval", new CalendarInterval(1, 2, 3n), new CalendarInterval(1, 2, 3n)],
    ["variant", VariantVal.parseJson("[1]"), VariantVal.parseJson("[1]")],
    ["int", null, null],
    ["int", undefined, null],
  ])("%s of %o", async (type, input, output) => {
    const [row] = await spark.createDataFrame([[input]], `v ${type}`).collect();
    // Temporal and decimal values hold what they are in hidden fields: their texts tell them apart.
    const isHidden = (value: unknown) =>
      String(value) !== "[object Object]" && !Array.isArray(value) && !(value instanceof Map);
    const text = (value: unknown) =>
      typeof value === "object" && value !== null && isHidden(value) ? String(value) : value;
    expect(text((row as { v: unknown }).v)).toEqual(text(output));
  });

  test.each<[string, string, unknown, string, object]>([
    [
      "a text for a number",
      "int",
      "x",
      "FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME",
      { field_name: "field v in row 1", data_type: "IntegerType()", obj: "'x'", obj_type: "string" },
    ],
    ["a fraction", "int", 1.5, "FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME", {}],
    ["an unsafe LONG", "long", 2 ** 53, "FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME", {}],
    ["a number for a boolean", "boolean", 1, "FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME", {}],
    ["BYTE", "byte", 128, "VALUE_OUT_OF_BOUNDS", { lower_bound: "-128", upper_bound: "127", actual: "128" }],
    ["INT", "int", 2 ** 31, "VALUE_OUT_OF_BOUNDS", {}],
    ["LONG", "long", 2n ** 63n, "VALUE_OUT_OF_BOUNDS", {}],
    [
      "a decimal that is too long",
      "decimal(5,2)",
      "123456.789",
      "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION",
      { roundedValue: "123456.79", originalValue: "123456.789", precision: "5", scale: "2" },
    ],
    [
      "null where none may be",
      "int not null",
      null,
      "FIELD_NOT_NULLABLE_WITH_NAME",
      { field_name: "field v in row 1" },
    ],
    [
      "a wrong element",
      "array<int>",
      [1, "x"],
      "FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME",
      { field_name: "element in array field v in row 1" },
    ],
    [
      "a wrong map value",
      "map<string,int>",
      { a: "x" },
      "FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME",
      { field_name: "value of map field v in row 1" },
    ],
    [
      "a null map key",
      "map<string,int>",
      new Map([[null, 1]]),
      "FIELD_NOT_NULLABLE_WITH_NAME",
      { field_name: "key of map field v in row 1" },
    ],
    [
      "a wrong field",
      "struct<a:int>",
      { a: "x" },
      "FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME",
      { field_name: "field a in field v in row 1" },
    ],
    [
      "a struct of the wrong length",
      "struct<a:int>",
      [1, 2],
      "FIELD_STRUCT_LENGTH_MISMATCH_WITH_NAME",
      { object_length: "2", field_length: "1" },
    ],
    [
      "months and days in one interval",
      "interval day to second",
      Temporal.Duration.from({ months: 1, days: 1 }),
      "FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME",
      {},
    ],
  ])("refuses %s", (_, type, input, name, parameters) => {
    const fine: Record<string, unknown> = { "int not null": 1 };
    expect(() => spark.createDataFrame([[fine[type] ?? null], [input]], `v ${type}`)).toThrow(
      condition(name, parameters),
    );
  });

  test("rows of another length, and rows that are none", () => {
    expect(() => spark.createDataFrame([[1]], "a int, b int")).toThrow(condition("FIELD_STRUCT_LENGTH_MISMATCH"));
    expect(() => spark.createDataFrame([null], "a int, b int")).toThrow(condition("FIELD_DATA_TYPE_UNACCEPTABLE"));
    expect(() => spark.createDataFrame(5 as never, "a int")).toThrow(
      condition("NOT_EXPECTED_TYPE", { arg_name: "data" }),
    );
    expect(() => spark.createDataFrame([[1]], 5 as never)).toThrow(
      condition("NOT_EXPECTED_TYPE", { arg_name: "schema" }),
    );
  });

  test("one type for rows of one value", async () => {
    expect(await spark.createDataFrame([1, 2], "int").collect()).toEqual([{ value: 1 }, { value: 2 }]);
  });

  test("hostile names", async () => {
    const names = ["__proto__", "constructor", "", "a.b", "`", '"', "\n", "😀", "A", "toString"];
    const df = spark.createDataFrame([names.map((_, at) => at)], names);
    const [row] = await df.collect();
    expect(Object.entries(row as object)).toEqual(names.map((name, at) => [name, BigInt(at)]));
  });

  test("equal names", async () => {
    const [row] = await spark.createDataFrame([[1, 2]], ["a", "a"]).collect();
    expect([(row as never)[0], (row as never)[1]]).toEqual([1n, 2n]);
  });

  test("any iterable, read once", async () => {
    function* rows() {
      yield { a: 1 };
      yield { a: 2 };
    }
    const df = spark.createDataFrame(rows());
    expect([await df.count(), await df.count()]).toEqual([2, 2]);
  });

  test("rows of a DataFrame make the same DataFrame", async () => {
    const df = spark.sql("SELECT 1L AS b, 'x' AS a, named_struct('k', array(1.5D)) AS s");
    const again = spark.createDataFrame(await df.collect(), await df.schema());
    expect(await again.collect()).toEqual(await df.collect());
  });
});
