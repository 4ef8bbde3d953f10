import { bool_and, bool_or, col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.bool_and, bool_or", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import bool_and, bool_or, col

    df = spark.createDataFrame([("a", True), ("a", False), ("b", True), ("b", None), ("c", None)], "k STRING, b BOOLEAN")

    result(df.groupBy("k").agg(bool_and("b"), bool_or("b")), "nulls do not count")
    result(df.select(bool_or(col("k") == "z")), "a condition")
    fails(lambda: df.select(bool_and("k")).collect(), "a text is no boolean")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", true],
        ["a", false],
        ["b", true],
        ["b", null],
        ["c", null],
      ],
      "k STRING, b BOOLEAN",
    );

    await result(df.groupBy("k").agg(bool_and("b"), bool_or("b")), "nulls do not count");
    await result(df.select(bool_or(col("k").eq("z"))), "a condition");
    await fails(() => df.select(bool_and("k")).collect(), "a text is no boolean");
  },
});
