import { Window } from "tspark";
import { cume_dist, dense_rank, ntile, percent_rank, rank, row_number } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.row_number, rank, dense_rank, ntile, percent_rank, cume_dist", {
  since: "1.4.0",
  python: `
    from pyspark.sql import Window
    from pyspark.sql.functions import cume_dist, dense_rank, ntile, percent_rank, rank, row_number

    df = spark.createDataFrame([("a", 1), ("a", 3), ("a", 3), ("a", 4), ("b", None), ("b", 2)], "k STRING, n INT")
    w = Window.partitionBy("k").orderBy("n")

    result(df.select("k", "n", rank().over(w), dense_rank().over(w), percent_rank().over(w), cume_dist().over(w)), "equals share a place")
    result(df.select("k", "n", row_number().over(w.orderBy("n", "k")), ntile(2).over(w)).filter("k = 'b'"), "each its own; halves")
    fails(lambda: df.select(rank().over(Window.partitionBy("k"))).collect(), "a place needs an order")
    fails(lambda: df.select(rank()).collect(), "without a window")
    fails(lambda: df.select(ntile(0).over(w)).collect(), "no parts")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1],
        ["a", 3],
        ["a", 3],
        ["a", 4],
        ["b", null],
        ["b", 2],
      ],
      "k STRING, n INT",
    );
    const w = Window.partitionBy("k").orderBy("n");

    await result(
      df.select("k", "n", rank().over(w), dense_rank().over(w), percent_rank().over(w), cume_dist().over(w)),
      "equals share a place",
    );
    await result(
      df.select("k", "n", row_number().over(w.orderBy("n", "k")), ntile(2).over(w)).filter("k = 'b'"),
      "each its own; halves",
    );
    await fails(() => df.select(rank().over(Window.partitionBy("k"))).collect(), "a place needs an order");
    await fails(() => df.select(rank()).collect(), "without a window");
    await fails(() => df.select(ntile(0).over(w)).collect(), "no parts");
  },
});
