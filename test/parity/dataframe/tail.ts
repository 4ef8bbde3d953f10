import { pair } from "../pair.ts";

export default pair("DataFrame.tail", {
  since: "3.0.0",
  python: `
    df = spark.range(4)

    value(df.tail(2), "the last rows, in order")
    value(df.orderBy(df.id.desc()).tail(1), "of an order")
    value(df.tail(0), "none")
    value(df.tail(9), "as many as there are")
    fails(lambda: df.tail(-1), "less than nothing")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.range(4);

    await value(await df.tail(2), "the last rows, in order");
    await value(await df.orderBy(df.col("id").desc()).tail(1), "of an order");
    await value(await df.tail(0), "none");
    await value(await df.tail(9), "as many as there are");
    await fails(() => df.tail(-1), "less than nothing");
  },
});
