import { max, sum } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("GroupedData.pivot", {
  since: "1.6.0",
  python: `
    from pyspark.sql.functions import max, sum

    df = spark.createDataFrame(
        [(2020, "a", 1), (2020, "b", 2), (2020, "a", 3), (2021, "a", None), (2021, None, 5)], "y INT, k STRING, n INT"
    )

    result(df.groupBy("y").pivot("k", ["a", "b"]).sum("n"), "the values that one names")
    result(df.groupBy("y").pivot("k").agg(sum("n")), "the values that there are")
    result(df.groupBy("y").pivot("k", ["b", "zz"]).agg(sum("n").alias("s"), max("n").alias("m")), "two aggregates")
    result(df.groupBy("y").pivot("k", ["a"]).count(), "counts")
    fails(lambda: df.groupBy("y").pivot("nope", ["a"]).sum("n").collect(), "a misspelt column")
    fails(lambda: df.groupBy("y").pivot("k").pivot("y").sum("n").collect(), "only once")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [2020, "a", 1],
        [2020, "b", 2],
        [2020, "a", 3],
        [2021, "a", null],
        [2021, null, 5],
      ],
      "y INT, k STRING, n INT",
    );

    await result(df.groupBy("y").pivot("k", ["a", "b"]).sum("n"), "the values that one names");
    await result(df.groupBy("y").pivot("k").agg(sum("n")), "the values that there are");
    await result(
      df.groupBy("y").pivot("k", ["b", "zz"]).agg(sum("n").alias("s"), max("n").alias("m")),
      "two aggregates",
    );
    await result(df.groupBy("y").pivot("k", ["a"]).count(), "counts");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.groupBy("y").pivot("nope", ["a"]).sum("n").collect(), "a misspelt column");
    await fails(() => df.groupBy("y").pivot("k").pivot("y").sum("n").collect(), "only once");
  },
});
