import { abs, col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.abs", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import abs, col

    df = spark.createDataFrame([(-1, -0.5), (2, float("-inf")), (None, None)], "n INT, d DOUBLE")

    result(df.select(abs("n"), abs("d"), abs(col("n") - 5)))
    fails(lambda: spark.sql("SELECT -2147483648 AS n").select(abs("n")).collect(), "INT has no such number")
    fails(lambda: spark.sql("SELECT true AS b").select(abs("b")).collect(), "a boolean has none")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [-1, -0.5],
        [2, Number.NEGATIVE_INFINITY],
        [null, null],
      ],
      "n INT, d DOUBLE",
    );

    await result(df.select(abs("n"), abs("d"), abs(col("n").minus(5))));
    await fails(() => spark.sql("SELECT -2147483648 AS n").select(abs("n")).collect(), "INT has no such number");
    await fails(() => spark.sql("SELECT true AS b").select(abs("b")).collect(), "a boolean has none");
  },
});
