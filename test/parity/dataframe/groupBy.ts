import { col, count, sum, upper } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.groupBy", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, count, sum, upper

    df = spark.createDataFrame([("a", 1), ("a", None), ("b", 3), (None, 4), (None, None)], "k STRING, n INT")

    result(df.groupBy("k").agg(count("*").alias("rows"), sum("n")), "null is a group")
    result(df.groupBy().agg(sum("n")), "all rows")
    result(df.groupBy(upper("k").alias("K"), col("n").isNull()).count(), "by expressions")
    result(df.limit(0).groupBy("k").count(), "no rows, no groups")
    result(df.limit(0).groupBy().count(), "no rows, one answer")
    fails(lambda: df.groupBy("k").agg(col("n")).collect(), "neither grouped nor aggregated")
    fails(lambda: df.groupBy("nope").count().collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1],
        ["a", null],
        ["b", 3],
        [null, 4],
        [null, null],
      ],
      "k STRING, n INT",
    );

    await result(df.groupBy("k").agg(count("*").alias("rows"), sum("n")), "null is a group");
    await result(df.groupBy().agg(sum("n")), "all rows");
    await result(df.groupBy(upper("k").alias("K"), col("n").isNull()).count(), "by expressions");
    await result(df.limit(0).groupBy("k").count(), "no rows, no groups");
    await result(df.limit(0).groupBy().count(), "no rows, one answer");
    await fails(() => df.groupBy("k").agg(col("n")).collect(), "neither grouped nor aggregated");
    await fails(() => df.groupBy(col("nope")).count().collect(), "a misspelt column");
  },
});
