import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.between", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([(1, "a"), (5, "m"), (None, "z"), (10, None)], "n INT, s STRING")

    result(df.select(col("n").between(1, 5), col("s").between("b", "z")), "both ends included")
    result(df.select(col("n").between(5, 1), col("n").between(lit(None), 5)), "an empty range, an unknown one")
    result(df.filter(~col("n").between(2, 20)), "outside")
    fails(lambda: df.select(col("n").between(1, lit([1]))).collect(), "an array is no limit")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [5, "m"],
        [null, "z"],
        [10, null],
      ],
      "n INT, s STRING",
    );

    await result(df.select(col("n").between(1, 5), col("s").between("b", "z")), "both ends included");
    await result(df.select(col("n").between(5, 1), col("n").between(lit(null), 5)), "an empty range, an unknown one");
    await result(df.filter(col("n").between(2, 20).not()), "outside");
    await fails(() => df.select(col("n").between(1, lit([1]))).collect(), "an array is no limit");
  },
});
