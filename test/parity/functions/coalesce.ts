import { coalesce, col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.coalesce", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import coalesce, col, lit

    df = spark.createDataFrame([(None, None), (1, None), (None, 2.5)], "a INT, b DOUBLE")

    result(df.select(coalesce("a", "b"), coalesce(col("a"), lit(0))), "the first that is not null")
    result(df.select(coalesce("b", lit(None))), "nothing but nulls")
    fails(lambda: df.select(coalesce("a", lit([1]))).collect(), "types that do not meet")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [null, null],
        [1, null],
        [null, 2.5],
      ],
      "a INT, b DOUBLE",
    );

    await result(df.select(coalesce("a", "b"), coalesce(col("a"), lit(0))), "the first that is not null");
    await result(df.select(coalesce("b", lit(null))), "nothing but nulls");
    await fails(() => df.select(coalesce("a", lit([1]))).collect(), "types that do not meet");
  },
});
