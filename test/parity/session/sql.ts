import { pair } from "../pair.ts";

export default pair("SparkSession.sql", {
  since: "2.0.0",
  python: `
    spark.createDataFrame([("a", 1), ("a", None), ("b", 3)], "k STRING, n INT").createOrReplaceTempView("t")

    result(spark.sql("SELECT k, sum(n) AS total FROM t GROUP BY k ORDER BY k"), "a query over a view")
    result(spark.sql("SELECT * FROM t WHERE n > 1 OR n IS NULL"), "a filter")
    result(spark.sql("SELECT 1 AS one, 'x' AS x"), "no table")
    result(spark.sql("SELECT * FROM VALUES (1, 'a'), (2, NULL) AS v(id, s)"), "a table in place")
    result(spark.sql("SELECT a.k, b.n FROM t a JOIN t b ON a.n < b.n"), "a join")
    result(spark.sql("SELECT DISTINCT k FROM t UNION ALL SELECT 'z' ORDER BY k DESC LIMIT 2"), "a union, the first two")
    fails(lambda: spark.sql("SELECT FROM WHERE"), "does not parse")
    fails(lambda: spark.sql("SELECT nope FROM t").collect(), "a misspelt column")
    fails(lambda: spark.sql("SELECT * FROM nowhere").collect(), "no such table")
  `,
  async typescript({ spark, result, fails }) {
    await spark
      .createDataFrame(
        [
          ["a", 1],
          ["a", null],
          ["b", 3],
        ],
        "k STRING, n INT",
      )
      .createOrReplaceTempView("t");

    await result(spark.sql("SELECT k, sum(n) AS total FROM t GROUP BY k ORDER BY k"), "a query over a view");
    await result(spark.sql("SELECT * FROM t WHERE n > 1 OR n IS NULL"), "a filter");
    await result(spark.sql("SELECT 1 AS one, 'x' AS x"), "no table");
    await result(spark.sql("SELECT * FROM VALUES (1, 'a'), (2, NULL) AS v(id, s)"), "a table in place");
    await result(spark.sql("SELECT a.k, b.n FROM t a JOIN t b ON a.n < b.n"), "a join");
    await result(
      spark.sql("SELECT DISTINCT k FROM t UNION ALL SELECT 'z' ORDER BY k DESC LIMIT 2"),
      "a union, the first two",
    );
    await fails(() => spark.sql("SELECT FROM WHERE").collect(), "does not parse");
    await fails(() => spark.sql("SELECT nope FROM t").collect(), "a misspelt column");
    await fails(() => spark.sql("SELECT * FROM nowhere").collect(), "no such table");
  },
});
