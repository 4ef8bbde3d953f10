import { pair } from "../pair.ts";

export default pair("DataFrame.isEmpty", {
  since: "3.3.0",
  python: `
    df = spark.createDataFrame([(None,)], "id INT")

    value(df.isEmpty(), "a row of nulls is a row")
    value(df.filter("id = 1").isEmpty(), "none left")
    value(df.select().isEmpty(), "a row without columns")
    fails(lambda: df.filter("nope").isEmpty(), "a misspelt column")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.createDataFrame([[null]], "id INT");

    await value(await df.isEmpty(), "a row of nulls is a row");
    await value(await df.filter("id = 1").isEmpty(), "none left");
    await value(await df.select().isEmpty(), "a row without columns");
    await fails(() => df.filter("nope").isEmpty(), "a misspelt column");
  },
});
