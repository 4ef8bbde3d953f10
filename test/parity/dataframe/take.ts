import { pair } from "../pair.ts";

export default pair("DataFrame.take", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([("x",), (None,), ("z",)], "s STRING")

    value(df.take(2), "two rows")
    value(df.take(0), "none")
    value(df.take(9), "as many as there are")
    fails(lambda: df.take(-1), "less than nothing")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.createDataFrame([["x"], [null], ["z"]], "s STRING");

    await value(await df.take(2), "two rows");
    await value(await df.take(0), "none");
    await value(await df.take(9), "as many as there are");
    await fails(() => df.take(-1), "less than nothing");
  },
});
