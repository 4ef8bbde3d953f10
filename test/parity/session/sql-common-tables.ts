import { pair } from "../pair.ts";

export default pair("SparkSession.sql (common table expressions)", {
  since: "2.0.0",
  python: `
    spark.sql("SELECT id, id % 7 AS k, id * id AS v FROM range(100)").createOrReplaceTempView("t")
    sums = "WITH s AS (SELECT k, sum(v) AS sv FROM t GROUP BY k)"

    result(spark.sql(f"{sums} SELECT x.k, y.sv FROM s x JOIN s y ON x.k = y.k + 1 ORDER BY 1"), "joined with itself")
    result(spark.sql(f"{sums} SELECT * FROM s UNION ALL SELECT k, -sv FROM s ORDER BY 1, 2"), "two parts of a union")
    result(
        spark.sql(f"{sums} SELECT k, (SELECT count(*) FROM s b WHERE b.sv > a.sv) AS place FROM s a ORDER BY place"),
        "read in a subquery",
    )
    result(
        spark.sql(
            "WITH s AS (SELECT k, sum(v) AS sv FROM t GROUP BY k ORDER BY sv DESC)"
            " SELECT * FROM s WHERE sv > (SELECT avg(sv) FROM s)"
        ),
        "in its order",
    )
    result(
        spark.sql(
            "WITH t AS (SELECT k, max(v) AS m FROM t GROUP BY k),"
            " u AS (WITH t AS (SELECT k, m + 1 AS m FROM t WHERE k < 3) SELECT x.k, x.m + y.m AS n FROM t x JOIN t y USING (k))"
            " SELECT t.k, t.m, u.n FROM t LEFT JOIN u ON t.k = u.k ORDER BY 1"
        ),
        "names within names",
    )
    result(
        spark.sql(
            "SELECT id, (WITH x AS (SELECT max(r.id) AS m FROM range(5) r WHERE r.id < o.id)"
            " SELECT sum(a.m + b.m) FROM x a, x b) AS s FROM range(4) o ORDER BY id"
        ),
        "of a row of the query around it",
    )
    result(
        spark.sql("WITH a AS (SELECT rand() AS r FROM range(5)) SELECT count(*) AS n FROM a x JOIN a y ON x.r = y.r"),
        "drawn once",
    )
    result(
        spark.sql(
            "WITH RECURSIVE c AS (SELECT k, count(*) AS n FROM t GROUP BY k),"
            " r AS (SELECT 0 AS k, 0L AS n UNION ALL SELECT r.k + 1, c.n FROM r JOIN c ON c.k = r.k + 1 WHERE r.k < 3)"
            " SELECT r.k, r.n, c.n AS m FROM r JOIN c ON r.k = c.k ORDER BY 1"
        ),
        "beside a recursion that reads it",
    )
    fails(lambda: spark.sql(f"{sums} SELECT x.sv FROM s x JOIN s y ON x.k = nope").collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    await spark.sql("SELECT id, id % 7 AS k, id * id AS v FROM range(100)").createOrReplaceTempView("t");
    const sums = "WITH s AS (SELECT k, sum(v) AS sv FROM t GROUP BY k)";

    await result(
      spark.sql(`${sums} SELECT x.k, y.sv FROM s x JOIN s y ON x.k = y.k + 1 ORDER BY 1`),
      "joined with itself",
    );
    await result(
      spark.sql(`${sums} SELECT * FROM s UNION ALL SELECT k, -sv FROM s ORDER BY 1, 2`),
      "two parts of a union",
    );
    await result(
      spark.sql(`${sums} SELECT k, (SELECT count(*) FROM s b WHERE b.sv > a.sv) AS place FROM s a ORDER BY place`),
      "read in a subquery",
    );
    await result(
      spark.sql(
        "WITH s AS (SELECT k, sum(v) AS sv FROM t GROUP BY k ORDER BY sv DESC)" +
          " SELECT * FROM s WHERE sv > (SELECT avg(sv) FROM s)",
      ),
      "in its order",
    );
    await result(
      spark.sql(
        "WITH t AS (SELECT k, max(v) AS m FROM t GROUP BY k)," +
          " u AS (WITH t AS (SELECT k, m + 1 AS m FROM t WHERE k < 3) SELECT x.k, x.m + y.m AS n FROM t x JOIN t y USING (k))" +
          " SELECT t.k, t.m, u.n FROM t LEFT JOIN u ON t.k = u.k ORDER BY 1",
      ),
      "names within names",
    );
    await result(
      spark.sql(
        "SELECT id, (WITH x AS (SELECT max(r.id) AS m FROM range(5) r WHERE r.id < o.id)" +
          " SELECT sum(a.m + b.m) FROM x a, x b) AS s FROM range(4) o ORDER BY id",
      ),
      "of a row of the query around it",
    );
    await result(
      spark.sql("WITH a AS (SELECT rand() AS r FROM range(5)) SELECT count(*) AS n FROM a x JOIN a y ON x.r = y.r"),
      "drawn once",
    );
    await result(
      spark.sql(
        "WITH RECURSIVE c AS (SELECT k, count(*) AS n FROM t GROUP BY k)," +
          " r AS (SELECT 0 AS k, 0L AS n UNION ALL SELECT r.k + 1, c.n FROM r JOIN c ON c.k = r.k + 1 WHERE r.k < 3)" +
          " SELECT r.k, r.n, c.n AS m FROM r JOIN c ON r.k = c.k ORDER BY 1",
      ),
      "beside a recursion that reads it",
    );
    await fails(() => spark.sql(`${sums} SELECT x.sv FROM s x JOIN s y ON x.k = nope`).collect(), "a misspelt column");
  },
});
