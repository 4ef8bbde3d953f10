import { Window } from "tspark";
import { col, count, sum } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Window.rangeBetween", {
  since: "2.1.0",
  python: `
    from pyspark.sql import Window
    from pyspark.sql.functions import col, count, sum

    df = spark.createDataFrame([(1, 10), (2, 20), (2, 21), (4, 40), (None, 5)], "t INT, n INT")
    w = Window.orderBy("t")

    result(df.select("t", "n", sum("n").over(w)), "up to this row and its equals")
    result(df.select("t", sum("n").over(w.rangeBetween(-1, 0)), count("*").over(w.rangeBetween(-1, 1))), "values nearby; null only near null")
    result(df.select("t", sum("n").over(Window.orderBy(col("t").desc()).rangeBetween(-1, 0))), "downwards")
    fails(lambda: df.select(sum("n").over(Window.orderBy("t", "n").rangeBetween(-1, 0))).collect(), "two keys")
  `,
  never: { parameters: "Spark prints the ids of its own expressions" },
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 10],
        [2, 20],
        [2, 21],
        [4, 40],
        [null, 5],
      ],
      "t INT, n INT",
    );
    const w = Window.orderBy("t");

    await result(df.select("t", "n", sum("n").over(w)), "up to this row and its equals");
    await result(
      df.select("t", sum("n").over(w.rangeBetween(-1, 0)), count("*").over(w.rangeBetween(-1, 1))),
      "values nearby; null only near null",
    );
    await result(df.select("t", sum("n").over(Window.orderBy(col("t").desc()).rangeBetween(-1, 0))), "downwards");
    await fails(() => df.select(sum("n").over(Window.orderBy("t", "n").rangeBetween(-1, 0))).collect(), "two keys");
  },
});
