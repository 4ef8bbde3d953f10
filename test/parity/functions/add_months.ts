import { add_months, last_day, months_between, next_day, to_date } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.add_months, months_between, last_day, next_day", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import add_months, last_day, months_between, next_day, to_date

    df = spark.createDataFrame([("2020-01-31", "2020-02-29"), ("2019-03-15", None)], "a STRING, b STRING").select(to_date("a").alias("a"), to_date("b").alias("b"))

    result(df.select(add_months("a", 1), add_months("a", -12), last_day("a"), next_day("a", "Mon")), "the end of a month stays the end")
    result(df.select(months_between("b", "a"), months_between("a", "b", False)), "months in between")
    fails(lambda: df.select(next_day("a", "xx")).collect(), "no day")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark
      .createDataFrame(
        [
          ["2020-01-31", "2020-02-29"],
          ["2019-03-15", null],
        ],
        "a STRING, b STRING",
      )
      .select(to_date("a").alias("a"), to_date("b").alias("b"));

    await result(
      df.select(add_months("a", 1), add_months("a", -12), last_day("a"), next_day("a", "Mon")),
      "the end of a month stays the end",
    );
    await result(df.select(months_between("b", "a"), months_between("a", "b", false)), "months in between");
    await fails(() => df.select(next_day("a", "xx")).collect(), "no day");
  },
});
