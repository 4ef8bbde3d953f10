import { pair } from "../pair.ts";

export default pair("DataFrame.show (every type)", {
  since: "1.3.0",
  python: `
    printed(lambda: spark.sql("""
        SELECT true AS bool, 1Y AS byte, 2S AS short, 3 AS int, 4L AS long, 0.1F AS float, 1e7D AS double, 1.50BD AS dec,
               'text' AS str, X'00FF' AS bin, NULL AS nothing
    """).show(), "atoms")
    printed(lambda: spark.sql("""
        SELECT DATE'2020-01-31' AS d, TIMESTAMP'2020-01-31 10:20:30.5' AS ts, TIMESTAMP_NTZ'2020-01-31 10:20:30' AS ntz,
               INTERVAL '1-2' YEAR TO MONTH AS ym, INTERVAL '1 02:03:04' DAY TO SECOND AS dt
    """).show(truncate=False), "times")
    printed(lambda: spark.sql("""
        SELECT array(1, null) AS a, map('k', 1.5D, 'l', null) AS m, named_struct('x', 1, 'y', null) AS s,
               array(named_struct('n', 'q')) AS nested, array() AS none, CAST(NULL AS ARRAY<INT>) AS nothing
    """).show(truncate=False), "nested")
    printed(lambda: spark.sql("SELECT 'a\\tb' AS tab, 'x\\ny' AS line, 'back\\\\\\\\slash' AS slash").show(), "control characters")
    printed(lambda: spark.sql("SELECT -0.0D, 1e-5D, 123456789.0D, double('infinity'), float('nan'), 100BD, 0.00BD").show(), "numbers")
    fails(lambda: spark.sql("SELECT 1 / 0").show(), "fails when shown")
  `,
  async typescript({ spark, printed, fails }) {
    await printed(
      () =>
        spark
          .sql(`
            SELECT true AS bool, 1Y AS byte, 2S AS short, 3 AS int, 4L AS long, 0.1F AS float, 1e7D AS double, 1.50BD AS dec,
                   'text' AS str, X'00FF' AS bin, NULL AS nothing`)
          .show(),
      "atoms",
    );
    await printed(
      () =>
        spark
          .sql(`
            SELECT DATE'2020-01-31' AS d, TIMESTAMP'2020-01-31 10:20:30.5' AS ts, TIMESTAMP_NTZ'2020-01-31 10:20:30' AS ntz,
                   INTERVAL '1-2' YEAR TO MONTH AS ym, INTERVAL '1 02:03:04' DAY TO SECOND AS dt`)
          .show({ truncate: false }),
      "times",
    );
    await printed(
      () =>
        spark
          .sql(`
            SELECT array(1, null) AS a, map('k', 1.5D, 'l', null) AS m, named_struct('x', 1, 'y', null) AS s,
                   array(named_struct('n', 'q')) AS nested, array() AS none, CAST(NULL AS ARRAY<INT>) AS nothing`)
          .show({ truncate: false }),
      "nested",
    );
    await printed(
      () => spark.sql("SELECT 'a\tb' AS tab, 'x\ny' AS line, 'back\\\\slash' AS slash").show(),
      "control characters",
    );
    await printed(
      () => spark.sql("SELECT -0.0D, 1e-5D, 123456789.0D, double('infinity'), float('nan'), 100BD, 0.00BD").show(),
      "numbers",
    );
    await fails(() => spark.sql("SELECT 1 / 0").show(), "fails when shown");
  },
});
