import { pair } from "../pair.ts";

export default pair("SparkSession.conf", {
  since: "2.0.0",
  python: `
    value(spark.conf.get("spark.sql.ansi.enabled"), "a default")
    spark.conf.set("spark.sql.ansi.enabled", "false")
    value(spark.conf.get("spark.sql.ansi.enabled"), "as set")
    result(spark.range(1).selectExpr("1 / 0 AS x", "CAST('x' AS INT) AS y"), "without ANSI mode: null, not an error")
    spark.conf.unset("spark.sql.ansi.enabled")
    value(spark.conf.get("spark.sql.ansi.enabled"), "the default again")
    value(spark.conf.get("my.own.key", "fallback"), "a fallback")
    value(spark.conf.get("spark.sql.caseSensitive"), "names ignore case")
    value(spark.conf.isModifiable("spark.sql.ansi.enabled"), "may be set")
    fails(lambda: spark.conf.get("my.own.key"), "never set")
    fails(lambda: spark.conf.set("spark.sql.ansi.enabled", "perhaps"), "not a boolean")
  `,
  async typescript({ spark, result, value, fails }) {
    await value(spark.conf.get("spark.sql.ansi.enabled"), "a default");
    await spark.conf.set("spark.sql.ansi.enabled", "false");
    await value(spark.conf.get("spark.sql.ansi.enabled"), "as set");
    await result(
      spark.range(1).selectExpr("1 / 0 AS x", "CAST('x' AS INT) AS y"),
      "without ANSI mode: null, not an error",
    );
    await spark.conf.unset("spark.sql.ansi.enabled");
    await value(spark.conf.get("spark.sql.ansi.enabled"), "the default again");
    await value(spark.conf.get("my.own.key", "fallback"), "a fallback");
    await value(spark.conf.get("spark.sql.caseSensitive"), "names ignore case");
    await value(spark.conf.isModifiable("spark.sql.ansi.enabled"), "may be set");
    await fails(() => spark.conf.get("my.own.key"), "never set");
    await fails(() => spark.conf.set("spark.sql.ansi.enabled", "perhaps"), "not a boolean");
  },
});
