import { lit, lpad, ltrim, rpad, rtrim, trim } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.trim, ltrim, rtrim, lpad, rpad", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import lit, lpad, ltrim, rpad, rtrim, trim

    df = spark.createDataFrame([("  a b ",), ("\\tx\\n",), ("",), (None,)], "s STRING")

    result(df.select(trim("s"), ltrim("s"), rtrim("s")), "spaces only")
    result(spark.sql("SELECT 'xxaxx' AS s").select(trim("s", lit("x"))), "other characters")
    result(df.select(lpad("s", 4, "*"), rpad("s", 8, "ab"), lpad("s", 2, "#")), "to a length; longer ones are cut")
    fails(lambda: df.select(trim("t")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([["  a b "], ["\tx\n"], [""], [null]], "s STRING");

    await result(df.select(trim("s"), ltrim("s"), rtrim("s")), "spaces only");
    await result(spark.sql("SELECT 'xxaxx' AS s").select(trim("s", lit("x"))), "other characters");
    await result(
      df.select(lpad("s", 4, "*"), rpad("s", 8, "ab"), lpad("s", 2, "#")),
      "to a length; longer ones are cut",
    );
    await fails(() => df.select(trim("t")).collect(), "a misspelt column");
  },
});
