import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.isin", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([(1, "a"), (2, None), (None, "c")], "n INT, s STRING")

    result(df.select(col("n").isin(1, 3), col("s").isin(["a", "b"])), "values, or a list of them")
    result(df.select(col("n").isin(3, None)), "null in the list: unknown unless found")
    result(df.select(col("n").isin([])), "an empty list")
    result(df.filter(~col("n").isin(2)), "not in")
    fails(lambda: df.select(col("n").isin(lit([1]))).collect(), "a number in a list of arrays")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [2, null],
        [null, "c"],
      ],
      "n INT, s STRING",
    );

    await result(df.select(col("n").isin(1, 3), col("s").isin(["a", "b"])), "values, or a list of them");
    await result(df.select(col("n").isin(3, null)), "null in the list: unknown unless found");
    await result(df.select(col("n").isin([])), "an empty list");
    await result(df.filter(col("n").isin(2).not()), "not in");
    await fails(() => df.select(col("n").isin(lit([1]))).collect(), "a number in a list of arrays");
  },
});
