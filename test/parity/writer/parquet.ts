import { pair } from "../pair.ts";

export default pair("DataFrameWriter.parquet", {
  since: "1.4.0",
  python: `
    df = spark.sql("""
        SELECT true AS b, 1Y AS byte, 2S AS short, 3 AS int, 4L AS long, 0.5F AS float, 0.1D AS double, 1.50BD AS dec,
               CAST(1 AS DECIMAL(38,10)) AS wide, 'text' AS str, X'00FF' AS bin, DATE'2020-01-31' AS day,
               TIMESTAMP'2020-01-31 10:20:30.123456' AS at, TIMESTAMP_NTZ'2020-01-31 10:20:30' AS ntz,
               array(named_struct('x', 1)) AS nested, map(1, array('a')) AS m, CAST(NULL AS INT) AS nothing
    """)
    df.write.parquet(tmp + "/all", compression="snappy")
    spark.range(3).write.mode("overwrite").option("compression", "gzip").parquet(tmp + "/ids")

    result(spark.read.parquet(tmp + "/all"), "every type comes back")
    result(spark.read.parquet(tmp + "/ids"), "gzip", ordered=False)
    spark.range(0).write.parquet(tmp + "/none")
    result(spark.read.parquet(tmp + "/none"), "no rows, but a schema")
    fails(lambda: df.write.parquet(tmp + "/all"), "the folder is there already")
    fails(lambda: df.write.parquet(tmp + "/x", compression="nope"), "no such compression")
    fails(lambda: spark.sql("SELECT 1 AS a, 2 AS a").write.parquet(tmp + "/y"), "one name twice")
  `,
  async typescript({ spark, tmp, result, fails }) {
    const df = spark.sql(`
      SELECT true AS b, 1Y AS byte, 2S AS short, 3 AS int, 4L AS long, 0.5F AS float, 0.1D AS double, 1.50BD AS dec,
             CAST(1 AS DECIMAL(38,10)) AS wide, 'text' AS str, X'00FF' AS bin, DATE'2020-01-31' AS day,
             TIMESTAMP'2020-01-31 10:20:30.123456' AS at, TIMESTAMP_NTZ'2020-01-31 10:20:30' AS ntz,
             array(named_struct('x', 1)) AS nested, map(1, array('a')) AS m, CAST(NULL AS INT) AS nothing`);
    await df.write.parquet(`${tmp}/all`, { compression: "snappy" });
    await spark.range(3).write.mode("overwrite").option("compression", "gzip").parquet(`${tmp}/ids`);

    await result(spark.read.parquet(`${tmp}/all`), "every type comes back");
    await result(spark.read.parquet(`${tmp}/ids`), "gzip");
    await spark.range(0).write.parquet(`${tmp}/none`);
    await result(spark.read.parquet(`${tmp}/none`), "no rows, but a schema");
    await fails(() => df.write.parquet(`${tmp}/all`), "the folder is there already");
    await fails(() => df.write.parquet(`${tmp}/x`, { compression: "nope" }), "no such compression");
    await fails(() => spark.sql("SELECT 1 AS a, 2 AS a").write.parquet(`${tmp}/y`), "one name twice");
  },
  notImplemented: {
    parameters: "the list of codecs is that of DuckDB",
  },
});
