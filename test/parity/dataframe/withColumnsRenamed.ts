import { pair } from "../pair.ts";

export default pair("DataFrame.withColumnsRenamed", {
  since: "3.4.0",
  python: `
    df = spark.createDataFrame([(1, None)], "a INT, b STRING")

    result(df.withColumnsRenamed({"a": "x", "b": "y"}), "several at once")
    result(df.withColumnsRenamed({"a": "b", "b": "a"}), "one after the other, not swapped", ordered=False)
    result(df.withColumnsRenamed({}), "none")
  `,
  async typescript({ spark, result }) {
    const df = spark.createDataFrame([[1, null]], "a INT, b STRING");

    await result(df.withColumnsRenamed({ a: "x", b: "y" }), "several at once");
    await result(df.withColumnsRenamed({ a: "b", b: "a" }), "one after the other, not swapped");
    await result(df.withColumnsRenamed({}), "none");
  },
});
