import { col, left, lit, right, substring } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.substring, left, right", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import col, left, lit, right, substring

    df = spark.createDataFrame([("Spark", 2), ("😀é", 1), ("", 0), (None, 1)], "s STRING, n INT")

    result(df.select(substring("s", 2, 3), substring("s", -2, 2), substring("s", 0, 1)), "from 1; from the end; 0 is 1")
    result(df.select(substring(col("s"), col("n"), lit(2)), left("s", lit(2)), right("s", lit(2))), "by a column")
    fails(lambda: df.select(substring("t", 1, 1)).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["Spark", 2],
        ["😀é", 1],
        ["", 0],
        [null, 1],
      ],
      "s STRING, n INT",
    );

    await result(
      df.select(substring("s", 2, 3), substring("s", -2, 2), substring("s", 0, 1)),
      "from 1; from the end; 0 is 1",
    );
    await result(
      df.select(substring(col("s"), col("n"), lit(2)), left("s", lit(2)), right("s", lit(2))),
      "by a column",
    );
    await fails(() => df.select(substring("t", 1, 1)).collect(), "a misspelt column");
  },
});
