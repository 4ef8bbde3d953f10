import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SparkSession } from "../../src/index.ts";

let spark: SparkSession;
beforeEach(async () => {
  spark = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").getOrCreate();
  spark = await spark.newSession();
});
afterEach(() => spark.stop());

const rows = async (query: string) => (await spark.sql(query).collect()).map((row) => Object.values(row));
const condition = (query: string) =>
  spark
    .sql(query)
    .collect()
    .then(
      () => "no error",
      (error) => error.condition,
    );

describe("commands of spark.sql", () => {
  it("run when they are said, in order, without an action", async () => {
    spark.sql("CREATE TEMP VIEW a AS SELECT 1 AS x");
    spark.sql("CREATE TEMP VIEW b AS SELECT x + 1 AS y FROM a");
    expect(await rows("SELECT y FROM b")).toEqual([[2]]);
  });

  it("run once, however often their rows are read", async () => {
    const created = spark.sql("CREATE TEMP VIEW once AS SELECT 1 AS x");
    expect(await created.collect()).toEqual([]);
    expect(await created.collect()).toEqual([]);
  });

  it("set values at once", async () => {
    spark.sql("SET my.key = 7");
    expect(await spark.conf.get("my.key")).toBe("7");
  });

  it("that fail are reported by the next action, and only by it", async () => {
    spark.sql("DROP VIEW nowhere");
    await expect(spark.range(1).collect()).rejects.toMatchObject({ condition: "TABLE_OR_VIEW_NOT_FOUND" });
    expect(await spark.range(1).count()).toBe(1);
  });

  it("answer with rows that can be queried further", async () => {
    spark.sql("CREATE TEMP VIEW v1 AS SELECT 1 AS x");
    spark.sql("CREATE TEMP VIEW w1 AS SELECT 1 AS x");
    const shown = spark.sql("SHOW TABLES").where("tableName LIKE 'v%'");
    expect((await shown.collect()).map((row) => ({ ...row }))).toEqual([
      { namespace: "", tableName: "v1", isTemporary: true },
    ]);
  });
});

describe("views", () => {
  it("take names and comments for their columns", async () => {
    spark.sql("CREATE TEMP VIEW v (x COMMENT 'the first', y) AS SELECT 1, 'a'");
    expect(await rows("DESCRIBE v")).toEqual([
      ["x", "int", "the first"],
      ["y", "string", null],
    ]);
  });

  it("are global where that is said", async () => {
    spark.sql("CREATE OR REPLACE GLOBAL TEMP VIEW everywhere AS SELECT 5 AS q");
    expect(await rows("SELECT * FROM global_temp.everywhere")).toEqual([[5]]);
    expect(await rows("SHOW VIEWS IN global_temp LIKE 'every*'")).toEqual([["global_temp", "everywhere", true]]);
    await rows("DROP VIEW global_temp.everywhere");
  });

  it.each([
    ["CREATE TEMP VIEW v AS SELECT 2 AS x", "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS"],
    ["CREATE TEMP VIEW w (a) AS SELECT 1, 2", "CREATE_VIEW_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS"],
    ["CREATE TEMP VIEW w (a, A) AS SELECT 1, 2", "COLUMN_ALREADY_EXISTS"],
    ["CREATE TEMP VIEW w AS SELECT nope FROM v", "UNRESOLVED_COLUMN.WITH_SUGGESTION"],
    ["DROP VIEW nowhere", "TABLE_OR_VIEW_NOT_FOUND"],
    ["DESCRIBE v nope", "COLUMN_NOT_FOUND"],
    ["SHOW TABLES IN nowhere", "SCHEMA_NOT_FOUND"],
    ["CREATE VIEW kept AS SELECT 1", "NOT_IMPLEMENTED"],
  ])("%s: %s", async (query, expected) => {
    spark.sql("CREATE TEMP VIEW v AS SELECT 1 AS x");
    expect(await condition(query)).toBe(expected);
  });
});

describe("settings", () => {
  it("are told and reset", async () => {
    expect(await rows("SET no.such.key")).toEqual([["no.such.key", "<undefined>"]]);
    expect(await rows("SET TIME ZONE 'Asia/Tokyo'")).toEqual([["spark.sql.session.timeZone", "Asia/Tokyo"]]);
    await rows("RESET");
    expect(await spark.conf.get("spark.sql.session.timeZone")).toBe("UTC");
  });

  it("refuse time zones that there are not", async () => {
    expect(await condition("SET TIME ZONE 'Nowhere/Land'")).toBe("INVALID_CONF_VALUE.TIME_ZONE");
  });
});

describe("CACHE TABLE", () => {
  it("keeps a view's rows until UNCACHE TABLE", async () => {
    spark.sql("CREATE TEMP VIEW v AS SELECT 1 AS x");
    await rows("CACHE TABLE v");
    expect(await spark.table("v").isCached()).toBe(true);
    await rows("UNCACHE TABLE v");
    expect(await spark.table("v").isCached()).toBe(false);
  });
});

describe("EXPLAIN", () => {
  it("gives the plan as one row, and an error as rows too", async () => {
    const [[plan] = []] = await rows("EXPLAIN SELECT 1");
    expect(plan).toMatch(/^== Physical Plan ==/);
    expect((await rows("EXPLAIN SELECT nope"))[0]).toEqual(["Error occurred during query planning: "]);
  });
});
