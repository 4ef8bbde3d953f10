import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataFrame } from "tspark";
import { expect, test } from "vitest";
import { captureStdout } from "../../../parity/harness/stdout.ts";
import { hostileSession } from "./session.ts";

const given = hostileSession();
const width = 10_000;
const names = Array.from({ length: width }, (_, i) => `c${i}`);
const row = Object.fromEntries(names.map((name, i) => [name, i]));
const inFile = (name: string, text: string): string => {
  const path = join(given.folder, name);
  writeFileSync(path, text);
  return path;
};
const csvText = `${names.join(",")}\n${names.map((_, i) => i).join(",")}\n`;

const sources: Readonly<Record<string, () => DataFrame | Promise<DataFrame>>> = {
  createDataFrame: () => given.spark.createDataFrame([row]) as unknown as DataFrame,
  csv: () => given.spark.read.option("header", true).csv(inFile("wide.csv", csvText)),
  "csv with inferSchema": () =>
    given.spark.read.options({ header: true, inferSchema: true }).csv(inFile("inferred.csv", csvText)),
  json: () => given.spark.read.json(inFile("wide.json", `${JSON.stringify(row)}\n`)),
  parquet: async () => {
    const path = join(given.folder, "wide.parquet");
    await given.spark.createDataFrame([row]).write.parquet(path);
    return given.spark.read.parquet(path);
  },
};

// Seconds on a quiet machine. What was quadratic here took minutes.
test.each(Object.keys(sources))("10,000 columns: %s", { timeout: 600_000 }, async (source) => {
  const df = (await sources[source]?.()) as DataFrame;
  expect([...(await df.columns())].sort()).toEqual([...names].sort());
  const [one] = await df.select("c9999").collect();
  expect(Number(one?.c9999)).toBe(9999);
  const [all] = await df.collect();
  expect(Object.values({ ...all }).reduce((sum: number, value) => sum + Number(value), 0)).toBe(49_995_000);
  const shown = await captureStdout(() => df.show());
  expect(shown.split("\n")[1]).toMatch(/\| *c1\|/);
});

test.each(["csv", "json", "parquet"])(
  "10,000 columns written as %s and read again",
  { timeout: 600_000 },
  async (format) => {
    const path = join(given.folder, `again-${format}`);
    const texts = Object.fromEntries(names.map((name, i) => [name, i % 2 ? `"${i}", x` : i]));
    await given.spark.createDataFrame([texts]).write.format(format).option("header", true).save(path);
    const again = given.spark.read.format(format).options({ header: true, escape: "\\" }).load(path);
    const [first] = await again.select("c0", "c9998", "c9999").collect();
    expect([Number(first?.c0), Number(first?.c9998), first?.c9999]).toEqual([0, 9998, '"9999", x']);
  },
);

test("types of many columns are found row by row as they are column by column", { timeout: 600_000 }, async () => {
  const kinds = [
    ["1", "2"],
    ["1", "3000000000"],
    ["1", "99999999999999999999"],
    ["1", "1.5"],
    ["true", "false"],
    ["2020-01-01", "2021-02-03"],
    ["2020", "2021-02-03"],
    ["2021-02-03", "2020"],
    ["2020-01-01 10:00:00", "2021-02-03"],
    ["x", "1"],
    ["", ""],
    ["12345678901234567890123", "1."],
  ];
  const schemaOf = async (copies: number) => {
    const columns = Array.from({ length: copies }, () => kinds).flat();
    const lines = [0, 1].map((at) => columns.map((texts) => texts[at]).join(","));
    const path = inFile(`kinds-${copies}.csv`, `${lines.join("\n")}\n`);
    const schema = await given.spark.read.option("inferSchema", true).csv(path).schema();
    return [...schema.simpleString().matchAll(/_c\d+:([a-z]+(?:\(\d+,\d+\))?)/g)].map(([, type]) => type);
  };
  const few = await schemaOf(1);
  expect(few).toEqual([
    "int",
    "bigint",
    "decimal(20,0)",
    "double",
    "boolean",
    "date",
    "string",
    "timestamp",
    "timestamp",
    "string",
    "string",
    "decimal(23,0)",
  ]);
  expect(await schemaOf(20)).toEqual(Array.from({ length: 20 }, () => few).flat());
});

test("values of many columns are read as those of few are", { timeout: 600_000 }, async () => {
  const types = ["INT", "BIGINT", "DOUBLE", "DATE", "TIMESTAMP", "BOOLEAN", "DECIMAL(5,2)", "STRING"];
  const texts = ["+5", "x", "1e3d", "2020-02-30", "2020-01-01", "TRUE", "1.239", " a "];
  const rowOf = async (copies: number, format: "csv" | "json") => {
    const all = Array.from({ length: copies }, () => types).flat();
    const values = Array.from({ length: copies }, () => texts).flat();
    const fields = all.map((type, i) => `k${i} ${type}`).join(", ");
    const text =
      format === "csv" ? values.join(",") : JSON.stringify(Object.fromEntries(values.map((v, i) => [`k${i}`, v])));
    const path = inFile(`values-${copies}.${format}`, `${text}\n`);
    const [read] = await given.spark.read.schema(fields).format(format).load(path).collect();
    return Object.values({ ...read }).map(String);
  };
  for (const format of ["csv", "json"] as const) {
    const few = await rowOf(1, format);
    expect(await rowOf(50, format)).toEqual(Array.from({ length: 50 }, () => few).flat());
  }
});
