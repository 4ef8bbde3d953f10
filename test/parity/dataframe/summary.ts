import { pair } from "../pair.ts";

export default pair("DataFrame.summary", {
  since: "2.3.0",
  python: `
    df = spark.createDataFrame([(1, "a"), (2, None), (4, "c"), (None, "c")], "n INT, s STRING")

    result(df.summary(), "everything", ordered=True)
    result(df.summary("count", "min", "50%"), "some", ordered=True)
    fails(lambda: df.summary("nope").collect(), "no such statistic")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [2, null],
        [4, "c"],
        [null, "c"],
      ],
      "n INT, s STRING",
    );

    await result(df.summary(), "everything");
    await result(df.summary("count", "min", "50%"), "some");
    await fails(() => df.summary("nope").collect(), "no such statistic");
  },
});
