import { col, expr } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.filter", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, expr

    df = spark.createDataFrame([(2, "Alice"), (5, "Bob"), (None, "Carol")], "age INT, name STRING")

    result(df.filter(df.age > 3), "a null condition drops the row")
    result(df.filter("age > 3 OR age IS NULL"), "SQL text")
    result(df.filter(col("age").isNotNull()).filter(expr("name LIKE 'A%'")), "one after the other")
    fails(lambda: df.filter(col("age")).collect(), "the condition must be a boolean")
    fails(lambda: df.filter("agee > 3").collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [2, "Alice"],
        [5, "Bob"],
        [null, "Carol"],
      ],
      "age INT, name STRING",
    );

    await result(df.filter(df.col("age").gt(3)), "a null condition drops the row");
    await result(df.filter("age > 3 OR age IS NULL"), "SQL text");
    await result(df.filter(col("age").isNotNull()).filter(expr("name LIKE 'A%'")), "one after the other");
    await fails(() => df.filter(col("age")).collect(), "the condition must be a boolean");
    await fails(() => df.filter("agee > 3").collect(), "a misspelt column");
  },
});
