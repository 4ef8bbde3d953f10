import { array, concat, concat_ws, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.concat, concat_ws", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import array, concat, concat_ws, lit

    df = spark.createDataFrame([("a", "b", 1), ("c", None, 2), (None, None, None)], "s STRING, t STRING, n INT")

    result(df.select(concat("s", "t"), concat("s", lit("-"), "n")), "null makes null")
    result(df.select(concat_ws("-", "s", "t", "n")), "concat_ws leaves nulls out")
    result(df.select(concat(array("s"), array("t", "t"))), "arrays")
    fails(lambda: df.select(concat("s", array("t"))).collect(), "a text and an array")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", "b", 1],
        ["c", null, 2],
        [null, null, null],
      ],
      "s STRING, t STRING, n INT",
    );

    await result(df.select(concat("s", "t"), concat("s", lit("-"), "n")), "null makes null");
    await result(df.select(concat_ws("-", "s", "t", "n")), "concat_ws leaves nulls out");
    await result(df.select(concat(array("s"), array("t", "t"))), "arrays");
    await fails(() => df.select(concat("s", array("t"))).collect(), "a text and an array");
  },
});
