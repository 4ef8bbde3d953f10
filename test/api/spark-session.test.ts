import { SparkSession } from "tspark";
import { afterEach, describe, expect, test } from "vitest";

const condition = (name: string) => expect.objectContaining({ condition: name });
const local = () => SparkSession.builder().master("local[1]");

afterEach(() => SparkSession.getActiveSession()?.stop());

describe("getOrCreate", () => {
  test("gives the running session, with the new settings of queries", async () => {
    const first = await local().getOrCreate();
    const second = await local()
      .config("spark.sql.ansi.enabled", false)
      .config({ "spark.driver.memory": "1g" })
      .getOrCreate();
    expect(second).toBe(first);
    expect(SparkSession.active()).toBe(first);
    expect(await first.conf.get("spark.sql.ansi.enabled")).toBe("false");
    expect(await first.conf.get("spark.driver.memory", null)).toBeNull();
  });
  test("two calls at once get one session", async () => {
    const [first, second] = await Promise.all([local().getOrCreate(), local().getOrCreate()]);
    expect(first).toBe(second);
  });
  test("makes another one after stop", async () => {
    const first = await local().getOrCreate();
    await first.stop();
    expect(first.isStopped).toBe(true);
    expect(() => SparkSession.active()).toThrow(condition("NO_ACTIVE_OR_DEFAULT_SESSION"));
    await expect(first.range(1).count()).rejects.toThrow(condition("INVALID_HANDLE.SESSION_CLOSED"));
    expect(await local().getOrCreate()).not.toBe(first);
  });
  test("create always makes one, which does not become the active one", async () => {
    await using made = await local().create();
    expect(SparkSession.getActiveSession()).toBeUndefined();
    expect(await made.range(2).count()).toBe(2);
  });
  test("a master and a server at once are refused", async () => {
    await expect(local().remote("sc://nowhere").getOrCreate()).rejects.toThrow(
      condition("CANNOT_CONFIGURE_SPARK_CONNECT_MASTER"),
    );
  });
});

test("sessions do not see each other's views and settings", async () => {
  await using one = await local().create();
  await using other = await one.newSession();
  await one.range(1).createTempView("v");
  await one.conf.set("spark.sql.caseSensitive", true);
  expect([await one.catalog.tableExists("v"), await other.catalog.tableExists("v")]).toEqual([true, false]);
  expect(await other.conf.get("spark.sql.caseSensitive")).toBe("false");
});

test("the catalog tells of views", async () => {
  await using spark = await local().create();
  await spark.range(1).createTempView("some_view");
  await expect(spark.range(1).createTempView("some_view")).rejects.toThrow(
    condition("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS"),
  );
  await spark.range(3).createOrReplaceTempView("some_view");
  expect(await spark.table("SOME_VIEW").count()).toBe(3);
  // As Spark 4.3 lists a view.
  const view = {
    name: "some_view",
    catalog: null,
    namespace: [],
    description: null,
    tableType: "TEMPORARY",
    isTemporary: true,
  };
  expect(await spark.catalog.listTables()).toEqual([view]);
  expect(await spark.catalog.listTables(undefined, "some*|x")).toEqual([view]);
  expect(await spark.catalog.listTables(undefined, "me_view")).toEqual([]);
  expect((await spark.catalog.listColumns("some_view")).map(({ name, dataType }) => [name, dataType])).toEqual([
    ["id", "bigint"],
  ]);
  expect([await spark.catalog.dropTempView("some_view"), await spark.catalog.dropTempView("some_view")]).toEqual([
    true,
    false,
  ]);
  expect([await spark.catalog.currentCatalog(), await spark.catalog.currentDatabase()]).toEqual([
    "spark_catalog",
    "default",
  ]);
});

test("settings", async () => {
  await using spark = await local().create();
  await expect(spark.conf.get("foo.bar")).rejects.toThrow(condition("SQL_CONF_NOT_FOUND"));
  expect([await spark.conf.get("foo.bar", null), await spark.conf.get("foo.bar", "x")]).toEqual([null, "x"]);
  await expect(spark.conf.set("spark.sql.warehouse.dir", "x")).rejects.toThrow(
    condition("CANNOT_MODIFY_STATIC_CONFIG"),
  );
  await spark.conf.set("foo.bar", 1);
  expect((await spark.conf.getAll())["foo.bar"]).toBe("1");
  await spark.conf.unset("foo.bar");
  expect(await spark.conf.get("foo.bar", null)).toBeNull();
});

test("range", async () => {
  await using spark = await local().create();
  const ids = async (...args: [number | bigint, (number | bigint)?, number?]) =>
    (await spark.range(...(args as [number, number])).collect()).map(({ id }) => id);
  expect(await ids(3)).toEqual([0n, 1n, 2n]);
  expect(await ids(5, 1)).toEqual([]);
  expect(await ids(5, 1, -2)).toEqual([5n, 3n]);
  expect(await ids(2n ** 62n, 2n ** 62n + 1n)).toEqual([2n ** 62n]);
  expect(() => spark.range(1.5)).toThrow(condition("NOT_EXPECTED_TYPE"));
});

test("a step of cache that fails is told by the next action, once", async () => {
  await using spark = await local().create();
  spark.later(() => Promise.reject(new Error("no room")));
  await expect(spark.range(1).count()).rejects.toThrow("no room");
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await spark.range(1).count()).toBe(1);
});

test("arguments of SQL are values, never text", async () => {
  await using spark = await local().create();
  const text = "x' OR '1' = '1";
  expect(await spark.sql("SELECT :n * 2 AS twice, :s AS s", { n: 21, s: text }).collect()).toEqual([
    { twice: 42, s: text },
  ]);
  expect(await spark.sql("SELECT ? AS a, ? AS b", [1, text]).collect()).toEqual([{ a: 1, b: text }]);
  await expect(spark.sql("SELECT :a, ?", { a: 1 }).collect()).rejects.toThrow(
    condition("INVALID_QUERY_MIXED_QUERY_PARAMETERS"),
  );
  await expect(spark.sql("SELECT :a").collect()).rejects.toThrow(condition("UNBOUND_SQL_PARAMETER"));
});
