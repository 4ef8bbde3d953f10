import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.withColumn", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([(1, "x"), (None, "y")], "a INT, b STRING")

    result(df.withColumn("c", col("a") + 1), "a new column goes last")
    result(df.withColumn("a", col("a").cast("string")), "an old one keeps its place")
    result(df.withColumn("A", lit(0)), "names ignore case")
    result(df.withColumn("with space", lit(True)), "any name")
    fails(lambda: df.withColumn("c", col("nope")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "x"],
        [null, "y"],
      ],
      "a INT, b STRING",
    );

    await result(df.withColumn("c", col("a").plus(1)), "a new column goes last");
    await result(df.withColumn("a", col("a").cast("string")), "an old one keeps its place");
    await result(df.withColumn("A", lit(0)), "names ignore case");
    await result(df.withColumn("with space", lit(true)), "any name");
    await fails(() => df.withColumn("c", col("nope")).collect(), "a misspelt column");
  },
});
