import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDataCodec, writeRows } from "../../../../src/engines/connect/arrow/index.ts";
import { rowsTold } from "../../../../src/engines/connect/arrow/rows-without-columns.ts";
import type { LiteralValue, LocalColumn, LocalData } from "../../../../src/plan/index.ts";
import {
  type DataType,
  parseTableSchema,
  type StructDataType,
  structType,
  VariantVal,
} from "../../../../src/types/index.ts";
import { readGold } from "./gold.ts";

const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const day = fc.integer({ min: -719_162, max: 2_932_896 });
const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const text = fc.string({ unit: "binary" });
const fixed = (digits: number, scale: number) =>
  fc.bigInt({ min: -(10n ** BigInt(digits)) + 1n, max: 10n ** BigInt(digits) - 1n }).map((unscaled) => {
    const size = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
    return `${unscaled < 0n ? "-" : ""}${size.slice(0, size.length - scale)}${scale ? `.${size.slice(-scale)}` : ""}`;
  });
const maybe = (value: fc.Arbitrary<LiteralValue>) => fc.option(value, { nil: null });
const list = (value: fc.Arbitrary<LiteralValue>) => fc.array(maybe(value), { maxLength: 5 });

const physical: Readonly<Record<string, fc.Arbitrary<LiteralValue>>> = {
  void: fc.constant(null),
  boolean: fc.boolean(),
  tinyint: fc.integer({ min: -128, max: 127 }),
  smallint: fc.integer({ min: -32_768, max: 32_767 }),
  int: integer,
  bigint: long,
  float: fc.float(),
  double: fc.double(),
  "decimal(38,10)": fixed(38, 10),
  "decimal(9,0)": fixed(9, 0),
  string: text,
  binary: fc.uint8Array(),
  date: day,
  "time(6)": fc.bigInt({ min: 0n, max: 86_399_999_999n }).map((micros) => micros * 1000n),
  timestamp: long,
  timestamp_ntz: long,
  "interval year to month": integer,
  "interval day to second": long,
  interval: fc.tuple(integer, integer, fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n })),
  variant: fc
    .constantFrom('{"a":[1,2.5,null,"é"],"b":{"c":true}}', "[]", '"x"', "-1", "12345678901234567890")
    .map((json) => {
      const { value, metadata } = VariantVal.parseJson(json);
      return [value, metadata];
    }),
  "array<string>": list(text),
  "array<array<int>>": list(list(integer)),
  "map<int,string>": fc.uniqueArray(fc.tuple(integer, maybe(text)), { selector: ([key]) => key, maxLength: 5 }),
  "struct<a:int,b:struct<c:string>>": fc.tuple(maybe(integer), maybe(fc.tuple(maybe(text)))),
  "struct<a:int,a:string>": fc.tuple(maybe(integer), maybe(text)),
};

const rowsOf = ({ columns, numRows }: LocalData): unknown[][] =>
  columns.map(({ values, nulls }: LocalColumn) =>
    Array.from({ length: numRows }, (_, at) => (nulls?.[at] ? null : values[at])),
  );

const listColumn = (values: readonly LiteralValue[]): LocalColumn => ({
  values,
  nulls: Uint8Array.from(values, (value) => Number(value === null)),
});

test.each(Object.entries(physical))("%s comes back as it was written", (type, value) => {
  const schema = parseTableSchema(`v ${type}`);
  fc.assert(
    fc.property(fc.array(maybe(value), { maxLength: 20 }), fc.boolean(), (values, isTold) => {
      const data = { numRows: values.length, columns: [listColumn(values)] };
      const read = localDataCodec.read(localDataCodec.write(data, schema), isTold ? schema : undefined);
      expect(rowsOf(read.data)).toEqual(rowsOf(data));
      if (!isTold) expect(read.schema).toMatchObject(plain(schema));
    }),
    { numRuns: 50 },
  );
});

/** What Arrow does not tell of a schema. */
const plain = ({ fields }: StructDataType) => ({
  fields: fields.map(({ name, nullable, dataType }) => ({ name, nullable, dataType: { kind: dataType.kind } })),
});

test("numbers in arrays of their own, with nulls apart", () => {
  const schema = parseTableSchema("a bigint, b double, c date");
  const nulls = Uint8Array.of(0, 1, 0);
  const columns = [
    { values: BigInt64Array.of(1n, 0n, -(2n ** 63n)), nulls },
    { values: Float64Array.of(1.5, Number.NaN, -0) },
    { values: Int32Array.of(-1, 0, 1), nulls: Uint8Array.of(0, 0, 1) },
  ];
  const data = { numRows: 3, columns };
  expect(rowsOf(localDataCodec.read(localDataCodec.write(data, schema), schema).data)).toEqual(rowsOf(data));
});

