import { initcap, lower, upper } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.upper, lower, initcap", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import initcap, lower, upper

    df = spark.createDataFrame([("heLLo wORLD",), ("straße éa",), ("",), (None,)], "s STRING")

    result(df.select(upper("s"), lower("s"), initcap("s")))
    result(spark.sql("SELECT 12.5 AS n").select(upper("n")), "a number becomes a text")
    fails(lambda: spark.sql("SELECT array('a') AS a").select(upper("a")).collect(), "an array")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([["heLLo wORLD"], ["straße éa"], [""], [null]], "s STRING");

    await result(df.select(upper("s"), lower("s"), initcap("s")));
    await result(spark.sql("SELECT 12.5 AS n").select(upper("n")), "a number becomes a text");
    await fails(() => spark.sql("SELECT array('a') AS a").select(upper("a")).collect(), "an array");
  },
});
