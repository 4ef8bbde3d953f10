import { convert_timezone, lit, timestamp_add, timestamp_diff } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.convert_timezone, timestamp_add, timestamp_diff", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import convert_timezone, lit, timestamp_add, timestamp_diff

    df = spark.sql("SELECT * FROM VALUES (TIMESTAMP'2024-03-31 01:30:00', TIMESTAMP_NTZ'2024-07-01 12:00:00', 3), (NULL, NULL, NULL) AS t(t, l, n)")

    result(df.select(convert_timezone(lit("Europe/Berlin"), lit("UTC"), "l"), convert_timezone(None, lit("Asia/Tokyo"), "l")), "zones")
    result(df.select(timestamp_add("HOUR", "n", "t"), timestamp_add("MONTH", lit(-1), "l")), "add")
    result(df.select(timestamp_diff("DAY", "t", lit("2025-01-01 00:00:00").cast("timestamp")), timestamp_diff("MICROSECOND", "l", "l")), "difference")
    fails(lambda: df.select(convert_timezone(lit("Mars"), lit("UTC"), "l")).collect(), "no zone")
    fails(lambda: df.select(timestamp_add("EON", "n", "t")).collect(), "no unit")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql(
      "SELECT * FROM VALUES (TIMESTAMP'2024-03-31 01:30:00', TIMESTAMP_NTZ'2024-07-01 12:00:00', 3), (NULL, NULL, NULL) AS t(t, l, n)",
    );

    await result(
      df.select(
        convert_timezone(lit("Europe/Berlin"), lit("UTC"), "l"),
        convert_timezone(undefined, lit("Asia/Tokyo"), "l"),
      ),
      "zones",
    );
    await result(df.select(timestamp_add("HOUR", "n", "t"), timestamp_add("MONTH", lit(-1), "l")), "add");
    await result(
      df.select(
        timestamp_diff("DAY", "t", lit("2025-01-01 00:00:00").cast("timestamp")),
        timestamp_diff("MICROSECOND", "l", "l"),
      ),
      "difference",
    );
    await fails(() => df.select(convert_timezone(lit("Mars"), lit("UTC"), "l")).collect(), "no zone");
    await fails(() => df.select(timestamp_add("EON", "n", "t")).collect(), "no unit");
  },
});
