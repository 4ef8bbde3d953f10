import { type Column, Observation, type SparkSession, StorageLevel } from "tspark";
import { col, expr, lit } from "tspark/functions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onSpark } from "./servers.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await onSpark();
});
afterAll(() => spark.stop());

describe("SQL commands", () => {
  test("run once, however often their rows are read", async () => {
    const created = spark.sql("CREATE TEMP VIEW once AS SELECT 1 AS x");
    expect(await created.collect()).toEqual([]);
    expect(await created.collect()).toEqual([]);
    expect(await spark.table("once").collect()).toEqual([{ x: 1 }]);
  });

  test("run in the order in which they are said, awaited or not", async () => {
    spark.sql("CREATE TEMP VIEW first_step AS SELECT 1 AS x");
    spark.sql("CREATE TEMP VIEW second_step AS SELECT x + 1 AS y FROM first_step");
    expect(await spark.sql("SELECT y FROM second_step").collect()).toEqual([{ y: 2 }]);
  });

  test("fail at the next action, on the line that said them", async () => {
    spark.sql("DROP VIEW nowhere_at_all");
    const error = await spark
      .range(1)
      .count()
      .catch((failure) => failure);
    expect(error.condition).toBe("TABLE_OR_VIEW_NOT_FOUND");
    expect(await spark.range(1).count()).toBe(1);
  });

  test("answer with rows that later steps read", async () => {
    const shown = spark.sql("SHOW FUNCTIONS LIKE 'abs'");
    expect(await shown.filter(expr("function = 'abs'")).count()).toBe(1);
  });
});

describe("settings", () => {
  test("of the server, mirrored after SET", async () => {
    await spark.sql("SET spark.sql.session.timeZone = Asia/Tokyo").collect();
    expect(await spark.conf.get("spark.sql.session.timeZone")).toBe("Asia/Tokyo");
    await spark.sql("SELECT TIMESTAMP '2024-01-01 00:00:00' AS t").createOrReplaceTempView("moment");
    await spark.conf.set("spark.sql.session.timeZone", "UTC");
    expect(await spark.table("moment").selectExpr("CAST(t AS STRING) AS s").collect()).toEqual([
      { s: "2023-12-31 15:00:00" },
    ]);
  });

  test("that a server refuses do not hold here either", async () => {
    await expect(spark.conf.set("spark.sql.session.timeZone", "Nowhere/At_All")).rejects.toThrow(/INVALID_CONF_VALUE/);
    expect(await spark.conf.get("spark.sql.session.timeZone")).toBe("UTC");
  });

  test("are each session's own", async () => {
    const other = await spark.newSession();
    await other.conf.set("spark.sql.ansi.enabled", false);
    expect(await other.range(1).selectExpr("1 / 0 AS x").collect()).toEqual([{ x: null }]);
    await expect(spark.range(1).selectExpr("1 / 0 AS x").collect()).rejects.toThrow(/DIVIDE_BY_ZERO/);
    await other.stop();
    await expect(other.range(1).count()).rejects.toThrow(/SESSION_CLOSED/);
  });
});

test("columns by position are named before the plan goes", async () => {
  const df = spark.createDataFrame([{ a: 1, b: 2, c: "x" }]);
  expect(await df.groupBy(1).sum().collect()).toEqual([{ a: 1n, "sum(a)": 1n, "sum(b)": 2n }]);
});

test("rows are kept, observed and set apart by the server", async () => {
  const seen = new Observation();
  const df = spark.range(9).observe(seen, expr("count(*)").as("rows")).persist(StorageLevel.MEMORY_ONLY);
  expect(await df.count()).toBe(9);
  expect(await seen.get()).toEqual({ rows: 9n });
  expect(String(await df.storageLevel())).toBe(String(StorageLevel.MEMORY_ONLY));
  expect(await df.unpersist().isCached()).toBe(false);
  const kept = await spark.range(3).withColumn("x", expr("rand()")).localCheckpoint();
  expect(await kept.collect()).toEqual(await kept.collect());
});

test("an observation that fails tells why, and the rows come nevertheless", async () => {
  const seen = new Observation("failing");
  const df = spark.range(4).observe(seen, expr("count(*)").as("n"), expr("1 div sum(id - id)").as("x"));
  expect((await df.collect()).length).toBe(4);
  const error = await seen.get().catch((raised: unknown) => raised);
  expect(error).toMatchObject({ name: "ArithmeticException", condition: "DIVIDE_BY_ZERO", sqlState: "22012" });
  expect((error as Error).message).toContain("session.test.ts");
});

test("an error names its operation", async () => {
  const failed = (plan: string) =>
    spark
      .sql(plan)
      .collect()
      .then(String, (error) => error.operationId);
  const [first, second] = [await failed("SELECT 1 / 0"), await failed("SELECT 1 / 0")];
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).not.toBe(first);
});

test("queries are interrupted by their tag", async () => {
  spark.addTag("nightly");
  const query = spark
    .range(1e12)
    .select(expr("sum(hash(id))"))
    .collect()
    .catch((error) => error.condition);
  let reached: readonly string[] = [];
  for (const end = Date.now() + 20_000; reached.length === 0 && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    reached = await spark.interruptTag("nightly");
  }
  spark.clearTags();
  expect(reached.length).toBe(1);
  expect(await query).toBe("OPERATION_CANCELED");
});

test("a merge reaches the server as it was said", async () => {
  const merge = spark
    .createDataFrame([{ id: 1 }])
    .mergeInto("nowhere", expr("nowhere.id = id"))
    .whenMatched(col("id").gt(0))
    .update({ id: lit(2) })
    .whenNotMatched()
    .insertAll()
    .merge();
  await expect(merge).rejects.toThrow(/TABLE_OR_VIEW_NOT_FOUND/);
});

test("a merge with a subquery: in SQL text the server judges it, of DataFrames it cannot be sent", async () => {
  await spark.sql("CREATE TABLE IF NOT EXISTS merged (id INT) USING parquet").collect();
  const merged = (id: Column) =>
    spark
      .createDataFrame([{ key: 1 }])
      .mergeInto("merged", expr("id = key"))
      .whenMatched()
      .update({ id })
      .merge()
      .then(String, (error) => error.condition);
  // No table of Spark's own can be merged into; until then the statement was understood.
  expect(await merged(expr("(SELECT max(id) FROM range(3))"))).toBe("UNSUPPORTED_FEATURE.TABLE_OPERATION");
  expect(await merged(spark.range(1).scalar())).toBe("UNSUPPORTED_OPERATION");
  await spark.sql("DROP TABLE merged").collect();
});
