import { call_function, col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.call_function", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import call_function, col, lit

    df = spark.createDataFrame([("a", 1), (None, 2)], "s STRING, n INT")

    result(df.select(call_function("upper", "s"), call_function("system.builtin.abs", col("n"))), "functions of Spark")
    result(df.select(call_function("sum", "n"), call_function("COUNT", lit(1))), "aggregates")
    fails(lambda: df.select(call_function("nosuch", "n")).collect(), "no function")
    fails(lambda: df.select(call_function("upper")).collect(), "too few")
    fails(lambda: df.select(call_function("a b", "n")).collect(), "no name")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.createDataFrame(
      [
        ["a", 1],
        [null, 2],
      ],
      "s STRING, n INT",
    );

    await result(
      df.select(call_function("upper", "s"), call_function("system.builtin.abs", col("n"))),
      "functions of Spark",
    );
    await result(df.select(call_function("sum", "n"), call_function("COUNT", lit(1))), "aggregates");
    await fails(() => df.select(call_function("nosuch", "n")).collect(), "no function");
    await fails(() => df.select(call_function("upper")).collect(), "too few");
    await fails(() => df.select(call_function("a b", "n")).collect(), "no name");
  },
});
