import { median, mode, percentile, percentile_approx } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.percentile, percentile_approx, median, mode", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import median, mode, percentile, percentile_approx

    df = spark.createDataFrame([(1,), (2,), (2,), (10,), (None,)], "n INT")

    result(df.select(percentile("n", 0.5), percentile("n", [0.25, 0.75]), median("n"), mode("n")), "exact")
    result(df.select(percentile_approx("n", 0.5), percentile_approx("n", [0.25, 0.75], 100)), "about: one of the values")
    fails(lambda: df.select(percentile("n", 1.5)).collect(), "between 0 and 1")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[1], [2], [2], [10], [null]], "n INT");

    await result(df.select(percentile("n", 0.5), percentile("n", [0.25, 0.75]), median("n"), mode("n")), "exact");
    await result(
      df.select(percentile_approx("n", 0.5), percentile_approx("n", [0.25, 0.75], 100)),
      "about: one of the values",
    );
    await fails(() => df.select(percentile("n", 1.5)).collect(), "between 0 and 1");
  },
});
