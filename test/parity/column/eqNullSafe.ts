import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.eqNullSafe", {
  since: "2.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, 1), (1, None), (None, None), (2, 3)], "a INT, b INT")

    result(df.select("a", "b", col("a") == col("b"), col("a").eqNullSafe(col("b"))), "null equals null")
    result(df.filter(col("b").eqNullSafe(None)), "with null")
    fails(lambda: df.select(col("a").eqNullSafe(col("c"))).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 1],
        [1, null],
        [null, null],
        [2, 3],
      ],
      "a INT, b INT",
    );

    await result(df.select("a", "b", col("a").eq(col("b")), col("a").eqNullSafe(col("b"))), "null equals null");
    await result(df.filter(col("b").eqNullSafe(null)), "with null");
    await fails(() => df.select(col("a").eqNullSafe(col("c"))).collect(), "a misspelt column");
  },
});
