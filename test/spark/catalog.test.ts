import { type SparkSession, StorageLevel } from "tspark";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onSpark } from "./servers.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await onSpark();
  await spark.catalog.createDatabase("shop", true, { owner: "us" });
  await spark.catalog.setCurrentDatabase("shop");
});
afterAll(async () => {
  await spark.catalog.setCurrentDatabase("default");
  await spark.catalog.dropDatabase("shop", true, true);
  await spark.stop();
});

test("databases", async () => {
  expect(await spark.catalog.currentDatabase()).toBe("shop");
  expect((await spark.catalog.listDatabases("sh*")).map(({ name, catalog }) => [name, catalog])).toEqual([
    ["shop", "spark_catalog"],
  ]);
  expect((await spark.catalog.getDatabase("shop")).locationUri).toMatch(/shop\.db$/);
  await expect(spark.catalog.dropDatabase("nowhere")).rejects.toMatchObject({ condition: "SCHEMA_NOT_FOUND" });
});

test("a table from its making to its end", async () => {
  const made = await spark.catalog.createTable("fruit", {
    source: "parquet",
    schema: "day DATE, n INT",
    description: "what is left",
    compression: "gzip",
  });
  expect(await made.count()).toBe(0);
  await spark.sql("INSERT INTO fruit VALUES (DATE'2026-01-01', 2), (DATE'2026-01-02', 3)").collect();
  expect(await spark.table("fruit").count()).toBe(2);
  expect(await spark.catalog.getTable("fruit")).toEqual({
    name: "fruit",
    catalog: "spark_catalog",
    namespace: ["shop"],
    description: "what is left",
    tableType: "MANAGED",
    isTemporary: false,
  });
  expect((await spark.catalog.listTables("shop", "fr*")).map(({ name }) => name)).toEqual(["fruit"]);
  expect((await spark.catalog.listColumns("fruit", "shop")).map(({ name, dataType }) => [name, dataType])).toEqual([
    ["day", "date"],
    ["n", "int"],
  ]);
  expect(await spark.catalog.getCreateTableString("fruit")).toContain("USING parquet");
  expect(await spark.catalog.tableExists("fruit", "shop")).toBe(true);
  await spark.catalog.analyzeTable("fruit", true);
  await spark.catalog.refreshTable("fruit");
  await spark.catalog.cacheTable("fruit", StorageLevel.DISK_ONLY);
  expect(await spark.catalog.isCached("fruit")).toBe(true);
  await spark.catalog.uncacheTable("fruit");
  await spark.catalog.truncateTable("fruit");
  expect(await spark.table("fruit").count()).toBe(0);
  await spark.catalog.dropTable("fruit");
  expect(await spark.catalog.tableExists("fruit")).toBe(false);
});

test("partitions and properties", async () => {
  await spark
    .sql("CREATE TABLE days (n INT, d STRING) USING parquet PARTITIONED BY (d) TBLPROPERTIES (k = 'v')")
    .collect();
  await spark.sql("INSERT INTO days VALUES (1, 'mon'), (2, 'tue')").collect();
  expect(await spark.catalog.listPartitions("days")).toEqual([{ partition: "d=mon" }, { partition: "d=tue" }]);
  expect(await spark.catalog.getTableProperties("days")).toMatchObject({ k: "v" });
  await spark.catalog.recoverPartitions("days");
  expect((await spark.catalog.listColumns("days")).map(({ isPartition }) => isPartition)).toEqual([false, true]);
});

test("functions", async () => {
  const [abs] = await spark.catalog.listFunctions(null, "abs");
  expect(abs).toMatchObject({ name: "abs", className: "org.apache.spark.sql.catalyst.expressions.Abs" });
  expect(await spark.catalog.functionExists("nothing")).toBe(false);
});
