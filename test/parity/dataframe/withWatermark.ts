import { pair } from "../pair.ts";

export default pair("DataFrame.withWatermark", {
  since: "2.1.0",
  notImplemented: { "not a delay": "a watermark on rows that are no stream is left out unseen" },
  python: `
    df = spark.sql("SELECT TIMESTAMP '2024-01-01 00:00:00' AS t, 1 AS x")

    result(df.withWatermark("t", "10 minutes"), "means nothing to rows that are no stream")
    result(df.withWatermark("nope", "1 hour"), "not even which column")
    fails(lambda: df.withWatermark("t", "soon").collect(), "not a delay")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.sql("SELECT TIMESTAMP '2024-01-01 00:00:00' AS t, 1 AS x");

    await result(df.withWatermark("t", "10 minutes"), "means nothing to rows that are no stream");
    await result(df.withWatermark("nope", "1 hour"), "not even which column");
    await fails(() => df.withWatermark("t", "soon").collect(), "not a delay");
  },
});
