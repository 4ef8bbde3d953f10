import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.bitwiseAND", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([(12, 10), (-1, None)], "a INT, b INT")

    result(df.select(col("a").bitwiseAND(col("b")), col("a").bitwiseOR(1), col("a").bitwiseXOR(5)), "and, or, xor")
    fails(lambda: df.select(col("a").bitwiseAND(lit(1.5))).collect(), "not a whole number")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [12, 10],
        [-1, null],
      ],
      "a INT, b INT",
    );

    await result(
      df.select(col("a").bitwiseAND(col("b")), col("a").bitwiseOR(1), col("a").bitwiseXOR(5)),
      "and, or, xor",
    );
    await fails(() => df.select(col("a").bitwiseAND(lit(1.5))).collect(), "not a whole number");
  },
});
