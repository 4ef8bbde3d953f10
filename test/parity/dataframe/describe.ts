import { pair } from "../pair.ts";

export default pair("DataFrame.describe", {
  since: "1.3.1",
  python: `
    df = spark.createDataFrame([(1, "a", 0.5), (2, None, None), (4, "c", 2.0)], "n INT, s STRING, d DOUBLE")

    result(df.describe(), "numbers and texts", ordered=True)
    result(df.describe("n"), "some columns", ordered=True)
    result(df.limit(0).describe("n", "s"), "of nothing", ordered=True)
    fails(lambda: df.describe("nope").collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a", 0.5],
        [2, null, null],
        [4, "c", 2],
      ],
      "n INT, s STRING, d DOUBLE",
    );

    await result(df.describe(), "numbers and texts");
    await result(df.describe("n"), "some columns");
    await result(df.limit(0).describe("n", "s"), "of nothing");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.describe("nope").collect(), "a misspelt column");
  },
});
