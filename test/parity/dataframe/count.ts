import { pair } from "../pair.ts";

export default pair("DataFrame.count", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([(None,), (1,), (1,)], "id INT")

    value(df.count(), "rows, nulls included")
    value(df.filter("id = 1").count(), "of a filter")
    value(df.limit(0).count(), "none")
    value(df.select().count(), "without columns")
    value(spark.range(1000000).count(), "a million")
    fails(lambda: df.filter("id / 0 = 1").count(), "fails when run")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.createDataFrame([[null], [1], [1]], "id INT");

    await value(await df.count(), "rows, nulls included");
    await value(await df.filter("id = 1").count(), "of a filter");
    await value(await df.limit(0).count(), "none");
    await value(await df.select().count(), "without columns");
    await value(await spark.range(1000000).count(), "a million");
    await fails(() => df.filter("id / 0 = 1").count(), "fails when run");
  },
});
