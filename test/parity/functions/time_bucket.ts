import { expr, time_bucket, timestamp_nanos, unix_nanos } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.time_bucket, timestamp_nanos, unix_nanos", {
  since: "4.2.0",
  python: `
    from pyspark.sql.functions import expr, time_bucket, timestamp_nanos, unix_nanos

    df = spark.sql("SELECT * FROM VALUES (TIMESTAMP'2024-03-31 01:37:00', 3), (NULL, NULL) AS t(t, n)")

    result(df.select(time_bucket(expr("INTERVAL '15' MINUTE"), "t"), time_bucket(expr("INTERVAL '1' DAY"), "t", expr("TIMESTAMP'2024-01-01 12:00:00'"))), "buckets")
    result(df.select(unix_nanos(timestamp_nanos("n"))), "nanoseconds")
    fails(lambda: df.select(time_bucket(expr("INTERVAL '0' MINUTE"), "t")).collect(), "no length")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES (TIMESTAMP'2024-03-31 01:37:00', 3), (NULL, NULL) AS t(t, n)");

    await result(
      df.select(
        time_bucket(expr("INTERVAL '15' MINUTE"), "t"),
        time_bucket(expr("INTERVAL '1' DAY"), "t", expr("TIMESTAMP'2024-01-01 12:00:00'")),
      ),
      "buckets",
    );
    await result(df.select(unix_nanos(timestamp_nanos("n"))), "nanoseconds");
    await fails(() => df.select(time_bucket(expr("INTERVAL '0' MINUTE"), "t")).collect(), "no length");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
