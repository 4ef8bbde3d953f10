import { SparkSession } from "tspark";
import { col, count, expr } from "tspark/functions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const home = process.env.TSPARK_SPARK_HOME ?? "";

describe('a program with master("yarn")', () => {
  let spark: SparkSession;
  beforeAll(async () => {
    process.env.SPARK_HOME = home;
    spark = await SparkSession.builder()
      .master("yarn")
      .config({
        "spark.yarn.jars": `local:${home}/jars/*`,
        "spark.executor.instances": 1,
        "spark.executor.memory": "512m",
        "spark.driver.memory": "700m",
        "spark.ui.enabled": false,
        "spark.sql.shuffle.partitions": 3,
      })
      .create();
  }, 300_000);
  afterAll(() => spark?.stop());

  it("is run by YARN", async () => {
    expect(await spark.conf.get("spark.master")).toBe("yarn");
    expect(await spark.conf.get("spark.app.id")).toMatch(/^application_\d+_\d+$/);
  });
  it("answers", async () => {
    const rows = await spark
      .range(1000)
      .groupBy(col("id").mod(3).as("k"))
      .agg(count("*").as("n"))
      .orderBy("k")
      .collect();
    expect(rows).toEqual([
      { k: 0n, n: 334n },
      { k: 1n, n: 333n },
      { k: 2n, n: 333n },
    ]);
  });
  it("reports an executor's error", async () => {
    const bad = spark.range(10).select(expr("1 / (id - 5)"));
    await expect(bad.collect()).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
  });
});

it("says what YARN needs where it is not said", async () => {
  const { HADOOP_CONF_DIR: conf, ...rest } = process.env;
  process.env = { ...rest, SPARK_HOME: home };
  try {
    await expect(SparkSession.builder().master("yarn").create()).rejects.toThrow("set HADOOP_CONF_DIR");
  } finally {
    process.env = { ...rest, ...(conf === undefined ? {} : { HADOOP_CONF_DIR: conf }) };
  }
});
