import { Window } from "tspark";
import { avg, col, first_value, last_value, max, row_number } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Window.partitionBy, Window.orderBy", {
  since: "1.4.0",
  python: `
    from pyspark.sql import Window
    from pyspark.sql.functions import avg, col, first_value, last_value, max, row_number

    df = spark.createDataFrame([("a", "x", 1), ("a", "y", 5), ("b", "x", None), (None, "y", 7)], "k STRING, l STRING, n INT")

    result(df.select("k", "n", max("n").over(Window.partitionBy("k")), avg("n").over(Window.partitionBy("k", "l"))), "null is a part too")
    result(df.select("k", "l", row_number().over(Window.partitionBy("l").orderBy(col("n").desc())).alias("place")).filter("place = 1"), "the greatest of each")
    result(df.select("n", first_value("k").over(Window.orderBy("n")), last_value("n").over(Window.partitionBy("l").orderBy("n"))), "first, and last so far")
    fails(lambda: df.select(max("n").over(Window.partitionBy("nope"))).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", "x", 1],
        ["a", "y", 5],
        ["b", "x", null],
        [null, "y", 7],
      ],
      "k STRING, l STRING, n INT",
    );

    await result(
      df.select("k", "n", max("n").over(Window.partitionBy("k")), avg("n").over(Window.partitionBy("k", "l"))),
      "null is a part too",
    );
    await result(
      df
        .select(
          "k",
          "l",
          row_number()
            .over(Window.partitionBy("l").orderBy(col("n").desc()))
            .alias("place"),
        )
        .filter("place = 1"),
      "the greatest of each",
    );
    await result(
      df.select(
        "n",
        first_value("k").over(Window.orderBy("n")),
        last_value("n").over(Window.partitionBy("l").orderBy("n")),
      ),
      "first, and last so far",
    );
    await fails(() => df.select(max("n").over(Window.partitionBy("nope"))).collect(), "a misspelt column");
  },
});
