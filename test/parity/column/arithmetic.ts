import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column + - * / %", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([(7, 2.5), (-7, None), (None, 0.5)], "n INT, d DOUBLE")
    n = col("n")

    result(df.select(n + 1, n - 1, n * 2, n / 2, n % 3), "a number on the right")
    result(df.select(lit(1) + n, 1 - n, lit(2) * n, 14 / n, 15 % n), "a number on the left")
    result(df.select(n + col("d"), n * col("d"), -n, -col("d")), "two columns")
    result(df.select(n / 2.5, n * lit(2).cast("decimal(3,1)")), "types widen")
    fails(lambda: df.select(n / 0).collect(), "division by zero")
    fails(lambda: df.select(lit(2147483647) + 1).collect(), "an INT overflows")
    fails(lambda: df.select(n + lit("x")).collect(), "a text that is no number")
    fails(lambda: df.select(n + lit(True)).collect(), "a boolean")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [7, 2.5],
        [-7, null],
        [null, 0.5],
      ],
      "n INT, d DOUBLE",
    );
    const n = col("n");
    const d = col("d");

    await result(df.select(n.plus(1), n.minus(1), n.times(2), n.divide(2), n.mod(3)), "a number on the right");
    await result(
      df.select(lit(1).plus(n), lit(1).minus(n), lit(2).times(n), lit(14).divide(n), lit(15).mod(n)),
      "a number on the left",
    );
    await result(df.select(n.plus(d), n.times(d), n.negate(), d.negate()), "two columns");
    await result(df.select(n.divide(2.5), n.times(lit(2).cast("decimal(3,1)"))), "types widen");
    await fails(() => df.select(n.divide(0)).collect(), "division by zero");
    await fails(() => df.select(lit(2147483647).plus(1)).collect(), "an INT overflows");
    await fails(() => df.select(n.plus(lit("x"))).collect(), "a text that is no number");
    await fails(() => df.select(n.plus(lit(true))).collect(), "a boolean");
  },
});
