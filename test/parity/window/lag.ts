import { Window } from "tspark";
import { col, lag, lead } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.lag, lead", {
  since: "1.4.0",
  python: `
    from pyspark.sql import Window
    from pyspark.sql.functions import col, lag, lead

    df = spark.createDataFrame([("a", 1, "x"), ("a", 2, None), ("a", 3, "z"), ("b", 9, "q")], "k STRING, n INT, s STRING")
    w = Window.partitionBy("k").orderBy("n")

    result(df.select("k", "n", lag("s").over(w), lead("s").over(w)), "the row before, the row after")
    result(df.select("n", lag("n", 2, -1).over(w), lead("n", 1, 0).over(w)), "two before, with a default")
    result(df.withColumn("step", col("n") - lag("n").over(w)), "a difference")
    fails(lambda: df.select(lag("n").over(Window.partitionBy("k"))).collect(), "before needs an order")
    fails(lambda: df.select(lag("n").over(w.rowsBetween(-1, 0))).collect(), "with a frame of its own")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1, "x"],
        ["a", 2, null],
        ["a", 3, "z"],
        ["b", 9, "q"],
      ],
      "k STRING, n INT, s STRING",
    );
    const w = Window.partitionBy("k").orderBy("n");

    await result(df.select("k", "n", lag("s").over(w), lead("s").over(w)), "the row before, the row after");
    await result(df.select("n", lag("n", 2, -1).over(w), lead("n", 1, 0).over(w)), "two before, with a default");
    await result(df.withColumn("step", col("n").minus(lag("n").over(w))), "a difference");
    await fails(() => df.select(lag("n").over(Window.partitionBy("k"))).collect(), "before needs an order");
    await fails(() => df.select(lag("n").over(w.rowsBetween(-1, 0))).collect(), "with a frame of its own");
  },
});
