import { col, when } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.when, Column.otherwise", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import col, when

    df = spark.createDataFrame([(1,), (5,), (None,)], "n INT")
    n = col("n")

    result(df.select(when(n > 3, "big").when(n > 0, "small").otherwise("none")), "the first that is true")
    result(df.select(when(n > 3, "big").alias("size")), "null where nothing is")
    result(df.select(when(n.isNull(), 0).otherwise(n).alias("n")), "a column as the answer")
    result(df.select(when(n > 3, 1).otherwise(2.5)), "types widen")
    fails(lambda: df.select(when(n, 1)).collect(), "the condition must be a boolean")
    fails(lambda: df.select(n.when(n > 1, 2)).collect(), "only after when")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[1], [5], [null]], "n INT");
    const n = col("n");

    await result(df.select(when(n.gt(3), "big").when(n.gt(0), "small").otherwise("none")), "the first that is true");
    await result(df.select(when(n.gt(3), "big").alias("size")), "null where nothing is");
    await result(df.select(when(n.isNull(), 0).otherwise(n).alias("n")), "a column as the answer");
    await result(df.select(when(n.gt(3), 1).otherwise(2.5)), "types widen");
    await fails(() => df.select(when(n, 1)).collect(), "the condition must be a boolean");
    await fails(() => df.select(n.when(n.gt(1), 2)).collect(), "only after when");
  },
  notImplemented: {
    parameters: "CASE prints as a function in error parameters",
  },
});
