import { any_value, first, last, max_by, min_by } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.first, last, any_value, max_by, min_by", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import any_value, first, last, max_by, min_by

    df = spark.createDataFrame([(None, "x", 3), (2, "y", 1), (3, None, 2)], "n INT, s STRING, w INT")

    result(df.select(first("n"), last("s"), first("n", True), last("s", ignorenulls=True)), "of the rows as they come; without nulls")
    result(df.select(max_by("s", "w"), min_by("s", "w"), any_value("w").isNotNull()), "where another is greatest")
    fails(lambda: df.select(max_by("s", "nope")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [null, "x", 3],
        [2, "y", 1],
        [3, null, 2],
      ],
      "n INT, s STRING, w INT",
    );

    await result(
      df.select(first("n"), last("s"), first("n", true), last("s", true)),
      "of the rows as they come; without nulls",
    );
    await result(
      df.select(max_by("s", "w"), min_by("s", "w"), any_value("w").isNotNull()),
      "where another is greatest",
    );
    await fails(() => df.select(max_by("s", "nope")).collect(), "a misspelt column");
  },
});
