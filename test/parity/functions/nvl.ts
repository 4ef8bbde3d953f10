import { col, ifnull, lit, nanvl, nullif, nvl } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.nvl, ifnull, nullif, nanvl", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import col, ifnull, lit, nanvl, nullif, nvl

    df = spark.createDataFrame([(None, float("nan")), (1, 1.5), (3, None)], "a INT, d DOUBLE")

    result(df.select(nvl("a", lit(0)), ifnull("a", lit(0)), nullif("a", lit(3)), nanvl("d", lit(0.5))), "instead of null, NaN")
    result(df.select(nvl("a", "d")), "types widen")
    fails(lambda: df.select(nvl(col("a"), lit([1]))).collect(), "types that do not meet")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [null, Number.NaN],
        [1, 1.5],
        [3, null],
      ],
      "a INT, d DOUBLE",
    );

    await result(
      df.select(nvl("a", lit(0)), ifnull("a", lit(0)), nullif("a", lit(3)), nanvl("d", lit(0.5))),
      "instead of null, NaN",
    );
    await result(df.select(nvl("a", "d")), "types widen");
    await fails(() => df.select(nvl(col("a"), lit([1]))).collect(), "types that do not meet");
  },
});
