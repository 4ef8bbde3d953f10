import { col, lit, struct } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.isin", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import col, lit, struct

    df = spark.createDataFrame([(1, "a"), (2, None), (None, "c")], "n INT, s STRING")

    result(df.select(col("n").isin(1, 3), col("s").isin(["a", "b"])), "values, or a list of them")
    result(df.select(col("n").isin(3, None)), "null in the list: unknown unless found")
    result(df.select(col("n").isin([])), "an empty list")
    result(df.filter(~col("n").isin(2)), "not in")
    fails(lambda: df.select(col("n").isin(lit([1]))).collect(), "a number in a list of arrays")

    other = spark.createDataFrame([(1, "a"), (3, "b"), (2, "z")], "m INT, t STRING")
    result(df.filter(col("n").isin(other.select("m"))), "in a DataFrame")
    result(df.filter(struct("n", "s").isin(other)), "several columns in a DataFrame of as many")
    chosen = other.filter(col("t") == col("s").outer()).select("m")
    result(df.filter(~col("n").isin(chosen)), "not in a part that the row chooses")
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

    const other = spark.createDataFrame(
      [
        [1, "a"],
        [3, "b"],
        [2, "z"],
      ],
      "m INT, t STRING",
    );
    await result(df.filter(col("n").isin(other.select("m"))), "in a DataFrame");
    await result(df.filter(struct("n", "s").isin(other)), "several columns in a DataFrame of as many");
    const chosen = other.filter(col("t").eq(col("s").outer())).select("m");
    await result(df.filter(col("n").isin(chosen).not()), "not in a part that the row chooses");
  },
});
