import {
  col,
  lit,
  make_dt_interval,
  make_interval,
  make_timestamp,
  make_timestamp_ltz,
  make_timestamp_ntz,
  make_ym_interval,
  try_make_interval,
  try_make_timestamp,
  try_make_timestamp_ltz,
  try_make_timestamp_ntz,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.make_timestamp, try_make_timestamp, make_interval, try_make_interval", {
  since: "3.3.0",
  python: `
    from pyspark.sql.functions import col, lit, make_dt_interval, make_interval, make_timestamp, make_timestamp_ltz, make_timestamp_ntz, make_ym_interval, try_make_interval, try_make_timestamp, try_make_timestamp_ltz, try_make_timestamp_ntz

    spark.conf.set("spark.sql.timeType.enabled", "true")
    df = spark.sql("SELECT * FROM VALUES (2024, 2, 29, 30.5), (2023, 2, 29, 30.5), (NULL, 1, 1, 0.0) AS t(y, m, d, s)")
    days = spark.sql("SELECT * FROM VALUES (DATE'2024-02-29', TIME'10:20:30'), (NULL, TIME'00:00:00') AS t(d, t)")

    result(df.select(try_make_timestamp("y", "m", "d", lit(1), lit(2), "s"), try_make_timestamp_ntz("y", "m", "d", lit(1), lit(2), "s")), "of parts, or null")
    result(df.select(try_make_timestamp("y", "m", "d", lit(1), lit(2), "s", lit("Asia/Tokyo")), try_make_timestamp_ltz("y", "m", "d", lit(1), lit(2), "s", lit("Asia/Tokyo"))), "in a zone")
    result(df.where("y = 2024").select(make_timestamp("y", "m", "d", lit(1), lit(2), "s"), make_timestamp_ltz("y", "m", "d", lit(1), lit(2), "s", lit("UTC")), make_timestamp_ntz("y", "m", "d", lit(1), lit(2), "s")), "of parts")
    result(days.select(make_timestamp(date="d", time="t"), try_make_timestamp(date="d", time="t", timezone=lit("Asia/Tokyo")), make_timestamp_ntz(date="d", time="t"), try_make_timestamp_ntz(date=col("d"), time=col("t"))), "of a date and a time")
    result(df.select(make_interval(None, "m"), try_make_interval("y", None, None, "d"), try_make_interval(lit(2147483647), lit(12)), make_interval()), "intervals")
    result(df.select(make_dt_interval(None, "d"), make_dt_interval(lit(1), None, None, "s"), make_ym_interval(None, "m")), "intervals of two kinds")
    fails(lambda: df.select(make_timestamp("y", "m", "d", lit(1), lit(2), "s")).collect(), "no such day")
    fails(lambda: df.select(make_interval(lit(2147483647), lit(12))).collect(), "too long")
  `,
  async typescript({ spark, fails, result }) {
    spark.conf.set("spark.sql.timeType.enabled", "true");
    const df = spark.sql(
      "SELECT * FROM VALUES (2024, 2, 29, 30.5), (2023, 2, 29, 30.5), (NULL, 1, 1, 0.0) AS t(y, m, d, s)",
    );
    const days = spark.sql(
      "SELECT * FROM VALUES (DATE'2024-02-29', TIME'10:20:30'), (NULL, TIME'00:00:00') AS t(d, t)",
    );

    await result(
      df.select(
        try_make_timestamp("y", "m", "d", lit(1), lit(2), "s"),
        try_make_timestamp_ntz("y", "m", "d", lit(1), lit(2), "s"),
      ),
      "of parts, or null",
    );
    await result(
      df.select(
        try_make_timestamp("y", "m", "d", lit(1), lit(2), "s", lit("Asia/Tokyo")),
        try_make_timestamp_ltz("y", "m", "d", lit(1), lit(2), "s", lit("Asia/Tokyo")),
      ),
      "in a zone",
    );
    await result(
      df
        .where("y = 2024")
        .select(
          make_timestamp("y", "m", "d", lit(1), lit(2), "s"),
          make_timestamp_ltz("y", "m", "d", lit(1), lit(2), "s", lit("UTC")),
          make_timestamp_ntz("y", "m", "d", lit(1), lit(2), "s"),
        ),
      "of parts",
    );
    await result(
      days.select(
        make_timestamp({ date: "d", time: "t" }),
        try_make_timestamp({ date: "d", time: "t", timezone: lit("Asia/Tokyo") }),
        make_timestamp_ntz({ date: "d", time: "t" }),
        try_make_timestamp_ntz({ date: col("d"), time: col("t") }),
      ),
      "of a date and a time",
    );
    await result(
      df.select(
        make_interval(undefined, "m"),
        try_make_interval("y", undefined, undefined, "d"),
        try_make_interval(lit(2147483647), lit(12)),
        make_interval(),
      ),
      "intervals",
    );
    await result(
      df.select(
        make_dt_interval(undefined, "d"),
        make_dt_interval(lit(1), undefined, undefined, "s"),
        make_ym_interval(undefined, "m"),
      ),
      "intervals of two kinds",
    );
    await fails(() => df.select(make_timestamp("y", "m", "d", lit(1), lit(2), "s")).collect(), "no such day");
    await fails(() => df.select(make_interval(lit(2147483647), lit(12))).collect(), "too long");
  },
});
