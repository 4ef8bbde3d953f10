import { avg, col, count, max, min, sum } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.agg", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import avg, col, count, max, min, sum

    df = spark.createDataFrame([(1, 2.5), (2, None), (None, 4.0)], "a INT, b DOUBLE")

    result(df.agg(sum("a"), avg("a"), min("b"), max("b"), count("b"), count("*")), "nulls do not count")
    result(df.agg({"a": "max"}), "a dictionary")
    result(df.limit(0).agg(sum("a"), count("a")), "of nothing")
    result(df.agg((sum("a") * 2 + max("b")).alias("x")), "an expression over aggregates")
    fails(lambda: df.agg(col("a") + sum("a")).collect(), "a column outside of the aggregate")
    fails(lambda: df.agg(sum(sum("a"))).collect(), "an aggregate of an aggregate")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 2.5],
        [2, null],
        [null, 4],
      ],
      "a INT, b DOUBLE",
    );

    await result(df.agg(sum("a"), avg("a"), min("b"), max("b"), count("b"), count("*")), "nulls do not count");
    await result(df.agg({ a: "max" }), "a dictionary");
    await result(df.limit(0).agg(sum("a"), count("a")), "of nothing");
    await result(df.agg(sum("a").times(2).plus(max("b")).alias("x")), "an expression over aggregates");
    await fails(() => df.agg(col("a").plus(sum("a"))).collect(), "a column outside of the aggregate");
    await fails(() => df.agg(sum(sum("a"))).collect(), "an aggregate of an aggregate");
  },
});
