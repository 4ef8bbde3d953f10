import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.where", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, True), (2, False), (3, None)], "id INT, ok BOOLEAN")

    result(df.where("ok"), "true rows")
    result(df.where(~col("ok")), "not true is false, and null stays null")
    result(df.where((col("id") > 1) & (col("id") < 3) | col("ok").isNull()), "and, or")
    fails(lambda: df.where("id >").collect(), "SQL text that does not parse")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, true],
        [2, false],
        [3, null],
      ],
      "id INT, ok BOOLEAN",
    );

    await result(df.where("ok"), "true rows");
    await result(df.where(col("ok").not()), "not true is false, and null stays null");
    await result(df.where(col("id").gt(1).and(col("id").lt(3)).or(col("ok").isNull())), "and, or");
    await fails(() => df.where("id >").collect(), "SQL text that does not parse");
  },
});
