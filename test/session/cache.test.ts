import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SparkSession } from "tspark";
import { col, rand } from "tspark/functions";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let spark: SparkSession;
beforeEach(async () => {
  spark = await SparkSession.builder().master("local[2]").create();
});
afterEach(() => spark.stop());

describe("cache", () => {
  test("keeps the rows, even when the file they came from is gone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tspark-cache-"));
    const file = join(folder, "people.csv");
    writeFileSync(file, "name,age\nAnn,31\nBob,27\n");
    const people = spark.read.option("header", true).csv(file).cache();
    expect(await people.count()).toBe(2);
    rmSync(folder, { recursive: true });
    expect((await people.collect()).map((row) => row.name)).toEqual(["Ann", "Bob"]);
    people.unpersist();
    await expect(people.collect()).rejects.toThrow();
  });

  test("serves what is built on it, under its names and df.col references", async () => {
    const base = spark.range(6).withColumn("r", rand());
    base.cache();
    const kept = await base.collect();
    const built = base.filter(base.col("id").ge(3)).select(base.col("r"), "id");
    expect((await built.collect()).map((row) => row.r)).toEqual(kept.slice(3).map((row) => row.r));
  });

  test("matches the same plan built twice", async () => {
    const build = () => spark.range(4).withColumn("r", rand(7)).filter(col("id").gt(0));
    build().cache();
    expect(await build().isCached()).toBe(true);
  });

  test("unpersist lets go", async () => {
    const df = spark.range(3).cache();
    expect(await df.count()).toBe(3);
    df.unpersist();
    expect(await df.isCached()).toBe(false);
    expect(await df.count()).toBe(3);
  });

  test("a plan that fails to fill fails again, and the session goes on", async () => {
    const bad = spark.sql("SELECT 1 / 0 AS x");
    const df = (await bad).cache();
    await expect(df.collect()).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
    await expect(df.collect()).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
    expect(await spark.range(2).count()).toBe(2);
  });
});
