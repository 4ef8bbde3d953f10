import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SparkSession } from "tspark";
import { col, expr } from "tspark/functions";
import { describe, expect, test } from "vitest";

describe("memory", () => {
  test("a sort that is larger than spark.driver.memory spills to disk and answers", { timeout: 60_000 }, async () => {
    await using spark = await SparkSession.builder().master("local[2]").config("spark.driver.memory", "200m").create();
    const wide = spark
      .range(6_000_000)
      .select(expr("hash(id)").as("h"), "id", expr("id * 3").as("a"), expr("id * 5").as("b"));
    const folder = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`tspark-spill-${process.pid}-`));
    let spilled = 0;
    let rows = 0;
    let last = Number.NEGATIVE_INFINITY;
    for await (const row of wide.orderBy("h")) {
      if (rows++ === 0) spilled = folder().reduce((sum, name) => sum + readdirSync(join(tmpdir(), name)).length, 0);
      const h = Number(row.h);
      if (h < last) throw new Error("out of order");
      last = h;
      if (rows === 500_000) break;
    }
    expect(rows).toBe(500_000);
    expect(spilled).toBeGreaterThan(0);
  });

  test("a memory setting that is no size is refused", async () => {
    const opening = SparkSession.builder().config("spark.driver.memory", "lots").create();
    await expect(opening).rejects.toMatchObject({ condition: "INVALID_CONF_VALUE.TYPE_MISMATCH" });
  });
});

describe("threads", () => {
  test.each(["local", "local[1]", "local[2]", "local[*]"])("%s opens", async (master) => {
    await using spark = await SparkSession.builder().master(master).create();
    expect(await spark.range(10).count()).toBe(10);
  });

  test.each(["mesos://host", "locals"])("%s is refused with a reason", async (master) => {
    const opening = SparkSession.builder().master(master).create();
    await expect(opening).rejects.toMatchObject({ condition: "INVALID_CONF_VALUE.REQUIREMENT" });
  });
});

describe("decimals", () => {
  const money = "SELECT * FROM VALUES (999999999999999.99BD, 999999999999999.99BD), (1.00BD, 2.00BD) AS t(a, b)";

  test("a product of more than 18 digits is exact below an aggregation, where 64 bits are tried first", async () => {
    await using spark = await SparkSession.builder().create();
    const df = await spark.sql(`SELECT sum(a * b) AS s, max(a + b) AS m FROM (${money})`);
    const [row] = await df.collect();
    expect(String(row?.s)).toBe("999999999999999980000000000002.0001");
    expect(String(row?.m)).toBe("1999999999999999.98");
  });

  test("and above none", async () => {
    await using spark = await SparkSession.builder().create();
    const df = await spark.sql(money);
    const rows = await df.select(col("a").times(col("b")).as("p")).collect();
    expect(rows.map((row) => String(row.p))).toEqual(["999999999999999980000000000000.0001", "2"]);
  });
});
