import { pair } from "../pair.ts";

export default pair("GroupedData.avg", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([("a", 1), ("a", 2), ("b", None)], "k STRING, n INT")

    result(df.groupBy("k").avg("n"), "of nothing but nulls: null")
    result(df.groupBy("k").mean("n"), "mean is the same, and is called avg")
    fails(lambda: df.groupBy("k").avg("k").collect(), "a text has no average")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1],
        ["a", 2],
        ["b", null],
      ],
      "k STRING, n INT",
    );

    await result(df.groupBy("k").avg("n"), "of nothing but nulls: null");
    await result(df.groupBy("k").mean("n"), "mean is the same, and is called avg");
    // @ts-expect-error: a text does not compile
    await fails(() => df.groupBy("k").avg("k").collect(), "a text has no average");
  },
});
