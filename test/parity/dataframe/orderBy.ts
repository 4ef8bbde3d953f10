import { col, desc } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.orderBy", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, desc

    df = spark.createDataFrame([(2, "b"), (None, "c"), (1, None), (2, "a")], "n INT, s STRING")

    result(df.orderBy("n", "s"), "ascending: nulls first")
    result(df.orderBy(desc("n"), "s"), "descending: nulls last")
    result(df.orderBy(col("n").asc_nulls_last(), col("s").desc_nulls_first()), "nulls where one wants them")
    result(df.orderBy(["n", "s"], ascending=[False, True]), "directions as a list")
    result(df.orderBy(-col("n"), "s").select("s"), "by an expression, then without it")
    fails(lambda: df.orderBy("nope").collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [2, "b"],
        [null, "c"],
        [1, null],
        [2, "a"],
      ],
      "n INT, s STRING",
    );

    await result(df.orderBy("n", "s"), "ascending: nulls first");
    await result(df.orderBy(desc("n"), "s"), "descending: nulls last");
    await result(df.orderBy(col("n").ascNullsLast(), col("s").descNullsFirst()), "nulls where one wants them");
    await result(df.orderBy(["n", "s"], { ascending: [false, true] }), "directions as a list");
    await result(df.orderBy(col("n").negate(), "s").select("s"), "by an expression, then without it");
    await fails(() => df.orderBy(col("nope")).collect(), "a misspelt column");
  },
});
