import {
  dayofmonth,
  dayofweek,
  dayofyear,
  hour,
  minute,
  month,
  quarter,
  second,
  weekofyear,
  year,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.year, month, dayofweek, hour, ...", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import dayofmonth, dayofweek, dayofyear, hour, minute, month, quarter, second, weekofyear, year

    df = spark.sql("SELECT * FROM VALUES (TIMESTAMP'2020-12-31 23:59:58.9'), (TIMESTAMP'1969-07-20 20:17:40'), (NULL) t(at)")

    result(df.select(year("at"), quarter("at"), month("at"), dayofmonth("at"), dayofweek("at"), dayofyear("at"), weekofyear("at")), "of the day; Sunday is 1")
    result(df.select(hour("at"), minute("at"), second("at")), "of the time")
    fails(lambda: spark.sql("SELECT 1 AS n").select(year("n")).collect(), "a number is no date")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.sql(
      "SELECT * FROM VALUES (TIMESTAMP'2020-12-31 23:59:58.9'), (TIMESTAMP'1969-07-20 20:17:40'), (NULL) t(at)",
    );

    await result(
      df.select(
        year("at"),
        quarter("at"),
        month("at"),
        dayofmonth("at"),
        dayofweek("at"),
        dayofyear("at"),
        weekofyear("at"),
      ),
      "of the day; Sunday is 1",
    );
    await result(df.select(hour("at"), minute("at"), second("at")), "of the time");
    await fails(() => spark.sql("SELECT 1 AS n").select(year("n")).collect(), "a number is no date");
  },
});
