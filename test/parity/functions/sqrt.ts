import { exp, log, log10, pow, sqrt } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.sqrt, pow, exp, log", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import exp, log, log10, pow, sqrt

    df = spark.createDataFrame([(4.0, 2), (0.0, 0), (-1.0, 3), (None, None)], "d DOUBLE, n INT")

    result(df.select(sqrt("d"), pow("d", "n"), pow("n", 2), exp("n")), "roots and powers; the root of -1 is NaN")
    result(df.select(log("d"), log(2.5, "d"), log10("d")), "the logarithm of what is not positive is null")
    fails(lambda: df.select(sqrt("nope")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [4, 2],
        [0, 0],
        [-1, 3],
        [null, null],
      ],
      "d DOUBLE, n INT",
    );

    await result(df.select(sqrt("d"), pow("d", "n"), pow("n", 2), exp("n")), "roots and powers; the root of -1 is NaN");
    await result(df.select(log("d"), log(2.5, "d"), log10("d")), "the logarithm of what is not positive is null");
    await fails(() => df.select(sqrt("nope")).collect(), "a misspelt column");
  },
});
