import { Window } from "tspark";
import { avg, collect_list, count, sum } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Window.rowsBetween", {
  since: "2.1.0",
  python: `
    from pyspark.sql import Window
    from pyspark.sql.functions import avg, collect_list, count, sum

    df = spark.createDataFrame([("a", 1), ("a", 2), ("a", 4), ("b", None), ("b", 8)], "k STRING, n INT")
    w = Window.partitionBy("k").orderBy("n")

    result(df.select("k", "n", sum("n").over(w.rowsBetween(Window.unboundedPreceding, Window.currentRow))), "a running total")
    result(df.select("n", collect_list("n").over(w.rowsBetween(-1, 1)), avg("n").over(w.rowsBetween(-1, 0))), "neighbours")
    result(df.select("n", count("n").over(w.rowsBetween(1, Window.unboundedFollowing))), "what comes after")
    fails(lambda: df.select(sum("n").over(w.rowsBetween(1, -1))).collect(), "a frame that ends before it begins")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1],
        ["a", 2],
        ["a", 4],
        ["b", null],
        ["b", 8],
      ],
      "k STRING, n INT",
    );
    const w = Window.partitionBy("k").orderBy("n");

    await result(
      df.select("k", "n", sum("n").over(w.rowsBetween(Window.unboundedPreceding, Window.currentRow))),
      "a running total",
    );
    await result(
      df.select("n", collect_list("n").over(w.rowsBetween(-1, 1)), avg("n").over(w.rowsBetween(-1, 0))),
      "neighbours",
    );
    await result(df.select("n", count("n").over(w.rowsBetween(1, Window.unboundedFollowing))), "what comes after");
    await fails(() => df.select(sum("n").over(w.rowsBetween(1, -1))).collect(), "a frame that ends before it begins");
  },
});
