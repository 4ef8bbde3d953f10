import { length } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.length", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import length

    df = spark.createDataFrame([("abc", b"\\x01\\x02"), ("😀é", b""), ("  ", None), (None, None)], "s STRING, b BINARY")

    result(df.select(length("s"), length("b")), "characters of a text, bytes of a binary")
    fails(lambda: spark.sql("SELECT array(1) AS a").select(length("a")).collect(), "an array")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["abc", new Uint8Array([1, 2])],
        ["😀é", new Uint8Array()],
        ["  ", null],
        [null, null],
      ],
      "s STRING, b BINARY",
    );

    await result(df.select(length("s"), length("b")), "characters of a text, bytes of a binary");
    await fails(() => spark.sql("SELECT array(1) AS a").select(length("a")).collect(), "an array");
  },
});
