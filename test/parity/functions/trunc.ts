import { date_trunc, trunc } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.trunc, date_trunc", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import date_trunc, trunc

    df = spark.sql("SELECT * FROM VALUES (TIMESTAMP'2020-05-17 10:20:30.5'), (TIMESTAMP'1965-05-17 10:20:30.5'), (NULL) t(at)")

    result(df.select(trunc("at", "year"), trunc("at", "MM"), trunc("at", "week"), trunc("at", "nope")), "trunc gives a date; null for no unit")
    result(df.select(date_trunc("year", "at"), date_trunc("hour", "at"), date_trunc("second", "at")), "date_trunc gives a timestamp")
    fails(lambda: spark.sql("SELECT 'x' AS s").select(date_trunc("day", "s")).collect(), "no timestamp")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.sql(
      "SELECT * FROM VALUES (TIMESTAMP'2020-05-17 10:20:30.5'), (TIMESTAMP'1965-05-17 10:20:30.5'), (NULL) t(at)",
    );

    await result(
      df.select(trunc("at", "year"), trunc("at", "MM"), trunc("at", "week"), trunc("at", "nope")),
      "trunc gives a date; null for no unit",
    );
    await result(
      df.select(date_trunc("year", "at"), date_trunc("hour", "at"), date_trunc("second", "at")),
      "date_trunc gives a timestamp",
    );
    await fails(() => spark.sql("SELECT 'x' AS s").select(date_trunc("day", "s")).collect(), "no timestamp");
  },
});
