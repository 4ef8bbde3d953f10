import { pair } from "../pair.ts";

export default pair("DataFrame.collect", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([(1, "a", [1.5, None]), (None, None, None)], "n INT, s STRING, xs ARRAY<DOUBLE>")

    value(df.collect(), "all rows")
    value(df.collect()[0]["s"], "a value by name")
    value(df.collect()[0][0], "a value by position")
    value([row.asDict() for row in df.collect()], "dictionaries")
    value(df.limit(0).collect(), "none")
    value(spark.sql("SELECT named_struct('a', 1, 'b', map('k', 2)) AS s").collect(), "nested")
    fails(lambda: df.selectExpr("n / 0").collect(), "fails when run")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a", [1.5, null]],
        [null, null, null],
      ],
      "n INT, s STRING, xs ARRAY<DOUBLE>",
    );

    await value(await df.collect(), "all rows");
    await value((await df.collect())[0]?.s, "a value by name");
    await value(Object.values((await df.collect())[0] ?? {})[0], "a value by position");
    await value(
      (await df.collect()).map((row) => ({ ...row })),
      "dictionaries",
    );
    await value(await df.limit(0).collect(), "none");
    await value(await spark.sql("SELECT named_struct('a', 1, 'b', map('k', 2)) AS s").collect(), "nested");
    await fails(() => df.selectExpr("n / 0").collect(), "fails when run");
  },
});
