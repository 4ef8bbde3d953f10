import { col, count, sum } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Errors: aggregates in the wrong place", {
  since: "3.4.0",
  python: `
    from pyspark.sql.functions import col, count, sum

    df = spark.createDataFrame([("a", 1)], "k STRING, n INT")

    fails(lambda: df.select("k", sum("n")).collect(), "a column beside an aggregate")
    fails(lambda: df.groupBy("k").agg(col("n")).collect(), "a column that is not grouped")
    fails(lambda: df.filter(sum("n") > 1).collect(), "in a filter")
    fails(lambda: df.groupBy(sum("n")).count().collect(), "as a group")
    fails(lambda: df.select(sum(count("*"))).collect(), "one in another")
    fails(lambda: df.orderBy(sum("n")).select("k").collect(), "in an order")
    result(df.groupBy("k").agg((sum("n") + count("*")).alias("x")).filter("x > 1"), "where they belong")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([["a", 1]], "k STRING, n INT");

    await fails(() => df.select("k", sum("n")).collect(), "a column beside an aggregate");
    await fails(() => df.groupBy("k").agg(col("n")).collect(), "a column that is not grouped");
    await fails(() => df.filter(sum("n").gt(1)).collect(), "in a filter");
    await fails(() => df.groupBy(sum("n")).count().collect(), "as a group");
    await fails(() => df.select(sum(count("*"))).collect(), "one in another");
    await fails(() => df.orderBy(sum("n")).select("k").collect(), "in an order");
    await result(
      df
        .groupBy("k")
        .agg(sum("n").plus(count("*")).alias("x"))
        .filter("x > 1"),
      "where they belong",
    );
  },
});
