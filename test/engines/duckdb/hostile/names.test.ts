import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { col } from "tspark/functions";
import { IntegerType, StructField, StructType } from "tspark/types";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../../../../src/results/index.ts";
import { captureStdout } from "../../../parity/harness/stdout.ts";
import { hostileSession } from "./session.ts";

const given = hostileSession();
const names = [
  "__proto__",
  "constructor",
  "",
  'q"uote',
  "d.ot",
  "b`tick",
  "n\nl",
  "😀",
  "a b",
  "hasOwnProperty",
  "toString",
];
const quoted = (name: string): string => `\`${name.replaceAll("`", "``")}\``;
const frame = (columns: readonly string[] = names) =>
  given.spark.createDataFrame(
    [columns.map((_, i) => i)],
    new StructType(columns.map((name) => StructField(name, IntegerType))),
  );
const valuesAt = (row: object | undefined, columns: readonly string[]): unknown[] =>
  columns.map((name) => (row as Record<string, unknown>)[name]);

describe("strange names", () => {
  test("select, one by one, rename and drop", async () => {
    const df = frame();
    expect(await df.columns()).toEqual(names);
    for (const [i, name] of names.entries()) {
      const [row] = await df.select(quoted(name)).collect();
      expect(Object.getOwnPropertyNames(row)).toEqual([name]);
      expect(valuesAt(row, [name])).toEqual([i]);
      expect(await df.drop(name).columns()).toEqual(names.filter((other) => other !== name));
      expect(await df.withColumnRenamed(name, "other").columns()).toEqual(names.with(i, "other"));
    }
  });
  test("a name alone is a name as Spark reads it", async () => {
    for (const name of names.filter((each) => !["d.ot", "b`tick"].includes(each)))
      expect(await frame().select(name).columns()).toEqual([name]);
    await expect(frame().select("d.ot").collect()).rejects.toMatchObject({
      condition: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
      messageParameters: { objectName: "`d`.`ot`" },
    });
    await expect(frame().select("b`tick").collect()).rejects.toMatchObject({
      condition: "INVALID_ATTRIBUTE_NAME_SYNTAX",
      messageParameters: { name: "b`tick" },
    });
  });
  test("rows have them as own properties, and nothing else changes", async () => {
    const [row] = await frame().collect();
    expect(Object.getOwnPropertyNames(row)).toEqual(names);
    expect(valuesAt(row, names)).toEqual(names.map((_, i) => i));
    expect(JSON.parse(JSON.stringify(row)).constructor).toBe(1);
    expect({}.constructor).toBe(Object);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
  test("objects of a program with them", async () => {
    const object = JSON.parse('{"__proto__": 7, "constructor": 8, "": 9}');
    const df = given.spark.createDataFrame([object]);
    expect(await df.columns()).toEqual(["__proto__", "constructor", ""]);
    expect(valuesAt((await df.collect())[0], ["__proto__", "constructor", ""])).toEqual([7n, 8n, 9n]);
  });
  test("show", async () => {
    const [, header] = (await captureStdout(() => frame().show())).split("\n");
    expect(header).toBe('|__proto__|constructor|   |q"uote|d.ot|b`tick|n\\nl| 😀|a b|hasOwnProperty|toString|');
  });
  test("grouped, joined, sorted, in a view", async () => {
    for (const [i, name] of names.entries()) {
      const key = col(quoted(name));
      const [grouped] = await frame().groupBy(key).count().orderBy(key).collect();
      expect(valuesAt(grouped, [name, "count"])).toEqual([i, 1n]);
      expect(
        await frame()
          .join(frame().select(quoted(name)), [name])
          .count(),
      ).toBe(1);
    }
    await frame().createOrReplaceTempView("strange");
    const [row] = await (await given.spark.sql(`SELECT ${names.map(quoted).join(", ")} FROM strange`)).collect();
    expect(valuesAt(row, names)).toEqual(names.map((_, i) => i));
  });
  test("written and read as CSV", async () => {
    const path = join(given.folder, "names.csv");
    await frame().write.option("header", true).csv(path);
    const df = given.spark.read.options({ header: true, multiLine: true }).csv(path);
    const read = names.with(2, "_c2");
    expect(await df.columns()).toEqual(read);
    expect(valuesAt((await df.collect())[0], read)).toEqual(names.map((_, i) => String(i)));
  });
  test("written and read as JSON: an empty name is no field of Spark's", async () => {
    const path = join(given.folder, "names.json");
    await frame().write.json(path);
    const df = given.spark.read.json(path);
    const read = names.filter((name) => name !== "").sort((a, b) => (a < b ? -1 : 1));
    expect((await df.columns()).filter((name) => name !== "")).toEqual(read);
    expect(valuesAt((await df.collect())[0], read)).toEqual(read.map((name) => BigInt(names.indexOf(name))));
  });
  test("written and read as Parquet; an empty name is refused", async () => {
    const path = join(given.folder, "names.parquet");
    const others = names.filter((name) => name !== "");
    await frame(others).write.parquet(path);
    const df = given.spark.read.parquet(path);
    expect(await df.columns()).toEqual(others);
    expect(valuesAt((await df.collect())[0], others)).toEqual(others.map((_, i) => i));
    const refused = join(given.folder, "refused.parquet");
    await expect(frame().write.parquet(refused)).rejects.toThrow("must not be empty");
    expect(readdirSync(given.folder)).not.toContain("refused.parquet");
  });
  test.each([
    ["a/b", "a%2Fb=x"],
    ["a=b", "a%3Db=x"],
    ["%", "%25=x"],
    ["*", "%2A=x"],
    ["é", "é=x"],
    [" ", " =x"],
  ])("as a folder's name: %j", async (name, folder) => {
    const path = join(given.folder, `folders-${Buffer.from(name).toString("hex")}`);
    await given.spark
      .range(2)
      .selectExpr("id", `'x' AS ${quoted(name)}`)
      .write.partitionBy(name)
      .parquet(path);
    expect(readdirSync(path)).toContain(folder);
    expect(await given.spark.read.parquet(path).columns()).toEqual(["id", name]);
  });
});

describe("a name twice", () => {
  const twice = () => given.spark.range(1).selectExpr("1 AS a", "2 AS a", "3 AS A");

  test("can be collected, shown and written as CSV", async () => {
    const [row] = await twice().collect();
    expect(valuesOf(row as object)).toEqual([1, 2, 3]);
    expect((await captureStdout(() => twice().show())).split("\n").slice(1, 4)).toEqual([
      "|  a|  a|  A|",
      "+---+---+---+",
      "|  1|  2|  3|",
    ]);
    await twice().write.csv(join(given.folder, "twice.csv"));
  });
  test("cannot be named", async () => {
    await expect(twice().select("a").collect()).rejects.toMatchObject({
      condition: "AMBIGUOUS_REFERENCE",
      messageParameters: { name: "`a`", referenceNames: "[`a`, `a`, `a`]" },
    });
  });
  test.each(["json", "parquet"])("cannot be written as %s", async (format) => {
    const path = join(given.folder, `twice.${format}`);
    await expect(twice().write.format(format).save(path)).rejects.toMatchObject({
      condition: "COLUMN_ALREADY_EXISTS",
      messageParameters: { columnName: "`a`" },
    });
    expect(readdirSync(given.folder)).not.toContain(`twice.${format}`);
  });
  test("in files", async () => {
    const put = (name: string, text: string): string => {
      writeFileSync(join(given.folder, name), text);
      return join(given.folder, name);
    };
    const csv = put("header.csv", "a,a,A\n1,2,3\n");
    expect(await given.spark.read.option("header", true).csv(csv).columns()).toEqual(["a0", "a1", "A2"]);
    const already = { condition: "COLUMN_ALREADY_EXISTS", messageParameters: { columnName: "`a`" } };
    const schema = given.spark.read.schema("a INT, a INT").csv(csv);
    await expect(schema.collect()).rejects.toMatchObject(already);
    for (const [i, text] of ['{"a":1,"a":2}\n', '{"a":1,"A":2}\n'].entries())
      await expect(given.spark.read.json(put(`twice-${i}.json`, text)).collect()).rejects.toMatchObject(already);
  });
});
