import type { SparkSession } from "tspark";
import { avg, col, count, lit } from "tspark/functions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onSpark } from "../servers.ts";

describe("the oldest Spark that counts", () => {
  let spark: SparkSession;
  beforeAll(async () => {
    spark = await onSpark();
  });
  afterAll(() => spark?.stop());

  it("is a Spark 4.0", () => {
    expect(spark.version).toMatch(/^4\.0\./);
  });
  it("computes, and gives every row", async () => {
    expect(await spark.range(10).filter(col("id").gt(6)).count()).toBe(3);
    let seen = 0;
    for await (const _ of spark.range(100_000)) seen++;
    expect(seen).toBe(100_000);
  });
  it("takes rows of this process", async () => {
    const rows = [
      { name: "Ada", age: 36, tags: ["a", "b"] },
      { name: "Grace", age: null, tags: [] },
    ];
    const df = spark.createDataFrame(rows, "name STRING, age INT, tags ARRAY<STRING>");
    expect(await df.orderBy("name").collect()).toEqual(rows);
    expect(await df.agg(avg("age").as("mean"), count("*").as("n")).collect()).toEqual([{ mean: 36, n: 2n }]);
  });
  it("runs SQL with parameters, and commands once", async () => {
    expect(await spark.sql("SELECT :n * 2 AS twice", { n: 21 }).collect()).toEqual([{ twice: 42 }]);
    await spark.sql("CREATE OR REPLACE TEMP VIEW three AS SELECT * FROM range(3)").collect();
    expect(await spark.table("three").count()).toBe(3);
  });
  it("prints a table and a plan", async () => {
    const df = spark.range(2).select(col("id"), lit("x").as("s"));
    expect((await df.schema()).simpleString()).toBe("struct<id:bigint,s:string>");
    expect(await df.dtypes()).toEqual([
      ["id", "bigint"],
      ["s", "string"],
    ]);
  });
  it("raises the same errors", async () => {
    await expect(spark.range(1).select(col("nope")).collect()).rejects.toMatchObject({
      condition: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
      sqlState: "42703",
    });
    await expect(spark.sql("SELECT 1 / 0").collect()).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
  });
});
