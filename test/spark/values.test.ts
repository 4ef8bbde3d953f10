import { Temporal } from "temporal-polyfill";
import type { SparkSession } from "tspark";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArrowBatchMessage, batchesOf } from "../../src/engines/connect/arrow/index.ts";
import { ConnectClient } from "../../src/engines/connect/channel/index.ts";
import { CalendarInterval, Decimal, parseTableSchema, VariantVal } from "../../src/types/index.ts";
import { arrowCases } from "../engines/connect/arrow/cases.ts";
import { inOrder } from "../engines/connect/arrow/gold.ts";
import { sqlPlan } from "../engines/connect/faults/program.ts";
import { onSpark, remote } from "./servers.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await onSpark();
  await spark.conf.set("spark.sql.timeType.enabled", "true");
});
afterAll(() => spark.stop());

const duration = (fields: Temporal.DurationLike) => Temporal.Duration.from(fields);
const bigDecimal = "12345678901234567890123456789012345678";

/** Values of each type, with the texts that Spark makes of them. */
const values: readonly (readonly [type: string, values: readonly unknown[], texts: readonly (string | null)[]])[] = [
  ["boolean", [true, null, false], ["true", null, "false"]],
  ["tinyint", [-128, null, 127], ["-128", null, "127"]],
  ["smallint", [-32768, null], ["-32768", null]],
  ["int", [-(2 ** 31), null, 2 ** 31 - 1], ["-2147483648", null, "2147483647"]],
  ["bigint", [-(2n ** 63n), null, 9007199254740993n], ["-9223372036854775808", null, "9007199254740993"]],
  ["float", [1.5, null, Number.NEGATIVE_INFINITY], ["1.5", null, "-Infinity"]],
  ["double", [1.1, null, Number.NaN, 5e-324], ["1.1", null, "NaN", "4.9E-324"]],
  [
    "decimal(38,0)",
    [new Decimal(bigDecimal), null, new Decimal(`-${bigDecimal}`)],
    [bigDecimal, null, `-${bigDecimal}`],
  ],
  ["decimal(38,38)", [new Decimal(`0.${bigDecimal}`)], [`0.${bigDecimal}`]],
  ["decimal(9,2)", [new Decimal("-0.01"), null], ["-0.01", null]],
  ["string", ["a", null, "é漢😀", ""], ["a", null, "é漢😀", ""]],
  ["binary", [new Uint8Array([97, 98]), null, new Uint8Array()], ["ab", null, ""]],
  [
    "date",
    [Temporal.PlainDate.from("0001-01-01"), null, Temporal.PlainDate.from("+123456-07-08")],
    ["0001-01-01", null, "+123456-07-08"],
  ],
  ["time(6)", [Temporal.PlainTime.from("23:59:59.999999"), null], ["23:59:59.999999", null]],
  [
    "timestamp",
    [Temporal.Instant.from("0001-01-01T00:00:00.000001Z"), null, Temporal.Instant.from("9999-12-31T23:59:59.999999Z")],
    ["0001-01-01 00:00:00.000001", null, "9999-12-31 23:59:59.999999"],
  ],
  [
    "timestamp_ntz",
    [Temporal.PlainDateTime.from("1969-12-31T23:59:59.999999"), null],
    ["1969-12-31 23:59:59.999999", null],
  ],
  [
    "interval year to month",
    [duration({ years: 1, months: 2 }), null, duration({ months: -1 })],
    ["INTERVAL '1-2' YEAR TO MONTH", null, "INTERVAL '-0-1' YEAR TO MONTH"],
  ],
  [
    "interval day to second",
    [duration({ days: 1, hours: 2, minutes: 3, seconds: 4, microseconds: 5 }), null],
    ["INTERVAL '1 02:03:04.000005' DAY TO SECOND", null],
  ],
  ["interval", [new CalendarInterval(14, -25, 3_000_001n), null], ["1 years 2 months -25 days 3.000001 seconds", null]],
  ["variant", [VariantVal.parseJson('{"a":[1,2.5,"x"],"b":1e3}'), null], ['{"a":[1,2.5,"x"],"b":1000.0}', null]],
  [
    "array<struct<v:variant,m:map<string,variant>>>",
    [
      [
        { v: VariantVal.parseJson("-1"), m: new Map([["k", VariantVal.parseJson('"x"')]]) },
        { v: null, m: null },
      ],
      null,
    ],
    ['[{-1, {k -> "x"}}, {null, null}]', null],
  ],
  ["array<bigint>", [[1n, null], null, []], ["[1, null]", null, "[]"]],
  ["array<array<string>>", [[["a", null], null]], ["[[a, null], null]"]],
  ["map<string,decimal(5,1)>", [new Map([["k", new Decimal("1.5")]]), null], ["{k -> 1.5}", null]],
  [
    "struct<a:int,b:struct<c:date>>",
    [{ a: 1, b: { c: Temporal.PlainDate.from("2020-01-02") } }, null],
    ["{1, {2020-01-02}}", null],
  ],
  [
    "array<struct<a:int,b:map<string,boolean>>>",
    [[{ a: 1, b: new Map([["t", true]]) }, null]],
    ["[{1, {t -> true}}, null]"],
  ],
];

