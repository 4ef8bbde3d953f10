import { pair } from "../pair.ts";

export default pair("DataFrame.limit", {
  since: "1.3.0",
  python: `
    df = spark.range(5)

    result(df.limit(2), "the first rows")
    result(df.limit(0), "none")
    result(df.orderBy(df.id.desc()).limit(2), "of an order")
    result(df.limit(9).filter("id > 3"), "more than there are")
    fails(lambda: df.limit(-1).collect(), "less than nothing")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.range(5);

    await result(df.limit(2), "the first rows");
    await result(df.limit(0), "none");
    await result(df.orderBy(df.col("id").desc()).limit(2), "of an order");
    await result(df.limit(9).filter("id > 3"), "more than there are");
    await fails(() => df.limit(-1).collect(), "less than nothing");
  },
});
