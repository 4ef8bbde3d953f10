import { bround, col, round } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.round, bround", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import bround, col, round

    df = spark.createDataFrame([(2.5, 25), (-2.5, 35), (1.005, -25), (float("nan"), None), (None, 0)], "d DOUBLE, n INT")

    result(df.select("d", round("d"), bround("d"), round("d", 2)), "half up; half even")
    result(df.select("n", round("n", -1), bround("n", -1)), "tens")
    result(spark.sql("SELECT 2.345BD AS x").select(round("x", 2), bround("x", 2), round("x")), "decimals")
    fails(lambda: df.select(round(col("nope"))).collect(), "a misspelt column")
    fails(lambda: spark.sql("SELECT true AS b").select(round("b")).collect(), "a boolean")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [2.5, 25],
        [-2.5, 35],
        [1.005, -25],
        [Number.NaN, null],
        [null, 0],
      ],
      "d DOUBLE, n INT",
    );

    await result(df.select("d", round("d"), bround("d"), round("d", 2)), "half up; half even");
    await result(df.select("n", round("n", -1), bround("n", -1)), "tens");
    await result(spark.sql("SELECT 2.345BD AS x").select(round("x", 2), bround("x", 2), round("x")), "decimals");
    await fails(() => df.select(round(col("nope"))).collect(), "a misspelt column");
    await fails(() => spark.sql("SELECT true AS b").select(round("b")).collect(), "a boolean");
  },
  notImplemented: {
    parameters: "the scale that was left out does not print",
  },
});
