import { array, col, element_at, lit, size } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.array, size, element_at", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import array, col, element_at, lit, size

    df = spark.createDataFrame([(1, 2), (3, None), (None, None)], "a INT, b INT")

    result(df.select(array("a", "b"), size(array("a", "b")), array()), "a list of columns")
    result(df.select(array(col("a"), lit(2.5))), "types widen")
    result(df.select(element_at(array("a", "b"), 1), element_at(array("a", "b"), -1)), "an element, from 1 or from the end")
    fails(lambda: df.select(element_at(array("a"), 2)).collect(), "past the end")
    fails(lambda: df.select(element_at(array("a"), 0)).collect(), "there is no 0th")
    fails(lambda: df.select(array("a", array("b"))).collect(), "types that do not meet")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 2],
        [3, null],
        [null, null],
      ],
      "a INT, b INT",
    );

    await result(df.select(array("a", "b"), size(array("a", "b")), array()), "a list of columns");
    await result(df.select(array(col("a"), lit(2.5))), "types widen");
    await result(
      df.select(element_at(array("a", "b"), 1), element_at(array("a", "b"), -1)),
      "an element, from 1 or from the end",
    );
    await fails(() => df.select(element_at(array("a"), 2)).collect(), "past the end");
    await fails(() => df.select(element_at(array("a"), 0)).collect(), "there is no 0th");
    await fails(() => df.select(array("a", array("b"))).collect(), "types that do not meet");
  },
});
