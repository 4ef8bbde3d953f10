import { col, explode, expr } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.alias", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, explode, expr

    df = spark.createDataFrame([(1, {"k": None})], "n INT, m MAP<STRING, INT>")

    result(df.select(col("n").alias("x"), (col("n") + 1).alias("with space")), "a new name")
    result(df.select(expr("n * 2 AS twice"), col("n").name("y")), "in SQL text; name is the same")
    result(df.select(explode("m").alias("key", "value")), "two names for two columns")
    fails(lambda: df.select(col("n").alias("x")).select("n").collect(), "the old name is gone")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[1, new Map([["k", null]])]], "n INT, m MAP<STRING, INT>");

    await result(df.select(col("n").alias("x"), col("n").plus(1).alias("with space")), "a new name");
    await result(df.select(expr("n * 2 AS twice"), col("n").name("y")), "in SQL text; name is the same");
    await result(df.select(explode("m").alias("key", "value")), "two names for two columns");
    await fails(() => df.select(col("n").alias("x")).select(col("n")).collect(), "the old name is gone");
  },
});
