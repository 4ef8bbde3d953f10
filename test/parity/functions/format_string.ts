import { format_number, format_string } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.format_string, format_number", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import format_number, format_string

    df = spark.createDataFrame([(5, "hello", 1234567.891), (-1, None, 0.5), (None, "x", None)], "n INT, s STRING, d DOUBLE")

    result(df.select(format_string("%03d|%-6s|%.2f", "n", "s", "d")), "as in Java")
    result(df.select(format_number("d", 2), format_number("n", 0)), "thousands")
    fails(lambda: df.select(format_number("s", 2)).collect(), "a text")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [5, "hello", 1234567.891],
        [-1, null, 0.5],
        [null, "x", null],
      ],
      "n INT, s STRING, d DOUBLE",
    );

    await result(df.select(format_string("%03d|%-6s|%.2f", "n", "s", "d")), "as in Java");
    await result(df.select(format_number("d", 2), format_number("n", 0)), "thousands");
    await fails(() => df.select(format_number("s", 2)).collect(), "a text");
  },
  notImplemented: {
    "as in Java": "a null under %.2f is not cut to two characters",
  },
});
