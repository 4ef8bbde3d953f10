import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.col", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([(1, (2, "x")), (None, None)], "\`a.b\` INT, s STRUCT<n: INT, t: STRING>")

    result(df.select(col("\`a.b\`"), col("s.n"), col("s.*")), "a name with a dot, a field, all fields")
    result(df.select(col("*"), lit(1)), "all columns")
    fails(lambda: df.select(col("a.b")).collect(), "a dot means a field")
    fails(lambda: df.select(col("s.nope")).collect(), "no such field")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, { n: 2, t: "x" }],
        [null, null],
      ],
      "`a.b` INT, s STRUCT<n: INT, t: STRING>",
    );

    await result(df.select(col("`a.b`"), col("s.n"), col("s.*")), "a name with a dot, a field, all fields");
    await result(df.select(col("*"), lit(1)), "all columns");
    await fails(() => df.select(col("a.b")).collect(), "a dot means a field");
    await fails(() => df.select(col("s.nope")).collect(), "no such field");
  },
});
