import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.repartition, coalesce", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, "a"), (None, "b"), (3, None)], "n INT, s STRING")

    result(df.repartition(3), "the same rows")
    result(df.repartition("n"), "by a column")
    result(df.repartitionByRange(2, col("n").desc()).select("s"), "by ranges")
    result(df.coalesce(1), "fewer parts")
    fails(lambda: df.repartition(0).collect(), "no part")
    fails(lambda: df.repartition("nope").collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [null, "b"],
        [3, null],
      ],
      "n INT, s STRING",
    );

    await result(df.repartition(3), "the same rows");
    await result(df.repartition("n"), "by a column");
    await result(df.repartitionByRange(2, col("n").desc()).select("s"), "by ranges");
    await result(df.coalesce(1), "fewer parts");
    await fails(() => df.repartition(0).collect(), "no part");
    await fails(() => df.repartition("nope").collect(), "a misspelt column");
  },
});
