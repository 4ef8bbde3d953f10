import { array_contains, array_join, array_position, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.array_contains, array_position, array_join", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import array_contains, array_join, array_position, lit

    df = spark.createDataFrame([(["a", "b"],), (["c", None],), ([],), (None,)], "xs ARRAY<STRING>")

    result(df.select(array_contains("xs", "a"), array_position("xs", "b")), "null in the array: unknown unless found")
    result(df.select(array_join("xs", "-"), array_join("xs", "-", "?")), "nulls are left out, or replaced")
    fails(lambda: df.select(array_contains("xs", lit([1]))).collect(), "another type")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[["a", "b"]], [["c", null]], [[]], [null]], "xs ARRAY<STRING>");

    await result(
      df.select(array_contains("xs", "a"), array_position("xs", "b")),
      "null in the array: unknown unless found",
    );
    await result(df.select(array_join("xs", "-"), array_join("xs", "-", "?")), "nulls are left out, or replaced");
    await fails(() => df.select(array_contains("xs", lit([1]))).collect(), "another type");
  },
});
