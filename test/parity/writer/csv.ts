import { pair } from "../pair.ts";

export default pair("DataFrameWriter.csv", {
  since: "2.0.0",
  python: `
    df = spark.sql("""
        SELECT * FROM VALUES
          (1, 'plain', 1.50BD, 1e7D, DATE'2020-01-31', TIMESTAMP'2020-01-31 10:20:30.5', true),
          (2, 'a,"b"', NULL, NULL, NULL, NULL, NULL),
          (NULL, '', 0.00BD, double('NaN'), DATE'1969-12-31', TIMESTAMP'1970-01-01 00:00:00', false)
          AS t(i, s, dec, d, day, at, b)
    """).coalesce(1)
    df.write.csv(tmp + "/plain", header=True)
    df.write.option("sep", ";").option("nullValue", "NA").option("quoteAll", True).option("dateFormat", "dd.MM.yy").csv(tmp + "/other")

    result(spark.read.text(tmp + "/plain"), "what is written", ordered=False)
    result(spark.read.text(tmp + "/other"), "with options", ordered=False)
    result(spark.read.schema(df.schema).option("header", True).csv(tmp + "/plain"), "read back", ordered=False)
    fails(lambda: df.selectExpr("array(i)").write.csv(tmp + "/array"), "CSV has no arrays")
    fails(lambda: df.write.csv(tmp + "/plain"), "the folder is there already")
  `,
  async typescript({ spark, tmp, result, fails }) {
    const df = spark
      .sql(`
        SELECT * FROM VALUES
          (1, 'plain', 1.50BD, 1e7D, DATE'2020-01-31', TIMESTAMP'2020-01-31 10:20:30.5', true),
          (2, 'a,"b"', NULL, NULL, NULL, NULL, NULL),
          (NULL, '', 0.00BD, double('NaN'), DATE'1969-12-31', TIMESTAMP'1970-01-01 00:00:00', false)
          AS t(i, s, dec, d, day, at, b)`)
      .coalesce(1);
    await df.write.csv(`${tmp}/plain`, { header: true });
    await df.write
      .option("sep", ";")
      .option("nullValue", "NA")
      .option("quoteAll", true)
      .option("dateFormat", "dd.MM.yy")
      .csv(`${tmp}/other`);

    await result(spark.read.text(`${tmp}/plain`), "what is written");
    await result(spark.read.text(`${tmp}/other`), "with options");
    await result(
      spark.read
        .schema(await df.schema())
        .option("header", true)
        .csv(`${tmp}/plain`),
      "read back",
    );
    await fails(() => df.selectExpr("array(i)").write.csv(`${tmp}/array`), "CSV has no arrays");
    await fails(() => df.write.csv(`${tmp}/plain`), "the folder is there already");
  },
});
