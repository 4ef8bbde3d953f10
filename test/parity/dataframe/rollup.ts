import { col, grouping, grouping_id, sum } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.rollup", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import col, grouping, grouping_id, sum

    df = spark.createDataFrame([("a", 1, 10), ("a", 2, 20), (None, 1, 5)], "k STRING, n INT, v INT")

    result(df.rollup("k", "n").agg(sum("v"), grouping("k"), grouping_id()), "a total for each prefix")
    result(df.rollup("k").count().orderBy(col("k").asc_nulls_first(), "count"), "a null key and the total look alike")
    fails(lambda: df.groupBy("k").agg(grouping("k")).collect(), "grouping needs rollup, cube or sets")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1, 10],
        ["a", 2, 20],
        [null, 1, 5],
      ],
      "k STRING, n INT, v INT",
    );

    await result(df.rollup("k", "n").agg(sum("v"), grouping("k"), grouping_id()), "a total for each prefix");
    await result(
      df.rollup("k").count().orderBy(col("k").ascNullsFirst(), "count"),
      "a null key and the total look alike",
    );
    await fails(() => df.groupBy("k").agg(grouping("k")).collect(), "grouping needs rollup, cube or sets");
  },
});
