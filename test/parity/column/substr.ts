import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.substr", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([("Spark SQL", 7), ("😀é", 2), (None, 1)], "s STRING, n INT")

    result(df.select(col("s").substr(1, 3), col("s").substr(0, 2), col("s").substr(-3, 2)), "from 1; from the end")
    result(df.select(col("s").substr(col("n"), lit(3))), "columns")
    fails(lambda: df.select(col("t").substr(1, 1)).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["Spark SQL", 7],
        ["😀é", 2],
        [null, 1],
      ],
      "s STRING, n INT",
    );

    await result(
      df.select(col("s").substr(1, 3), col("s").substr(0, 2), col("s").substr(-3, 2)),
      "from 1; from the end",
    );
    await result(df.select(col("s").substr(col("n"), lit(3))), "columns");
    await fails(() => df.select(col("t").substr(1, 1)).collect(), "a misspelt column");
  },
});
