import { pair } from "../pair.ts";

export default pair("DataFrame.zip", {
  since: "4.3.0",
  notImplemented: { all: "rows side by side" },
  python: `
    df = spark.createDataFrame([(1, "a"), (None, "b")], "id INT, s STRING")

    result(df.select("id").zip(df.selectExpr("upper(s) AS t")), "columns of the same rows")
    fails(lambda: df.zip(spark.range(2)).collect(), "not the same rows")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [null, "b"],
      ],
      "id INT, s STRING",
    );

    await result(df.select("id").zip(df.selectExpr("upper(s) AS t")), "columns of the same rows");
    await fails(() => df.zip(spark.range(2)).collect(), "not the same rows");
  },
});
