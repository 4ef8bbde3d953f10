import { pair } from "../pair.ts";

export default pair("GroupedData.min, GroupedData.max", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([("a", 3, float("nan")), ("a", -1, 2.0), ("b", None, None)], "k STRING, n INT, d DOUBLE")

    result(df.groupBy("k").min("n", "d"), "smallest")
    result(df.groupBy("k").max("n", "d"), "greatest: NaN")
    result(df.groupBy("k").max(), "every number")
    fails(lambda: df.groupBy("k").max("k").collect(), "only of numbers")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 3, Number.NaN],
        ["a", -1, 2],
        ["b", null, null],
      ],
      "k STRING, n INT, d DOUBLE",
    );

    await result(df.groupBy("k").min("n", "d"), "smallest");
    await result(df.groupBy("k").max("n", "d"), "greatest: NaN");
    await result(df.groupBy("k").max(), "every number");
    // @ts-expect-error: a text does not compile
    await fails(() => df.groupBy("k").max("k").collect(), "only of numbers");
  },
});
