import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { avg, col, sum } from "../../src/functions.ts";
import { type DataFrame, SparkSession } from "../../src/index.ts";

let spark: SparkSession;
let sales: DataFrame;
beforeAll(async () => {
  spark = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").getOrCreate();
  sales = spark.sql(
    "SELECT * FROM VALUES (2012, 'net', 10), (2012, 'java', 20), (2012, 'net', 5), (2013, 'net', 48), (2013, 'java', 30) AS s(y, k, n)",
  );
  await sales.createOrReplaceTempView("sales");
});
afterAll(() => spark.stop());

const values = async (df: DataFrame) => (await df.collect()).map((row) => Object.values(row));
const names = async (df: DataFrame) => (await df.schema()).fields.map(({ name }) => name);
const conditionOf = (work: Promise<unknown>) =>
  work.then(
    () => "no error",
    (error) => error.condition ?? error.name,
  );

describe("pivot", () => {
  it("finds its values in the data, in order", async () => {
    const pivoted = sales.groupBy("y").pivot("k").agg(sum("n")).orderBy("y");
    expect(await names(pivoted)).toEqual(["y", "java", "net"]);
    expect(await values(pivoted)).toEqual([
      [2012, 20n, 15n],
      [2013, 30n, 48n],
    ]);
  });

  it("names columns as CAST AS STRING shows the values", async () => {
    const pivoted = spark
      .sql("SELECT 1 AS a, explode(array(DATE '2020-02-01', NULL)) AS d")
      .groupBy("a")
      .pivot("d")
      .count();
    expect(await names(pivoted)).toEqual(["a", "null", "2020-02-01"]);
  });

  it("refuses too many values", async () => {
    const session = await spark.newSession();
    await session.conf.set("spark.sql.pivotMaxValues", 1);
    const df = session.sql("SELECT * FROM VALUES (1, 'a'), (1, 'b') AS t(x, k)");
    expect(await conditionOf(df.groupBy("x").pivot("k").count().collect())).toBe("_LEGACY_ERROR_TEMP_1324");
    await session.stop();
  });

  it("in SQL groups by what it does not name", async () => {
    const query = "SELECT * FROM sales PIVOT (sum(n) AS s, avg(n) FOR k IN ('net' AS a, 'java')) ORDER BY y";
    expect(await names(spark.sql(query))).toEqual(["y", "a_s", "a_avg(n)", "java_s", "java_avg(n)"]);
    expect(await values(spark.sql(query))).toEqual([
      [2012, 15n, 7.5, 20n, 20],
      [2013, 48n, 48, 30n, 30],
    ]);
  });

  it("in SQL takes several columns at a time", async () => {
    const query = "SELECT * FROM sales PIVOT (sum(n) FOR (k, y) IN (('net', 2012) AS x, ('java', 2013)))";
    expect(await names(spark.sql(query))).toEqual(["x", "{java, 2013}"]);
    expect(await values(spark.sql(query))).toEqual([[15n, 30n]]);
  });

  it.each([
    ["SELECT * FROM sales PIVOT (n FOR k IN ('net'))", "_LEGACY_ERROR_TEMP_1006"],
    ["SELECT * FROM sales PIVOT (sum(n) FOR k IN (k))", "NON_LITERAL_PIVOT_VALUES"],
    ["SELECT * FROM sales PIVOT (sum(n) FOR k IN (struct(1)))", "PIVOT_VALUE_DATA_TYPE_MISMATCH"],
  ])("%s: %s", async (query, expected) => {
    expect(await conditionOf(spark.sql(query).collect())).toBe(expected);
  });
});

