import { pair } from "../pair.ts";

export default pair("DataFrame.toDF", {
  since: "1.6.0",
  python: `
    df = spark.createDataFrame([(1, None)], "a INT, b STRING")

    result(df.toDF("x", "y"), "new names by position")
    result(df.toDF("same", "same"), "even the same one")
    fails(lambda: df.toDF("x").collect(), "too few names")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[1, null]], "a INT, b STRING");

    await result(df.toDF("x", "y"), "new names by position");
    await result(df.toDF("same", "same"), "even the same one");
    await fails(() => df.toDF("x").collect(), "too few names");
  },
});
