import { col, lit, sum, upper } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Errors: types that do not fit", {
  since: "3.4.0",
  python: `
    from pyspark.sql.functions import col, lit, sum, upper

    df = spark.createDataFrame([(1, "a", True, [1], {"k": 1})], "n INT, s STRING, b BOOLEAN, xs ARRAY<INT>, m MAP<STRING, INT>")

    fails(lambda: df.select(col("n") + col("b")).collect(), "a number and a boolean")
    fails(lambda: df.select(col("n") & col("b")).collect(), "a number in a condition")
    fails(lambda: df.filter(col("s")).collect(), "a text as a condition")
    fails(lambda: df.select(upper(col("xs"))).collect(), "an array for a text")
    fails(lambda: df.select(sum("b")).collect(), "the sum of booleans")
    fails(lambda: df.orderBy("m").collect(), "maps have no order")
    result(df.groupBy("m").count(), "but groups")
    fails(lambda: df.select(col("xs") == col("m")).collect(), "an array and a map")
    fails(lambda: df.select(col("n").cast("array<int>")).collect(), "a cast that there is not")
    result(df.select(col("n") + lit("2"), col("s") == lit("a")), "a text that is a number fits")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [[1, "a", true, [1], new Map([["k", 1]])]],
      "n INT, s STRING, b BOOLEAN, xs ARRAY<INT>, m MAP<STRING, INT>",
    );

    await fails(() => df.select(col("n").plus(col("b"))).collect(), "a number and a boolean");
    await fails(() => df.select(col("n").and(col("b"))).collect(), "a number in a condition");
    await fails(() => df.filter(col("s")).collect(), "a text as a condition");
    await fails(() => df.select(upper(col("xs"))).collect(), "an array for a text");
    await fails(() => df.select(sum("b")).collect(), "the sum of booleans");
    await fails(() => df.orderBy("m").collect(), "maps have no order");
    await result(df.groupBy("m").count(), "but groups");
    await fails(() => df.select(col("xs").eq(col("m"))).collect(), "an array and a map");
    await fails(() => df.select(col("n").cast("array<int>")).collect(), "a cast that there is not");
    await result(df.select(col("n").plus(lit("2")), col("s").eq(lit("a"))), "a text that is a number fits");
  },
  notImplemented: {
    parameters: "the whole cast prints, not what is cast",
  },
});
