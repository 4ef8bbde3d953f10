import { type Table, tableFromIPC, tableToIPC } from "@uwdata/flechette";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toArrowTable } from "../../src/results/arrow/index.ts";
import { type ResultStream, rowFactory } from "../../src/results/index.ts";
import { CalendarInterval, Decimal, Geometry, parseTableSchema, VariantVal } from "../../src/types/index.ts";

/** One column of values, through Arrow's own bytes and back. */
async function roundTrip(type: string, values: readonly unknown[]) {
  const schema = parseTableSchema(`v ${type}`);
  const column = { get: (row: number) => values[row], toArray: () => [...values] };
  async function* batches() {
    yield { schema, numRows: values.length, columns: [column] };
    yield { schema, numRows: values.length, columns: [column] };
  }
  const table = await toArrowTable({ schema, batches: batches() } satisfies ResultStream, "Europe/Berlin");
  const bytes = tableToIPC(table as unknown as Table, {});
  const options = { useBigInt: true, useDecimalInt: true, useBigIntTimestamp: true, useMap: true };
  const read = tableFromIPC(bytes as Uint8Array, options);
  expect(read.numRows).toBe(values.length * 2);
  return { type: read.schema.fields[0]!.type, values: read.getChildAt(0).toArray() };
}

const duration = (fields: Temporal.DurationLike) => Temporal.Duration.from(fields);

test.each<[type: string, values: readonly unknown[], expected: readonly unknown[]]>([
  ["boolean", [true, null, false], [true, null, false]],
  ["tinyint", [1, null, -128], [1, null, -128]],
  ["int", [2147483647, null], [2147483647, null]],
  ["bigint", [2n ** 62n, null, -1n], [2n ** 62n, null, -1n]],
  ["double", [1.5, null], [1.5, null]],
  ["decimal(10,2)", [new Decimal("-1.5"), null], [-150n, null]],
  ["string", ["a", null, "é漢😀", ""], ["a", null, "é漢😀", ""]],
  ["date", [Temporal.PlainDate.from("2020-01-02"), null], [Date.UTC(2020, 0, 2), null]],
  ["time(6)", [Temporal.PlainTime.from("00:00:01")], [1_000_000_000n]],
  ["timestamp", [Temporal.Instant.from("2020-01-02T03:04:05.123456Z"), null], [1577934245123456n, null]],
  ["timestamp", [Temporal.Instant.from("1600-01-01T00:00:00.000001Z")], [-11676095999999999n]],
  ["timestamp_ntz", [Temporal.PlainDateTime.from("1970-01-01T00:00:00.000002")], [2n]],
  ["interval day to second", [duration({ seconds: 1 }), null], [1_000_000n, null]],
  ["array<bigint>", [[1n, null], null, []], [[1n, null], null, []]],
  ["map<string,int>", [new Map([["k", 1]]), null, new Map()], [new Map([["k", 1]]), null, new Map()]],
])("%s", async (type, values, expected) => {
  const plain = (value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as Iterable<unknown>) : value;
  const { values: read } = await roundTrip(type, values);
  expect(Array.from(read as Iterable<unknown>, plain)).toEqual([...expected, ...expected]);
});

test("structs, with null structs", async () => {
  const struct = rowFactory(["a", "b"]).row([1, "x"]);
  const { values } = await roundTrip("struct<a:int,b:string>", [struct, null]);
  expect(Array.from(values as Iterable<unknown>)).toEqual([{ a: 1, b: "x" }, null, { a: 1, b: "x" }, null]);
});

test("timestamps carry the session's time zone", async () => {
  const { type } = await roundTrip("timestamp", []);
  expect(type).toMatchObject({ timezone: "Europe/Berlin" });
});

test("binary and calendar intervals", async () => {
  const bytes = await roundTrip("binary", [new Uint8Array([1, 2]), null]);
  expect(Array.from(bytes.values as Iterable<unknown>)[0]).toEqual(new Uint8Array([1, 2]));
  const { values } = await roundTrip("interval", [new CalendarInterval(1, -2, 3n)]);
  expect(Array.from(values as Iterable<ArrayLike<number>>)[0]).toEqual(Float64Array.of(1, -2, 3000));
});

test("variants are Spark's bytes, and shapes are structs", async () => {
  const variant = await roundTrip("variant", [VariantVal.parseJson("[1]"), null]);
  const bytes = { value: new Uint8Array([3, 1, 0, 2, 12, 1]), metadata: new Uint8Array([1, 0, 0]) };
  expect(Array.from(variant.values as Iterable<unknown>).slice(0, 2)).toEqual([bytes, null]);
  const wkb = new Uint8Array([1, 2]);
  const shape = await roundTrip("geometry(4326)", [Geometry.fromWKB(wkb, 4326), null]);
  expect(Array.from(shape.values as Iterable<unknown>).slice(0, 2)).toEqual([{ srid: 4326, wkb }, null]);
});
