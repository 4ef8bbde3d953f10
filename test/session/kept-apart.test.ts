import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Observation, SparkSession, StorageLevel } from "tspark";
import { expr, rand } from "tspark/functions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[2]").create();
});
afterAll(() => spark.stop());

describe("checkpoints", () => {
  test("no longer depend on where the rows came from", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tspark-checkpoint-"));
    writeFileSync(join(folder, "a.csv"), "x\n1\n2\n");
    const df = await spark.read.option("header", true).csv(folder).checkpoint();
    rmSync(folder, { recursive: true });
    expect((await df.collect()).map(({ x }) => x)).toEqual(["1", "2"]);
    expect((await df.union(df).count()) as number).toBe(4);
  });

  test("are computed by the first action where they are not eager, and then once", async () => {
    const df = await spark.range(3).withColumn("r", rand()).localCheckpoint(false);
    const first = await df.collect();
    expect(await df.collect()).toEqual(first);
  });

  test("fail when they are made, if the rows do", async () => {
    await expect(spark.range(1).selectExpr("id / 0").checkpoint()).rejects.toThrow(/DIVIDE_BY_ZERO/);
  });

  test("stay what they were when kept rows are cleared", async () => {
    const df = await spark.range(3).withColumn("r", rand()).checkpoint();
    const before = await df.collect();
    await spark.catalog.clearCache();
    expect(await df.collect()).toEqual(before);
  });
});

test("where rows are kept is what was asked for", async () => {
  const df = spark.range(7).persist(StorageLevel.DISK_ONLY);
  expect(String(await df.storageLevel())).toBe(String(StorageLevel.DISK_ONLY));
  expect(await df.unpersist().isCached()).toBe(false);
});

describe("observations", () => {
  test("are of the first action alone, and of rows that are written too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tspark-observed-"));
    const seen = new Observation();
    const df = spark.range(5).observe(seen, expr("sum(id)").as("sum"), expr("count(*)").as("rows"));
    await df.write.mode("overwrite").parquet(folder);
    expect(await seen.get()).toEqual({ sum: 10n, rows: 5n });
    await df.count();
    expect(await seen.get()).toEqual({ sum: 10n, rows: 5n });
    rmSync(folder, { recursive: true });
  });

  test("wait for an action that reads all rows", async () => {
    const seen = new Observation();
    const df = spark.range(5).observe(seen, expr("max(id)").as("last"));
    let isThere = false;
    const values = seen.get().then((found) => {
      isThere = true;
      return found;
    });
    await spark.range(1).count();
    expect(isThere).toBe(false);
    await df.collect();
    expect(await values).toEqual({ last: 4n });
  });
});

describe("interrupts", () => {
  const endless = () => spark.range(1e13).selectExpr("sum(hash(id, id))");
  const failure = (query: Promise<unknown>): Promise<string> =>
    query.then(
      () => "finished",
      (error) => error.condition,
    );
  const running = (count: number) =>
    new Promise<void>((resolve) => {
      let started = 0;
      const remove = spark.addListener(({ type }) => {
        if (type === "started" && ++started === count) {
          remove();
          resolve();
        }
      });
    });

  test("reach the queries of a tag, and no others", async () => {
    const both = running(2);
    spark.addTag("nightly");
    const tagged = failure(endless().collect());
    await new Promise(setImmediate);
    spark.clearTags();
    const other = failure(endless().collect());
    await both;
    expect(await spark.interruptTag("weekly")).toEqual([]);
    expect((await spark.interruptTag("nightly")).length).toBe(1);
    expect(await tagged).toBe("OPERATION_CANCELED");
    expect((await spark.interruptAll()).length).toBe(1);
    expect(await other).toBe("OPERATION_CANCELED");
    expect(await spark.interruptAll()).toEqual([]);
  });

  test("reach the query that events name", async () => {
    const remove = spark.addListener((event) => {
      if (event.type === "started") void spark.interruptOperation(event.queryId);
    });
    expect(await failure(endless().collect())).toBe("OPERATION_CANCELED");
    remove();
  });
});
