import { pair } from "../pair.ts";

export default pair("SparkSession.newSession", {
  since: "2.0.0",
  python: `
    other = spark.newSession()
    spark.range(1).createOrReplaceTempView("mine")
    other.conf.set("spark.sql.ansi.enabled", "false")

    result(spark.table("mine"), "a view of this session")
    fails(lambda: other.table("mine").collect(), "the other does not see it")
    value(spark.conf.get("spark.sql.ansi.enabled"), "nor this one the other's settings")
    result(other.range(1).selectExpr("1 / 0 AS x"), "which hold there")
  `,
  async typescript({ spark, result, value, fails }) {
    const other = await spark.newSession();
    await spark.range(1).createOrReplaceTempView("mine");
    await other.conf.set("spark.sql.ansi.enabled", "false");

    await result(spark.table("mine"), "a view of this session");
    await fails(() => other.table("mine").collect(), "the other does not see it");
    await value(spark.conf.get("spark.sql.ansi.enabled"), "nor this one the other's settings");
    await result(other.range(1).selectExpr("1 / 0 AS x"), "which hold there");
  },
});
