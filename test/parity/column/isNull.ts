import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.isNull", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, float("nan"), "a"), (None, None, None)], "n INT, d DOUBLE, s STRING")

    result(df.select(col("n").isNull(), col("n").isNotNull(), col("d").isNull(), col("d").isNaN()), "NaN is not null")
    result(df.filter(col("s").isNotNull()), "in a filter")
    fails(lambda: df.select(col("s").isNaN()).collect(), "a text is no number")
    fails(lambda: df.filter(col("m").isNull()).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, Number.NaN, "a"],
        [null, null, null],
      ],
      "n INT, d DOUBLE, s STRING",
    );

    await result(
      df.select(col("n").isNull(), col("n").isNotNull(), col("d").isNull(), col("d").isNaN()),
      "NaN is not null",
    );
    await result(df.filter(col("s").isNotNull()), "in a filter");
    await fails(() => df.select(col("s").isNaN()).collect(), "a text is no number");
    await fails(() => df.filter(col("m").isNull()).collect(), "a misspelt column");
  },
});