describe.each(values)("%s", (type, given, texts) => {
  const schema = parseTableSchema(`v ${type}`);
  const rows = given.map((v) => ({ v }));

  test("goes to Spark and comes back", async () => {
    const df = spark.createDataFrame(rows, schema);
    expect(await df.collect()).toEqual(rows);
    expect((await df.selectExpr("cast(v as string) as v").collect()).map(({ v }) => v)).toEqual(texts);
  });

  test("in so many rows that they go ahead of the plan", async () => {
    const times = 12_000;
    const numbered = Array.from({ length: times * given.length }, (_, id) => ({
      id,
      v: given[id % given.length],
      pad: "x".repeat(100),
    }));
    const df = spark.createDataFrame(numbered, parseTableSchema(`id int, v ${type}, pad string`));
    const counted = await df
      .selectExpr("cast(v as string) as v", `id % ${given.length} as which`)
      .groupBy("which", "v")
      .count()
      .orderBy("which")
      .collect();
    expect(counted).toEqual(texts.map((v, which) => ({ which, v, count: BigInt(times) })));
    const last = await df
      .filter(`id >= ${(times - 1) * given.length}`)
      .orderBy("id")
      .select("v")
      .collect();
    expect(last).toEqual(rows);
  });
});

test.each(Object.entries(arrowCases).filter(([name]) => !/^(void|char|varchar|stringCollated)$/.test(name)))(
  "what Spark makes of SQL comes as rows, as Arrow and one by one alike: %s",
  async (_, { rows }) => {
    const df = spark.sql(rows);
    const collected = await df.collect();
    expect((await df.toArrow()).numRows).toBe(collected.length);
    const iterated: unknown[] = [];
    for await (const row of df) iterated.push(row);
    expect(iterated).toEqual(collected);
  },
);

// Few rows: Spark 4.3's own LZ4 takes minutes for 25,000.
test.each(["lz4", "zstd"])("results compressed with %s", async (codec) => {
  await spark.conf.set("spark.sql.execution.arrow.compression.codec", codec);
  const rows = await spark.sql("SELECT id, concat('name-', id) AS name FROM range(0, 2500, 1, 2)").collect();
  await spark.conf.set("spark.sql.execution.arrow.compression.codec", "none");
  expect(rows.length).toBe(2500);
  expect(rows.every(({ id, name }) => name === `name-${id as bigint}`)).toBe(true);
});

test("a variant that Spark made goes back to it byte for byte", async () => {
  const parts = "d, DATE'0001-01-02' e, TIMESTAMP'2020-01-02 03:04:05.678Z' t, TIMESTAMP_NTZ'2020-01-02 03:04:05' n";
  const numbers = "CAST(1.1 AS FLOAT) f, 1000.0D g, CAST('-1.5' AS DECIMAL(38,10)) m, X'0102ff' x";
  const made = spark.sql(`SELECT to_variant_object(struct(*)) v FROM (SELECT 1 ${parts}, ${numbers})`);
  const { v } = (await made.head()) as { v: VariantVal };
  expect(v.toValue()).toMatchObject({ d: 1, g: 1000, f: Math.fround(1.1), x: Uint8Array.of(1, 2, 255) });
  expect(String((v.toValue() as { t: Temporal.Instant }).t)).toBe("2020-01-02T03:04:05.678Z");
  const sent = spark.createDataFrame([{ v }]);
  expect((await sent.schema()).simpleString()).toBe("struct<v:variant>");
  expect(await sent.collect()).toEqual([{ v }]);
  const types = "schema_of_variant(v)";
  expect(await sent.selectExpr(types).collect()).toEqual(await made.selectExpr(types).collect());
});

test("rows without columns", async () => {
  expect((await spark.range(3).select().collect()).length).toBe(3);
  const local = spark.createDataFrame([{}, {}]);
  expect([await local.count(), await local.collect()]).toEqual([2, [{}, {}]]);
  expect(await spark.createDataFrame([[{}], [null]], "a struct<>").collect()).toEqual([{ a: {} }, { a: null }]);
});

test("one row of 20 MB, in the chunks that the client asks for, is whole again", async () => {
  const preferredBytes = 1_000_000;
  const client = await ConnectClient.open(remote(), { chunking: { allowed: true, preferredBytes } });
  const plan = sqlPlan("SELECT repeat('0123456789', 2000000) AS v, 'end' AS last");
  const schema = parseTableSchema("v string, last string");
  const chunks: ArrowBatchMessage[] = [];
  for await (const { responseType } of client.executePlan(plan)) {
    if (responseType.case === "arrowBatch") chunks.push(responseType.value);
  }
  expect(chunks.length).toBeGreaterThan(10);
  const rows: unknown[][] = [];
  for await (const { columns } of batchesOf(inOrder(chunks), schema)) rows.push(columns.map((column) => column.get(0)));
  const [[text, last] = []] = rows;
  expect([(text as string).length, (text as string).slice(-4), last]).toEqual([20_000_000, "6789", "end"]);
  await client.releaseSession();
  await client.close();
});

test("more local rows than the server takes are refused before they are sent", async () => {
  await spark.conf.set("spark.sql.session.localRelationSizeLimit", "1000000");
  const rows = Array.from({ length: 100_000 }, (_, id) => ({ id, name: `name-${id}` }));
  const counted = spark.createDataFrame(rows).count();
  await expect(counted).rejects.toThrow(/LOCAL_RELATION_SIZE_LIMIT_EXCEEDED/);
  await spark.conf.unset("spark.sql.session.localRelationSizeLimit");
});
