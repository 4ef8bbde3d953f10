import { pair } from "../pair.ts";

export default pair("DataFrame.head", {
  since: "1.3.0",
  python: `
    df = spark.range(3)

    value(df.head(), "one row")
    value(df.head(1), "a list of one")
    value(df.head(5), "as many as there are")
    value(df.limit(0).head(), "nothing there")
    value(df.limit(0).head(2), "nothing there, as a list")
  `,
  async typescript({ spark, value }) {
    const df = spark.range(3);

    await value(await df.head(), "one row");
    await value(await df.head(1), "a list of one");
    await value(await df.head(5), "as many as there are");
    await value(await df.limit(0).head(), "nothing there");
    await value(await df.limit(0).head(2), "nothing there, as a list");
  },
});
