import {
  col,
  current_time,
  lit,
  make_time,
  time_diff,
  time_from_micros,
  time_from_millis,
  time_from_seconds,
  time_to_micros,
  time_to_millis,
  time_to_seconds,
  time_trunc,
  to_time,
  try_to_time,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.to_time, make_time, time_diff, time_trunc", {
  since: "4.1.0",
  python: `
    from pyspark.sql.functions import col, current_time, lit, make_time, time_diff, time_from_micros, time_from_millis, time_from_seconds, time_to_micros, time_to_millis, time_to_seconds, time_trunc, to_time, try_to_time

    spark.conf.set("spark.sql.timeType.enabled", "true")
    df = spark.sql("SELECT * FROM VALUES ('12:30:15.25', 3), ('00:00:00', NULL), (NULL, 1) AS t(s, n)")

    result(df.select(to_time("s"), try_to_time("s", lit("HH:mm:ss")), try_to_time(lit("noon"))), "from text")
    result(df.select(make_time(lit(1), col("n"), lit(2.5)), time_from_seconds("n"), time_from_millis("n"), time_from_micros("n")), "from numbers")
    result(df.select(time_to_seconds(to_time("s")), time_to_millis(to_time("s")), time_to_micros(to_time("s"))), "to numbers")
    result(df.select(time_trunc(lit("MINUTE"), to_time("s")), time_diff(lit("HOUR"), to_time("s"), to_time(lit("23:59:59")))), "units")
    result(spark.range(1).select(current_time().isNotNull(), current_time(0).isNotNull()), "now")
    fails(lambda: df.select(to_time(lit("noon"))).collect(), "no time")
    fails(lambda: spark.range(1).select(make_time(lit(24), lit(0), lit(0))).collect(), "no hour")
    fails(lambda: df.select(time_trunc(lit("DAY"), to_time("s"))).collect(), "no unit")
  `,
  async typescript({ spark, fails, result }) {
    spark.conf.set("spark.sql.timeType.enabled", "true");
    const df = spark.sql("SELECT * FROM VALUES ('12:30:15.25', 3), ('00:00:00', NULL), (NULL, 1) AS t(s, n)");

    await result(df.select(to_time("s"), try_to_time("s", lit("HH:mm:ss")), try_to_time(lit("noon"))), "from text");
    await result(
      df.select(
        make_time(lit(1), col("n"), lit(2.5)),
        time_from_seconds("n"),
        time_from_millis("n"),
        time_from_micros("n"),
      ),
      "from numbers",
    );
    await result(
      df.select(time_to_seconds(to_time("s")), time_to_millis(to_time("s")), time_to_micros(to_time("s"))),
      "to numbers",
    );
    await result(
      df.select(
        time_trunc(lit("MINUTE"), to_time("s")),
        time_diff(lit("HOUR"), to_time("s"), to_time(lit("23:59:59"))),
      ),
      "units",
    );
    await result(spark.range(1).select(current_time().isNotNull(), current_time(0).isNotNull()), "now");
    await fails(() => df.select(to_time(lit("noon"))).collect(), "no time");
    await fails(
      () =>
        spark
          .range(1)
          .select(make_time(lit(24), lit(0), lit(0)))
          .collect(),
      "no hour",
    );
    await fails(() => df.select(time_trunc(lit("DAY"), to_time("s"))).collect(), "no unit");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
