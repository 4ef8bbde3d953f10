import { grouping_id, max } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.cube", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import grouping_id, max

    df = spark.createDataFrame([("a", True, 1.0), ("b", None, 2.0), ("b", False, None)], "k STRING, ok BOOLEAN, v DOUBLE")

    result(df.cube("k", "ok").agg(grouping_id().alias("set"), max("v")), "every combination")
    result(df.cube("k").count(), "one column")
    fails(lambda: df.cube("nope").count().collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", true, 1],
        ["b", null, 2],
        ["b", false, null],
      ],
      "k STRING, ok BOOLEAN, v DOUBLE",
    );

    await result(df.cube("k", "ok").agg(grouping_id().alias("set"), max("v")), "every combination");
    await result(df.cube("k").count(), "one column");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.cube("nope").count().collect(), "a misspelt column");
  },
});
