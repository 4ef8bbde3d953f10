import { asc, col, desc_nulls_first, length } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.sort", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import asc, col, desc_nulls_first, length

    df = spark.createDataFrame([("bb", 0.5), ("a", float("nan")), ("ccc", None), ("a", -1.0)], "s STRING, d DOUBLE")

    result(df.sort("d"), "NaN is the greatest")
    result(df.sort(desc_nulls_first("d")), "null before it")
    result(df.sort(asc("s"), col("d").desc()), "two keys")
    result(df.sort(length("s"), "d"), "a function")
    result(df.select("s").sort(df.d), "by a column that is gone")
    fails(lambda: spark.sql("SELECT map(1, 2) AS m").sort("m").collect(), "maps have no order")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["bb", 0.5],
        ["a", Number.NaN],
        ["ccc", null],
        ["a", -1],
      ],
      "s STRING, d DOUBLE",
    );

    await result(df.sort("d"), "NaN is the greatest");
    await result(df.sort(desc_nulls_first("d")), "null before it");
    await result(df.sort(asc("s"), col("d").desc()), "two keys");
    await result(df.sort(length("s"), "d"), "a function");
    await result(df.select("s").sort(df.col("d")), "by a column that is gone");
    await fails(() => spark.sql("SELECT map(1, 2) AS m").sort("m").collect(), "maps have no order");
  },
});