describe("transpose", () => {
  it("makes columns of rows, sorted by the index", async () => {
    const df = spark.sql("SELECT * FROM VALUES ('y', 3, 4.5D), ('x', 1, 2.5D), (NULL, 5, 6.5D) AS t(k, a, b)");
    expect(await names(df.transpose())).toEqual(["key", "x", "y"]);
    expect(await values(df.transpose())).toEqual([
      ["a", 1, 3],
      ["b", 2.5, 4.5],
    ]);
  });

  it("needs a plain index column and one common type", async () => {
    const df = spark.sql("SELECT 'x' AS k, 1 AS a, 'z' AS s");
    expect(await conditionOf(df.transpose().collect())).toBe("TRANSPOSE_NO_LEAST_COMMON_TYPE");
    expect(await conditionOf(df.transpose(col("a").plus(1)).collect())).toBe("TRANSPOSE_INVALID_INDEX_COLUMN");
  });
});

describe("crosstab", () => {
  it("counts pairs, nulls among them", async () => {
    const df = spark.sql("SELECT * FROM VALUES (1, 'x'), (1, 'y'), (NULL, 'x'), (1, NULL), (1, 'x') AS t(i, s)");
    const table = df.crosstab("i", "s").orderBy("i_s");
    expect(await names(table)).toEqual(["i_s", "null", "x", "y"]);
    expect(await values(table)).toEqual([
      ["1", 1n, 2n, 1n],
      ["null", 0n, 1n, 0n],
    ]);
  });
});

describe("statistics", () => {
  it("summary gives the values at the ranks", async () => {
    expect(await values(spark.range(10).summary("10%", "25%", "75%", "95%"))).toEqual([
      ["10%", "0"],
      ["25%", "2"],
      ["75%", "7"],
      ["95%", "9"],
    ]);
    expect(await conditionOf(spark.range(1).summary("middle").collect())).toBe("UNRECOGNIZED_STATISTIC");
  });

  it("describe leaves out what is neither number nor text", async () => {
    expect(await values(spark.sql("SELECT true AS b").describe())).toEqual(
      ["count", "mean", "stddev", "min", "max"].map((name) => [name]),
    );
  });

  it("nulls count as 0 in cov and corr", async () => {
    const df = spark.sql("SELECT * FROM VALUES (1, 2.0D), (2, 4.5D), (3, NULL) AS t(a, b)");
    expect(await df.cov("a", "b")).toBeCloseTo(-1, 12);
    expect(await df.corr("a", "b")).toBeCloseTo(-0.4435327625727438, 12);
    expect(await df.limit(0).cov("a", "b")).toBe(0);
    expect(await df.limit(0).corr("a", "b")).toBeNaN();
  });

  it("approxQuantile gives Spark's exact ranks, nulls and NaN left out", async () => {
    expect(await spark.range(1, 11).approxQuantile("id", [0, 0.1, 0.15, 0.5, 0.51, 1], 0)).toEqual([1, 1, 2, 5, 6, 10]);
    const df = spark.sql("SELECT * FROM VALUES (1.5D), (double('NaN')), (NULL), (2.5D) AS t(d)");
    expect(await df.approxQuantile(["d"], [0, 1], 0)).toEqual([[1.5, 2.5]]);
  });

  it("freqItems finds what occurs often", async () => {
    const df = spark.sql("SELECT * FROM VALUES (1, 'a'), (1, 'b'), (2, 'a'), (1, NULL), (3, 'a') AS t(i, s)");
    expect(await values(df.freqItems(["i", "s"], 0.4))).toEqual([[[1], ["a"]]]);
    expect(await values(df.freqItems(["i", "s"]))).toEqual([
      [
        [1, 2, 3],
        [null, "a", "b"],
      ],
    ]);
  });

  it("sampleBy keeps all of a value whose fraction is 1, and none of one without", async () => {
    const df = spark.range(99).select(col("id").mod(3).as("k"));
    const kept = df
      .sampleBy("k", new Map([[1, 1]]), 7)
      .groupBy("k")
      .agg(avg("k"));
    expect(await values(kept)).toEqual([[1n, 1]]);
    expect(await df.sampleBy("k", new Map([[1, 1]]), 7).count()).toBe(33);
  });
});
