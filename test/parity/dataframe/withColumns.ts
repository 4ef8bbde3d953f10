import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.withColumns", {
  since: "3.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, 10), (2, None)], "a INT, b INT")

    result(df.withColumns({"sum": col("a") + col("b"), "a": -col("a")}), "several at once see the old columns")
    fails(lambda: df.withColumns({"x": col("a"), "X": col("b")}).collect(), "one name twice")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 10],
        [2, null],
      ],
      "a INT, b INT",
    );

    await result(
      df.withColumns({ sum: col("a").plus(col("b")), a: col("a").negate() }),
      "several at once see the old columns",
    );
    await fails(() => df.withColumns({ x: col("a"), X: col("b") }).collect(), "one name twice");
  },
});
