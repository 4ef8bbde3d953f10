import { isnan, isnotnull, isnull } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.isnan, isnull", {
  since: "1.6.0",
  python: `
    from pyspark.sql.functions import isnan, isnotnull, isnull

    df = spark.createDataFrame([(1.0,), (float("nan"),), (None,)], "d DOUBLE")

    result(df.select(isnan("d"), isnull("d"), isnotnull("d")), "NaN is not null, null is not NaN")
    fails(lambda: spark.sql("SELECT 'x' AS s").select(isnan("s")).collect(), "a text that is no number")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[1], [Number.NaN], [null]], "d DOUBLE");

    await result(df.select(isnan("d"), isnull("d"), isnotnull("d")), "NaN is not null, null is not NaN");
    await fails(() => spark.sql("SELECT 'x' AS s").select(isnan("s")).collect(), "a text that is no number");
  },
});
