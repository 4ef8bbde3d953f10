import { pair } from "../pair.ts";

export default pair("GroupedData.count", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([("a", 1), ("a", None), (None, 2)], "k STRING, n INT")

    result(df.groupBy("k").count(), "rows of each group")
    result(df.groupBy().count(), "of all")
    fails(lambda: df.groupBy("kk").count().collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1],
        ["a", null],
        [null, 2],
      ],
      "k STRING, n INT",
    );

    await result(df.groupBy("k").count(), "rows of each group");
    await result(df.groupBy().count(), "of all");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.groupBy("kk").count().collect(), "a misspelt column");
  },
});
