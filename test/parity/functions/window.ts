import { col, count, session_window, sum, when, window, window_time } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.window, session_window, window_time", {
  since: "2.0.0",
  python: `
    from pyspark.sql.functions import col, count, session_window, sum, when, window, window_time

    df = spark.sql("SELECT timestamp_seconds(s) AS t, n FROM VALUES (0, 1), (299, 2), (300, 3), (900, NULL), (NULL, 5) AS v(s, n)")

    result(df.groupBy(window("t", "5 minutes")).agg(sum("n"), count("*")).orderBy("window.start"), "one after another")
    result(df.groupBy(window("t", "10 minutes", "5 minutes").alias("w")).count().orderBy("w.start"), "overlapping")
    result(df.groupBy(window("t", "10 minutes", "10 minutes", "1 minute").alias("w")).count().orderBy("w.start"), "shifted")
    result(df.groupBy(window("t", "10 minutes", None, "1 minute").alias("w")).count().orderBy("w.start"), "shifted, not sliding")
    result(df.groupBy(session_window("t", "5 minutes").alias("w")).count().orderBy("w.start"), "sessions")
    result(df.groupBy(session_window("t", when(col("n").isNull(), "1 minute").otherwise("10 minutes")).alias("w")).count().orderBy("w.start"), "sessions of many gaps")
    result(df.groupBy(window("t", "5 minutes").alias("w")).count().select(window_time("w"), "count").orderBy("count", window_time("w")), "the time of a window")
    fails(lambda: df.groupBy(window("t", "nope")).count().collect(), "no interval")
    fails(lambda: df.groupBy(window("t", "5 minutes", "10 minutes")).count().collect(), "a slide longer than the window")
    fails(lambda: df.groupBy(window("n", "5 minutes")).count().collect(), "no time")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql(
      "SELECT timestamp_seconds(s) AS t, n FROM VALUES (0, 1), (299, 2), (300, 3), (900, NULL), (NULL, 5) AS v(s, n)",
    );

    await result(
      df.groupBy(window("t", "5 minutes")).agg(sum("n"), count("*")).orderBy("window.start"),
      "one after another",
    );
    await result(
      df
        .groupBy(window("t", "10 minutes", "5 minutes").alias("w"))
        .count()
        .orderBy("w.start"),
      "overlapping",
    );
    await result(
      df
        .groupBy(window("t", "10 minutes", "10 minutes", "1 minute").alias("w"))
        .count()
        .orderBy("w.start"),
      "shifted",
    );
    await result(
      df
        .groupBy(window("t", "10 minutes", undefined, "1 minute").alias("w"))
        .count()
        .orderBy("w.start"),
      "shifted, not sliding",
    );
    await result(df.groupBy(session_window("t", "5 minutes").alias("w")).count().orderBy("w.start"), "sessions");
    await result(
      df
        .groupBy(session_window("t", when(col("n").isNull(), "1 minute").otherwise("10 minutes")).alias("w"))
        .count()
        .orderBy("w.start"),
      "sessions of many gaps",
    );
    await result(
      df
        .groupBy(window("t", "5 minutes").alias("w"))
        .count()
        .select(window_time("w"), "count")
        .orderBy("count", window_time("w")),
      "the time of a window",
    );
    await fails(() => df.groupBy(window("t", "nope")).count().collect(), "no interval");
    await fails(
      () =>
        df
          .groupBy(window("t", "5 minutes", "10 minutes"))
          .count()
          .collect(),
      "a slide longer than the window",
    );
    await fails(() => df.groupBy(window("n", "5 minutes")).count().collect(), "no time");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
