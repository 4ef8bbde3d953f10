import { pair } from "../pair.ts";

export default pair("DataFrame.offset", {
  since: "3.4.0",
  python: `
    df = spark.range(5)

    result(df.orderBy("id").offset(3), "the rest")
    result(df.orderBy("id").offset(1).limit(2), "a page")
    result(df.orderBy("id").limit(3).offset(2), "the end of a page")
    result(df.orderBy("id").offset(9), "past the end")
    fails(lambda: df.offset(-1).collect(), "less than nothing")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.range(5);

    await result(df.orderBy("id").offset(3), "the rest");
    await result(df.orderBy("id").offset(1).limit(2), "a page");
    await result(df.orderBy("id").limit(3).offset(2), "the end of a page");
    await result(df.orderBy("id").offset(9), "past the end");
    await fails(() => df.offset(-1).collect(), "less than nothing");
  },
});