describe("rows without columns", () => {
  const schema = structType([]);
  const written = localDataCodec.write({ numRows: 5, columns: [] }, schema);

  test("keep their number", () => {
    expect(localDataCodec.read(written, undefined)).toEqual({ schema, data: { numRows: 5, columns: [] } });
    expect(localDataCodec.read(writeRows({ numRows: 5, columns: [] }, schema, 2, 4), schema).data.numRows).toBe(2);
  });

  test("are what pyarrow writes", () => {
    const batch = Buffer.from(written.subarray(-88)).toString("base64");
    expect(batch).toBe(
      "/////0gAAAAUAAAAAAAAAAAACgAOAAYABQAIAAoAAAAAAwQAEAAAAAAACgAUAAwABAAIAAoAAAAUAAAADAAAAAUAAAAAAAAAAAAAAAAAAAD/////AAAAAA==",
    );
  });

  test("in a message that ends before it begins are refused", () => {
    const bytes = new Uint8Array(written);
    // The length of the record batch, behind its mark.
    new DataView(bytes.buffer).setInt32(bytes.length - 84, -8, true);
    expect(() => rowsTold(bytes)).toThrow(expect.objectContaining({ condition: "INTERNAL_ERROR" }));
  });

  test("of several batches are added up", () => {
    // Written by pyarrow: two batches, of 2 and of 3 rows.
    const stream = Buffer.from(twoBatches, "base64");
    expect(localDataCodec.read(stream, undefined).data.numRows).toBe(5);
  });
});

test("a part of the rows", () => {
  const schema = parseTableSchema("a int, b string");
  const columns = [
    {
      values: Int32Array.from({ length: 100 }, (_, at) => at),
      nulls: Uint8Array.from({ length: 100 }, (_, at) => (at % 3 === 0 ? 1 : 0)),
    },
    listColumn(Array.from({ length: 100 }, (_, at) => (at % 7 === 0 ? null : `text ${at}`))),
  ];
  const data = { numRows: 100, columns };
  const parts = [0, 33, 66].map((start) => {
    const end = start === 66 ? 100 : start + 33;
    return rowsOf(localDataCodec.read(writeRows(data, schema, start, end), schema).data);
  });
  expect([0, 1].map((at) => parts.flatMap((part) => part[at]))).toEqual(rowsOf(data));
});

test("a text that ends in half a character does not join with the next one", () => {
  const schema = parseTableSchema("v string");
  const data = { numRows: 3, columns: [{ values: ["a\ud83d", "\ude00b", "é"] }] };
  const read = localDataCodec.read(localDataCodec.write(data, schema), schema);
  expect(rowsOf(read.data)).toEqual([["a\ufffd", "\ufffdb", "é"]]);
});

describe("every value that Spark sent", () => {
  test.each([
    "decimal38",
    "timestamp",
    "mapOfMaps",
    "structDeep",
    "variant",
    "variantLarge",
    "calendarInterval",
    "arrayOfStructs",
  ])("%s", (name) => {
    const { schema, messages } = readGold(name);
    for (const message of messages) {
      const read = localDataCodec.read(message.data, schema);
      const again = localDataCodec.read(localDataCodec.write(read.data, schema), schema);
      expect(rowsOf(again.data)).toEqual(rowsOf(read.data));
    }
  });
});

describe("variants", () => {
  const raw = (name: string) => {
    const { schema, messages } = readGold(name);
    const asStruct = {
      ...schema,
      fields: schema.fields.map((field) => ({
        ...field,
        dataType: parseTableSchema("value binary, metadata binary") as DataType,
      })),
    };
    return messages.flatMap(({ data }) => rowsOf(localDataCodec.read(data, asStruct).data)[0]);
  };

  test("are the bytes that parse_json makes", () => {
    const sources = [
      '{"b":1e3,"a":[1.50,12345678901234567890,-0.0],"c":{"é":"x\\ty","":null}}',
      null,
      "[true,false,127,-129,65536,4294967296]",
      `"${"long ".repeat(30)}"`,
      "null",
    ];
    const made = sources.map((json) => {
      const variant = json === null ? undefined : VariantVal.parseJson(json);
      return variant ? [variant.value, variant.metadata] : null;
    });
    expect(raw("variant").slice(0, 5)).toEqual(made);
  });

  test.each([
    [
      "variantLarge",
      JSON.stringify(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`key-${at + 1}`, at + 1]))),
    ],
    ["variantLongArray", JSON.stringify(Array.from({ length: 14_001 }, (_, at) => 1_000_000 + at))],
  ])("%s is as Spark's own", (name, json) => {
    const { value, metadata } = VariantVal.parseJson(json);
    const [[ofSpark]] = [raw(name) as [Uint8Array, Uint8Array][]];
    expect([Buffer.from(value), Buffer.from(metadata)]).toEqual((ofSpark ?? []).map((bytes) => Buffer.from(bytes)));
  });
});

const twoBatches =
  "/////zAAAAAQAAAAAAAKAAwABgAFAAgACgAAAAABBAAMAAAACAAIAAAABAAIAAAABAAAAAAAAAD/////SAAAABQAAAAAAAAAAAAKAA4ABgAFAAgACgAAAAADBAAQAAAAAAAKABQADAAEAAgACgAAABQAAAAMAAAAAgAAAAAAAAAAAAAAAAAAAP////9IAAAAFAAAAAAAAAAAAAoADgAGAAUACAAKAAAAAAMEABAAAAAAAAoAFAAMAAQACAAKAAAAFAAAAAwAAAADAAAAAAAAAAAAAAAAAAAA/////wAAAAA=";
