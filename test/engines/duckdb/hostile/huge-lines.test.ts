import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataFrame } from "tspark";
import { expect, test } from "vitest";
import { hostileSession } from "./session.ts";

const given = hostileSession();
const size = 100_000_000;
const huge = Buffer.alloc(size, "x");

const put = (name: string, ...parts: (string | Buffer)[]): string => {
  const path = join(given.folder, name);
  writeFileSync(path, Buffer.concat(parts.map((part) => Buffer.from(part))));
  return path;
};
const lengths = async (df: DataFrame, column: string): Promise<number[]> =>
  (await df.selectExpr(`length(${column}) AS n`).collect()).map(({ n }) => Number(n));

test("a line of 100 MB: csv, with and without inferSchema", { timeout: 180_000 }, async () => {
  const path = put("plain.csv", "a,b\n1,", huge, "\n2,y\n");
  for (const inferSchema of [false, true]) {
    const df = given.spark.read.options({ header: true, inferSchema }).csv(path);
    expect(await lengths(df, "b")).toEqual([size, 1]);
    expect((await df.schema()).simpleString()).toBe(`struct<a:${inferSchema ? "int" : "string"},b:string>`);
  }
});

test("a line of 100 MB: csv in quotes, with quotes in it", { timeout: 180_000 }, async () => {
  const path = put("quoted.csv", 'a,b\n1,"x\\"', huge, '"\n2,y\n');
  expect(await lengths(given.spark.read.option("header", true).csv(path), "b")).toEqual([size + 2, 1]);
});

test("a line of 100 MB: text", { timeout: 180_000 }, async () => {
  expect(await lengths(given.spark.read.text(put("lines.txt", huge, "\ny\n")), "value")).toEqual([size, 1]);
});

test("a line of 100 MB: json", { timeout: 180_000 }, async () => {
  const path = put("lines.json", '{"a":"', huge, '"}\n{"a":"y"}\n');
  expect(await lengths(given.spark.read.json(path), "a")).toEqual([size, 1]);
});
