import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.startswith", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([("Spark", "S"), ("spark", "k"), ("", ""), (None, "x"), ("x", None)], "s STRING, t STRING")

    result(df.select(col("s").startswith("Sp"), col("s").endswith("k"), col("s").contains("par")), "a text")
    result(df.select(col("s").startswith(col("t")), col("s").contains(col("t"))), "a column")
    fails(lambda: df.select(col("s").contains(lit([1]))).collect(), "an array")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["Spark", "S"],
        ["spark", "k"],
        ["", ""],
        [null, "x"],
        ["x", null],
      ],
      "s STRING, t STRING",
    );

    await result(df.select(col("s").startsWith("Sp"), col("s").endsWith("k"), col("s").contains("par")), "a text");
    await result(df.select(col("s").startsWith(col("t")), col("s").contains(col("t"))), "a column");
    await fails(() => df.select(col("s").contains(lit([1]))).collect(), "an array");
  },
  notImplemented: {
    parameters: "the SQL function also takes BINARY, and its error says so",
  },
});
