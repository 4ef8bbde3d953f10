import { pair } from "../pair.ts";

export default pair("DataFrameWriter.json", {
  since: "1.4.0",
  python: `
    df = spark.sql("""
        SELECT * FROM VALUES
          (1, 'q"u\\\\n', array(1, NULL), map('k', 1.5D), named_struct('a', NULL, 'b', DATE'2020-01-31'), TIMESTAMP'2020-01-31 10:20:30'),
          (NULL, NULL, NULL, NULL, NULL, NULL)
          AS t(i, s, xs, m, p, at)
    """).coalesce(1)
    df.write.json(tmp + "/plain")
    df.write.option("ignoreNullFields", False).json(tmp + "/nulls")

    result(spark.read.text(tmp + "/plain"), "nulls are left out", ordered=False)
    result(spark.read.text(tmp + "/nulls"), "or kept", ordered=False)
    result(spark.read.schema("i INT, xs ARRAY<INT>, p STRUCT<b: DATE>").json(tmp + "/plain"), "read back", ordered=False)
    fails(lambda: df.write.json(tmp + "/plain"), "the folder is there already")
  `,
  async typescript({ spark, tmp, result, fails }) {
    const df = spark
      .sql(`
        SELECT * FROM VALUES
          (1, 'q"u\\n', array(1, NULL), map('k', 1.5D), named_struct('a', NULL, 'b', DATE'2020-01-31'), TIMESTAMP'2020-01-31 10:20:30'),
          (NULL, NULL, NULL, NULL, NULL, NULL)
          AS t(i, s, xs, m, p, at)`)
      .coalesce(1);
    await df.write.json(`${tmp}/plain`);
    await df.write.option("ignoreNullFields", false).json(`${tmp}/nulls`);

    await result(spark.read.text(`${tmp}/plain`), "nulls are left out");
    await result(spark.read.text(`${tmp}/nulls`), "or kept");
    await result(spark.read.schema("i INT, xs ARRAY<INT>, p STRUCT<b: DATE>").json(`${tmp}/plain`), "read back");
    await fails(() => df.write.json(`${tmp}/plain`), "the folder is there already");
  },
});
