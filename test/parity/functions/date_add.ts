import { Temporal } from "temporal-polyfill";
import { col, date_add, date_sub, datediff } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.date_add, date_sub, datediff", {
  since: "1.5.0",
  python: `
    from datetime import date
    from pyspark.sql.functions import col, date_add, date_sub, datediff

    df = spark.createDataFrame([(date(2020, 2, 28), date(2020, 3, 1), 2), (None, date(2020, 1, 1), None)], "a DATE, b DATE, n INT")

    result(df.select(date_add("a", 1), date_sub("a", 1), date_add("a", "n"), datediff("b", "a")), "days")
    result(df.select(col("b") + 1, col("b") - col("a")), "operators: the difference is an interval")
    fails(lambda: df.select(date_add("n", 1)).collect(), "a number is no date")
    fails(lambda: spark.sql("SELECT 'x' AS s").select(date_add("s", 1)).collect(), "a text that is no date")
  `,
  async typescript({ spark, result, fails }) {
    const day = (text: string) => Temporal.PlainDate.from(text);
    const df = spark.createDataFrame(
      [
        [day("2020-02-28"), day("2020-03-01"), 2],
        [null, day("2020-01-01"), null],
      ],
      "a DATE, b DATE, n INT",
    );

    await result(df.select(date_add("a", 1), date_sub("a", 1), date_add("a", "n"), datediff("b", "a")), "days");
    await result(df.select(col("b").plus(1), col("b").minus(col("a"))), "operators: the difference is an interval");
    await fails(() => df.select(date_add("n", 1)).collect(), "a number is no date");
    await fails(() => spark.sql("SELECT 'x' AS s").select(date_add("s", 1)).collect(), "a text that is no date");
  },
});
