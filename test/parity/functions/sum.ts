import { avg, max, min, sum, sum_distinct } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.sum, avg, min, max", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import avg, max, min, sum, sum_distinct

    df = spark.createDataFrame([(1, 0.1, "b"), (1, 0.2, "a"), (None, None, None), (5, float("nan"), "")], "n INT, d DOUBLE, s STRING")

    result(df.select(sum("n"), avg("n"), min("n"), max("n"), sum_distinct("n")), "of numbers")
    result(df.select(sum("d"), max("d"), min("s"), max("s")), "NaN wins; texts have an order")
    result(spark.sql("SELECT * FROM VALUES (1.10BD), (2.25BD) t(x)").select(sum("x"), avg("x"), max("x")), "decimals grow")
    result(df.limit(0).select(sum("n"), avg("d"), min("s")), "of nothing: null")
    fails(lambda: df.select(sum("s")).collect(), "a text that is no number")
    fails(lambda: df.select("n", sum("n")).collect(), "a column beside it")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 0.1, "b"],
        [1, 0.2, "a"],
        [null, null, null],
        [5, Number.NaN, ""],
      ],
      "n INT, d DOUBLE, s STRING",
    );

    await result(df.select(sum("n"), avg("n"), min("n"), max("n"), sum_distinct("n")), "of numbers");
    await result(df.select(sum("d"), max("d"), min("s"), max("s")), "NaN wins; texts have an order");
    await result(
      spark.sql("SELECT * FROM VALUES (1.10BD), (2.25BD) t(x)").select(sum("x"), avg("x"), max("x")),
      "decimals grow",
    );
    await result(df.limit(0).select(sum("n"), avg("d"), min("s")), "of nothing: null");
    await fails(() => df.select(sum("s")).collect(), "a text that is no number");
    await fails(() => df.select("n", sum("n")).collect(), "a column beside it");
  },
});
