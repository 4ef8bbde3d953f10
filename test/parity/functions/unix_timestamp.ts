import { from_unixtime, lit, make_date, unix_timestamp } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.unix_timestamp, from_unixtime", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import from_unixtime, lit, make_date, unix_timestamp

    df = spark.createDataFrame([("2020-01-01 00:00:01", 1600000000), ("1969-12-31 23:59:59", -1), (None, None)], "s STRING, n LONG")

    result(df.select(unix_timestamp("s"), unix_timestamp("s", "yyyy-MM-dd HH:mm:ss")), "seconds")
    result(df.select(from_unixtime("n"), from_unixtime("n", "dd.MM.yyyy")), "and back, as text")
    result(df.select(make_date(lit(2020), lit(2), lit(29))), "a date from its parts")
    fails(lambda: df.select(unix_timestamp("s", "dd.MM.yyyy")).collect(), "another pattern")
    fails(lambda: df.select(make_date(lit(2021), lit(2), lit(29))).collect(), "no such day")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["2020-01-01 00:00:01", 1600000000n],
        ["1969-12-31 23:59:59", -1n],
        [null, null],
      ],
      "s STRING, n LONG",
    );

    await result(df.select(unix_timestamp("s"), unix_timestamp("s", "yyyy-MM-dd HH:mm:ss")), "seconds");
    await result(df.select(from_unixtime("n"), from_unixtime("n", "dd.MM.yyyy")), "and back, as text");
    await result(df.select(make_date(lit(2020), lit(2), lit(29))), "a date from its parts");
    await fails(() => df.select(unix_timestamp("s", "dd.MM.yyyy")).collect(), "another pattern");
    await fails(() => df.select(make_date(lit(2021), lit(2), lit(29))).collect(), "no such day");
  },
});
