import { approx_count_distinct, col, count, count_distinct, count_if } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.count, count_distinct, count_if", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import approx_count_distinct, col, count, count_distinct, count_if

    df = spark.createDataFrame([(1, "a"), (1, "b"), (None, "a"), (2, None)], "n INT, s STRING")

    result(df.select(count("*"), count("n"), count_distinct("n"), count_distinct("n", "s")), "nulls do not count")
    result(df.select(count_if(col("n") > 1), approx_count_distinct("s")), "under a condition; about")
    result(df.groupBy("s").agg(count("*"), count_distinct("n")), "of groups")
    fails(lambda: df.select(count_if("n")).collect(), "a number is no condition")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [1, "b"],
        [null, "a"],
        [2, null],
      ],
      "n INT, s STRING",
    );

    await result(
      df.select(count("*"), count("n"), count_distinct("n"), count_distinct("n", "s")),
      "nulls do not count",
    );
    await result(df.select(count_if(col("n").gt(1)), approx_count_distinct("s")), "under a condition; about");
    await result(df.groupBy("s").agg(count("*"), count_distinct("n")), "of groups");
    await fails(() => df.select(count_if("n")).collect(), "a number is no condition");
  },
});
