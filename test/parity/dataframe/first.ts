import { pair } from "../pair.ts";

export default pair("DataFrame.first", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([(2, "b"), (None, "n"), (1, "a")], "n INT, s STRING")

    value(df.first(), "the first row")
    value(df.orderBy("n").first(), "of an order")
    value(df.limit(0).first(), "none")
    fails(lambda: df.selectExpr("CAST(s AS INT)").first(), "fails when run")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.createDataFrame(
      [
        [2, "b"],
        [null, "n"],
        [1, "a"],
      ],
      "n INT, s STRING",
    );

    await value(await df.first(), "the first row");
    await value(await df.orderBy("n").first(), "of an order");
    await value(await df.limit(0).first(), "none");
    await fails(() => df.selectExpr("CAST(s AS INT)").first(), "fails when run");
  },
});
