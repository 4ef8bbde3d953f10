import { col, lit, upper } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.select", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit, upper

    df = spark.createDataFrame([(1, "a"), (2, None)], "id INT, name STRING")

    result(df.select("name", "id"), "names")
    result(df.select("*", (col("id") + 1).alias("next")), "all and more")
    result(df.select(upper("name"), lit(None), lit("x"), col("id") * 2), "names that Spark gives")
    result(df.select(df.name, df["id"], "id"), "the same column twice")
    result(df.select(), "no column at all", ordered=False)
    fails(lambda: df.select("nme").collect(), "a misspelt column")
    fails(lambda: df.select("id.x").collect(), "a field of a number")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [2, null],
      ],
      "id INT, name STRING",
    );

    await result(df.select("name", "id"), "names");
    await result(df.select("*", col("id").plus(1).alias("next")), "all and more");
    await result(df.select(upper("name"), lit(null), lit("x"), col("id").times(2)), "names that Spark gives");
    await result(df.select(df.col("name"), df.col("id"), "id"), "the same column twice");
    await result(df.select(), "no column at all");
    await fails(() => df.select(col("nme")).collect(), "a misspelt column");
    await fails(() => df.select(col("id.x")).collect(), "a field of a number");
  },
});
