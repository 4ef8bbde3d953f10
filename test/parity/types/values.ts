import { pair } from "../pair.ts";

export default pair("Types and values", {
  since: "1.3.0",
  python: `
    df = spark.sql("""
        SELECT true AS bool, 1Y AS byte, 2S AS short, 3 AS int, 9007199254740993L AS long, 0.1F AS float, 0.1D AS double,
               12345678901234567890.12BD AS dec, 'é😀' AS str, X'00FF' AS bin, DATE'0001-01-01' AS day,
               TIMESTAMP'2020-01-31 10:20:30.123456' AS at, TIMESTAMP_NTZ'9999-12-31 23:59:59' AS ntz,
               INTERVAL '1-2' YEAR TO MONTH AS ym, INTERVAL '-1 02:03:04.5' DAY TO SECOND AS dt
    """)
    result(df, "every atom")
    result(spark.sql("SELECT double('NaN'), double('-Infinity'), -0.0D, 4.9e-324D, float('3.4028235e38')"), "edges of DOUBLE and FLOAT")
    result(spark.sql("SELECT -128Y, -32768S, -2147483648, -9223372036854775808L, 99999999999999999999999999999999999999BD"), "edges of whole numbers")
    result(spark.sql("SELECT NULL, CAST(NULL AS INT), array(NULL), map('k', NULL), named_struct('a', NULL)"), "nulls")
    fails(lambda: spark.sql("SELECT 2147483647 + 1").collect(), "past the edge")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.sql(`
      SELECT true AS bool, 1Y AS byte, 2S AS short, 3 AS int, 9007199254740993L AS long, 0.1F AS float, 0.1D AS double,
             12345678901234567890.12BD AS dec, 'é😀' AS str, X'00FF' AS bin, DATE'0001-01-01' AS day,
             TIMESTAMP'2020-01-31 10:20:30.123456' AS at, TIMESTAMP_NTZ'9999-12-31 23:59:59' AS ntz,
             INTERVAL '1-2' YEAR TO MONTH AS ym, INTERVAL '-1 02:03:04.5' DAY TO SECOND AS dt`);
    await result(df, "every atom");
    await result(
      spark.sql("SELECT double('NaN'), double('-Infinity'), -0.0D, 4.9e-324D, float('3.4028235e38')"),
      "edges of DOUBLE and FLOAT",
    );
    await result(
      spark.sql("SELECT -128Y, -32768S, -2147483648, -9223372036854775808L, 99999999999999999999999999999999999999BD"),
      "edges of whole numbers",
    );
    await result(
      spark.sql("SELECT NULL, CAST(NULL AS INT), array(NULL), map('k', NULL), named_struct('a', NULL)"),
      "nulls",
    );
    await fails(() => spark.sql("SELECT 2147483647 + 1").collect(), "past the edge");
  },
});
