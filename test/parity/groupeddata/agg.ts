import { col, count, max, min, sum } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("GroupedData.agg", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, count, max, min, sum

    df = spark.createDataFrame([("a", 1, "x"), ("a", 5, None), ("b", None, "z")], "k STRING, n INT, s STRING")

    result(df.groupBy("k").agg(count("*"), min("s"), (max("n") - min("n")).alias("spread")), "columns")
    result(df.groupBy("k").agg({"n": "sum", "s": "max"}), "a dictionary")
    result(df.groupBy("k").agg(sum(col("n") * 2).alias("twice")).filter("twice > 5"), "a filter afterwards")
    fails(lambda: df.groupBy("k").agg(col("s")).collect(), "neither grouped nor aggregated")
    fails(lambda: df.groupBy("k").agg({"n": "nope"}).collect(), "no such function")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1, "x"],
        ["a", 5, null],
        ["b", null, "z"],
      ],
      "k STRING, n INT, s STRING",
    );

    await result(df.groupBy("k").agg(count("*"), min("s"), max("n").minus(min("n")).alias("spread")), "columns");
    await result(df.groupBy("k").agg({ n: "sum", s: "max" }), "a dictionary");
    await result(
      df
        .groupBy("k")
        .agg(sum(col("n").times(2)).alias("twice"))
        .filter("twice > 5"),
      "a filter afterwards",
    );
    await fails(() => df.groupBy("k").agg(col("s")).collect(), "neither grouped nor aggregated");
    await fails(() => df.groupBy("k").agg({ n: "nope" }).collect(), "no such function");
  },
});
