import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.join (semi and anti)", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    left = spark.createDataFrame([(1, "a"), (2, "b"), (2, "bb"), (None, "n")], "id INT, l STRING")
    right = spark.createDataFrame([(2,), (2,), (3,), (None,)], "key INT")

    result(left.join(right, left.id == right.key, "left_semi"), "semi: left rows with a match, once")
    result(left.join(right, left.id == right.key, "left_anti"), "anti: left rows without one")
    result(left.join(right.limit(0), col("id") == col("key"), "anti"), "anti, nothing on the right")
    fails(lambda: left.join(right, left.id == right.key, "semi").select("key").collect(), "the right side is gone")
  `,
  async typescript({ spark, result, fails }) {
    const left = spark.createDataFrame(
      [
        [1, "a"],
        [2, "b"],
        [2, "bb"],
        [null, "n"],
      ],
      "id INT, l STRING",
    );
    const right = spark.createDataFrame([[2], [2], [3], [null]], "key INT");
    const same = left.col("id").eq(right.col("key"));

    await result(left.join(right, same, "left_semi"), "semi: left rows with a match, once");
    await result(left.join(right, same, "left_anti"), "anti: left rows without one");
    await result(left.join(right.limit(0), col("id").eq(col("key")), "anti"), "anti, nothing on the right");
    await fails(() => left.join(right, same, "semi").select(col("key")).collect(), "the right side is gone");
  },
});
