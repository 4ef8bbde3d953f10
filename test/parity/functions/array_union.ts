import { array_except, array_intersect, array_union, arrays_zip, sequence } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.array_union, array_intersect, array_except, arrays_zip", {
  since: "2.4.0",
  python: `
    from pyspark.sql.functions import array_except, array_intersect, array_union, arrays_zip, sequence

    df = spark.createDataFrame([([1, 1, 2, None], [2, 3, None], 1, 4), ([], [5], 3, 1), (None, [1], None, 1)], "a ARRAY<INT>, b ARRAY<INT>, i INT, j INT")

    result(df.select(array_union("a", "b"), array_intersect("a", "b"), array_except("a", "b")), "sets")
    result(df.select(arrays_zip("a", "b"), sequence("i", "j")), "side by side; from one to another")
    fails(lambda: df.select(array_union("a", "i")).collect(), "a number")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [[1, 1, 2, null], [2, 3, null], 1, 4],
        [[], [5], 3, 1],
        [null, [1], null, 1],
      ],
      "a ARRAY<INT>, b ARRAY<INT>, i INT, j INT",
    );

    await result(df.select(array_union("a", "b"), array_intersect("a", "b"), array_except("a", "b")), "sets");
    await result(df.select(arrays_zip("a", "b"), sequence("i", "j")), "side by side; from one to another");
    await fails(() => df.select(array_union("a", "i")).collect(), "a number");
  },
});
