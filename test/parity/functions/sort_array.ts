import { array_distinct, array_max, array_min, flatten, slice, sort_array } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.sort_array, array_distinct, slice, flatten", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import array_distinct, array_max, array_min, flatten, slice, sort_array

    df = spark.createDataFrame([([3, None, 1, 3],), ([],), (None,)], "xs ARRAY<INT>")

    result(df.select(sort_array("xs"), sort_array("xs", False)), "nulls first, last when descending")
    result(df.select(array_distinct("xs"), array_max("xs"), array_min("xs"), slice("xs", 2, 2), slice("xs", -1, 1)), "parts")
    result(spark.sql("SELECT array(array(1, 2), array(3), array()) AS xss").select(flatten("xss")), "flat")
    fails(lambda: df.select(slice("xs", 0, 1)).collect(), "there is no 0th")
    fails(lambda: df.select(flatten("xs")).collect(), "not nested")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[[3, null, 1, 3]], [[]], [null]], "xs ARRAY<INT>");

    await result(df.select(sort_array("xs"), sort_array("xs", false)), "nulls first, last when descending");
    await result(
      df.select(array_distinct("xs"), array_max("xs"), array_min("xs"), slice("xs", 2, 2), slice("xs", -1, 1)),
      "parts",
    );
    await result(spark.sql("SELECT array(array(1, 2), array(3), array()) AS xss").select(flatten("xss")), "flat");
    await fails(() => df.select(slice("xs", 0, 1)).collect(), "there is no 0th");
    await fails(() => df.select(flatten("xs")).collect(), "not nested");
  },
});
