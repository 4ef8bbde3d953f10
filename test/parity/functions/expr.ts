import { expr } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.expr", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import expr

    df = spark.createDataFrame([("a", 3), (None, None)], "s STRING, n INT")

    result(df.select(expr("upper(s)"), expr("n + 1 AS next"), expr("CASE WHEN n > 2 THEN 'big' END")), "SQL text")
    result(df.filter(expr("n IN (1, 3)")), "as a condition")
    fails(lambda: df.select(expr("n +")).collect(), "does not parse")
    fails(lambda: df.select(expr("nn")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 3],
        [null, null],
      ],
      "s STRING, n INT",
    );

    await result(
      df.select(expr("upper(s)"), expr("n + 1 AS next"), expr("CASE WHEN n > 2 THEN 'big' END")),
      "SQL text",
    );
    await result(df.filter(expr("n IN (1, 3)")), "as a condition");
    await fails(() => df.select(expr("n +")).collect(), "does not parse");
    await fails(() => df.select(expr("nn")).collect(), "a misspelt column");
  },
});
