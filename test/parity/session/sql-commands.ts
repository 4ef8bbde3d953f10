import { pair } from "../pair.ts";

export default pair("SparkSession.sql (commands and arguments)", {
  since: "2.0.0",
  python: `
    spark.sql("CREATE OR REPLACE TEMPORARY VIEW two AS SELECT 1 AS a UNION ALL SELECT 2")

    result(spark.sql("SHOW COLUMNS IN two"), "a command has rows")
    result(spark.sql("SHOW COLUMNS IN two").selectExpr("upper(col_name) AS name"), "and they are rows as any")
    result(spark.sql("SELECT a + :more AS b FROM two", {"more": 10}), "an argument by name")
    result(spark.sql("SELECT a, ? AS s, ? AS n FROM two", ["x", None]), "arguments in order")
    fails(lambda: spark.sql("DROP VIEW nowhere").collect(), "nothing to drop")
    fails(lambda: spark.sql("SELECT :nothing").collect(), "an argument that is not given")
    spark.sql("DROP VIEW two")
    fails(lambda: spark.table("two").collect(), "gone")
  `,
  async typescript({ spark, result, fails }) {
    spark.sql("CREATE OR REPLACE TEMPORARY VIEW two AS SELECT 1 AS a UNION ALL SELECT 2");

    await result(spark.sql("SHOW COLUMNS IN two"), "a command has rows");
    await result(spark.sql("SHOW COLUMNS IN two").selectExpr("upper(col_name) AS name"), "and they are rows as any");
    await result(spark.sql("SELECT a + :more AS b FROM two", { more: 10 }), "an argument by name");
    await result(spark.sql("SELECT a, ? AS s, ? AS n FROM two", ["x", null]), "arguments in order");
    await fails(() => spark.sql("DROP VIEW nowhere").collect(), "nothing to drop");
    await fails(() => spark.sql("SELECT :nothing").collect(), "an argument that is not given");
    spark.sql("DROP VIEW two");
    await fails(() => spark.table("two").collect(), "gone");
  },
});
