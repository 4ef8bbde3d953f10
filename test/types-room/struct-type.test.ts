import { expect, test } from "vitest";
import { PySparkKeyError, PySparkValueError } from "../../src/errors/index.ts";
import {
  ArrayType,
  asNullable,
  asStructType,
  defineSchema,
  equalTypes,
  IntegerType,
  LongType,
  MapType,
  notNull,
  parseDdl,
  StringType,
  StructField,
  StructType,
  structType,
} from "../../src/types/index.ts";

const people = new StructType()
  .add("name", StringType)
  .add("age", IntegerType, false)
  .add("tags", "array<string>", true, { comment: "free words" });

test("is built field by field, and stays as it was", () => {
  const empty = new StructType();
  const one = empty.add("a", IntegerType);
  expect(empty.length).toBe(0);
  expect(one.fieldNames()).toEqual(["a"]);
  expect(Object.isFrozen(one)).toBe(true);
  expect(() => (one.fields as StructField[]).push(StructField("b", IntegerType))).toThrow(TypeError);
});

test("prints its forms", () => {
  expect(people.simpleString()).toBe("struct<name:string,age:int,tags:array<string>>");
  expect(people.toDDL()).toBe("name STRING,age INT NOT NULL,tags ARRAY<STRING> COMMENT 'free words'");
  expect(String(people)).toBe(people.simpleString());
  expect(JSON.parse(JSON.stringify({ schema: people }))).toEqual({ schema: people.jsonValue() });
});

test("finds fields by name", () => {
  expect(people.field("age").nullable).toBe(false);
  expect(people.fieldIndex("tags")).toBe(2);
  expect(people.has("NAME")).toBe(false);
  expect(() => people.field("nme")).toThrow(PySparkKeyError);
  expect([...people].map((field) => field.name)).toEqual(people.fieldNames());
});

test("needs a type for a name", () => {
  const add = people.add.bind(people) as (name: string) => unknown;
  expect(() => add("x")).toThrow(PySparkValueError);
});

test("goes to DDL and JSON and back", () => {
  expect(equalTypes(StructType.fromDDL(people.toDDL()), people)).toBe(true);
  expect(equalTypes(StructType.fromJson(people.json()), people)).toBe(true);
  expect(equalTypes(StructType.fromJson(people.jsonValue()), people)).toBe(true);
});

test("reads every form of schema text that PySpark takes", () => {
  const expected = "struct<a:int,b:string>";
  for (const text of ["a int, b string", "a: int, b: string", "struct<a: int, b string>"]) {
    expect(StructType.fromDDL(text).simpleString()).toBe(expected);
  }
  expect(StructType.fromDDL("").length).toBe(0);
  expect(parseDdl("array<int>").kind).toBe("array");
  expect(() => StructType.fromDDL("array<int>")).toThrow("'<'");
});

test("takes hostile names", () => {
  const names = [
    "",
    "__proto__",
    "constructor",
    "toString",
    "a\nb",
    "a`b",
    'q"q',
    "it's",
    "😀",
    "a.b",
    "1",
    " ",
    "\u0000",
    "ünï",
  ];
  const schema = structType(names.map((name) => StructField(name, IntegerType)));
  expect(schema.fieldNames()).toEqual(names);
  expect(names.map((name) => schema.fieldIndex(name))).toEqual(names.map((_, i) => i));
  expect(StructType.fromDDL(schema.toDDL()).fieldNames()).toEqual(names);
  expect(StructType.fromJson(schema.json()).fieldNames()).toEqual(names);
  expect(schema.has("valueOf")).toBe(false);
});

test("keeps duplicates apart by position", () => {
  const schema = StructType.fromDDL("a int, a string");
  expect(schema.length).toBe(2);
  expect(schema.fieldIndex("a")).toBe(0);
  expect(schema.fields[1]!.dataType).toBe(StringType);
});

test("keeps hostile metadata", () => {
  const metadata = JSON.parse('{"__proto__": 1, "constructor": {"a": [1, null]}}');
  const schema = new StructType([StructField("a", IntegerType, true, metadata)]);
  const back = StructType.fromJson(schema.json());
  expect(Object.keys(back.fields[0]!.metadata)).toEqual(["__proto__", "constructor"]);
  expect(equalTypes(back, schema)).toBe(true);
});

test("ten thousand columns are found quickly", () => {
  const schema = structType(Array.from({ length: 10_000 }, (_, i) => StructField(`c${i}`, IntegerType)));
  const start = performance.now();
  for (const name of schema.fieldNames()) schema.fieldIndex(name);
  expect(performance.now() - start).toBeLessThan(1000);
});

test("an object defines a schema", () => {
  const schema = defineSchema({
    id: notNull(LongType),
    tags: ArrayType(StringType),
    inner: defineSchema({ x: IntegerType }),
  });
  expect(schema.toDDL()).toBe("id BIGINT NOT NULL,tags ARRAY<STRING>,inner STRUCT<x: INT>");
  expect(schema).toBeInstanceOf(StructType);
});

test("an object cannot define columns whose order JavaScript would change", () => {
  expect(() => defineSchema({ b: IntegerType, 1: IntegerType })).toThrow("StructType.add");
});

test("a plain struct becomes an instance", () => {
  const plain = { kind: "struct" as const, fields: people.fields };
  expect(asStructType(plain).simpleString()).toBe(people.simpleString());
  expect(asStructType(people)).toBe(people);
});

test("asNullable allows nulls everywhere inside", () => {
  const type = new StructType([
    StructField("a", ArrayType(new StructType().add("b", IntegerType, false), false), false),
    StructField("m", MapType(StringType, LongType, false), false),
  ]);
  expect(StructType.fromJson({ ...((asNullable(type) as StructType).jsonValue() as object) }).treeString()).toBe(
    [
      "root",
      " |-- a: array (nullable = true)",
      " |    |-- element: struct (containsNull = true)",
      " |    |    |-- b: integer (nullable = true)",
      " |-- m: map (nullable = true)",
      " |    |-- key: string",
      " |    |-- value: long (valueContainsNull = true)",
      "",
    ].join("\n"),
  );
});
