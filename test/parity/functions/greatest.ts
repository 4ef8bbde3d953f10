import { col, greatest, least, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.greatest, least", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import col, greatest, least, lit

    df = spark.createDataFrame([(1, 2.5), (None, 0.5), (3, float("nan")), (None, None)], "n INT, d DOUBLE")

    result(df.select(greatest("n", "d"), least("n", "d")), "nulls do not count; NaN is the greatest")
    result(df.select(least(col("n"), lit(2), lit(None))), "three")
    fails(lambda: df.select(greatest("n", lit([1]))).collect(), "types that do not meet")
    fails(lambda: df.select(greatest("n")), "one is not enough")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 2.5],
        [null, 0.5],
        [3, Number.NaN],
        [null, null],
      ],
      "n INT, d DOUBLE",
    );

    await result(df.select(greatest("n", "d"), least("n", "d")), "nulls do not count; NaN is the greatest");
    await result(df.select(least(col("n"), lit(2), lit(null))), "three");
    await fails(() => df.select(greatest("n", lit([1]))).collect(), "types that do not meet");
    await fails(() => df.select(greatest("n")).collect(), "one is not enough");
  },
});
