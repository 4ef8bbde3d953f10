import { pair } from "../pair.ts";

export default pair("DataFrame.toLocalIterator", {
  since: "2.0.0",
  python: `
    df = spark.createDataFrame([(1, "a"), (None, "b"), (3, None)], "n INT, s STRING")

    value([row.s for row in df.toLocalIterator()], "row by row")
    value(next(df.toLocalIterator()).n, "only the first")
    fails(lambda: list(df.selectExpr("n / 0").toLocalIterator()), "fails when run")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [null, "b"],
        [3, null],
      ],
      "n INT, s STRING",
    );

    const names = [];
    for await (const row of df) names.push(row.s);
    await value(names, "row by row");
    const first = async () => {
      for await (const row of df) return row.n;
    };
    await value(await first(), "only the first");
    await fails(async () => {
      for await (const _ of df.selectExpr("n / 0"));
    }, "fails when run");
  },
});
