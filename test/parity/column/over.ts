import { Window } from "tspark";
import { col, row_number, sum } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.over", {
  since: "1.4.0",
  python: `
    from pyspark.sql import Window
    from pyspark.sql.functions import col, row_number, sum

    df = spark.createDataFrame([("a", 1), ("a", 2), ("b", 5), (None, 7), ("b", None)], "k STRING, n INT")

    result(df.select("k", "n", sum("n").over(Window.partitionBy("k"))), "a total beside each row")
    result(df.select("n", row_number().over(Window.orderBy(col("n").desc())).alias("place")), "a number for each row")
    result(df.withColumn("share", col("n") / sum("n").over(Window.partitionBy())), "in an expression")
    fails(lambda: df.select(col("n").over(Window.partitionBy("k"))).collect(), "not a window function")
    fails(lambda: df.select(row_number().over(Window.partitionBy("k"))).collect(), "a place needs an order")
    fails(lambda: df.filter(row_number().over(Window.orderBy("n")) == 1).collect(), "not in a filter")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1],
        ["a", 2],
        ["b", 5],
        [null, 7],
        ["b", null],
      ],
      "k STRING, n INT",
    );

    await result(df.select("k", "n", sum("n").over(Window.partitionBy("k"))), "a total beside each row");
    await result(
      df.select(
        "n",
        row_number()
          .over(Window.orderBy(col("n").desc()))
          .alias("place"),
      ),
      "a number for each row",
    );
    await result(df.withColumn("share", col("n").divide(sum("n").over(Window.partitionBy()))), "in an expression");
    await fails(() => df.select(col("n").over(Window.partitionBy("k"))).collect(), "not a window function");
    await fails(() => df.select(row_number().over(Window.partitionBy("k"))).collect(), "a place needs an order");
    await fails(() => df.filter(row_number().over(Window.orderBy("n")).eq(1)).collect(), "not in a filter");
  },
});
