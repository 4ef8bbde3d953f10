import { date_format } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.date_format", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import date_format

    df = spark.sql("SELECT * FROM VALUES (TIMESTAMP'2020-02-29 15:04:05.678'), (TIMESTAMP'1969-07-20 00:00:00'), (NULL) t(at)")

    result(df.select(date_format("at", "yyyy-MM-dd HH:mm:ss.SSS"), date_format("at", "E d MMM y, h:mm a")))
    result(spark.sql("SELECT DATE'2020-02-29' AS d, '2020-02-29' AS s").select(date_format("d", "dd.MM.yy"), date_format("s", "D")), "a date, a text")
    fails(lambda: df.select(date_format("at", "YYYY")).collect(), "weeks have no years")
    fails(lambda: df.select(date_format("at", "bb")).collect(), "no pattern")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.sql(
      "SELECT * FROM VALUES (TIMESTAMP'2020-02-29 15:04:05.678'), (TIMESTAMP'1969-07-20 00:00:00'), (NULL) t(at)",
    );

    await result(df.select(date_format("at", "yyyy-MM-dd HH:mm:ss.SSS"), date_format("at", "E d MMM y, h:mm a")));
    await result(
      spark
        .sql("SELECT DATE'2020-02-29' AS d, '2020-02-29' AS s")
        .select(date_format("d", "dd.MM.yy"), date_format("s", "D")),
      "a date, a text",
    );
    await fails(() => df.select(date_format("at", "YYYY")).collect(), "weeks have no years");
    await fails(() => df.select(date_format("at", "bb")).collect(), "no pattern");
  },
});
