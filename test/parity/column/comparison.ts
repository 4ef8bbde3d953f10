import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column == != < <= > >=", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([(1, 1.0, "1"), (2, float("nan"), "x"), (None, None, None)], "n INT, d DOUBLE, s STRING")
    n, d, s = col("n"), col("d"), col("s")

    result(df.select(n == 1, n != 1, n < 2, n <= 1, n > 1, n >= 2), "with a number")
    result(df.select(n == d, d > n, d == d, d > 1e300), "with a column; NaN equals itself and is the greatest")
    result(df.select(s == "x", s != "x", s < "2"), "texts")
    result(df.select(n == None, n.eqNullSafe(None)), "with null")
    result(df.filter(n != 1), "null is not different from 1 either")
    fails(lambda: df.select(n == s).collect(), "a number and a text: the text is cast")
    fails(lambda: df.select(n == lit(True)).collect(), "a number and a boolean")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 1, "1"],
        [2, Number.NaN, "x"],
        [null, null, null],
      ],
      "n INT, d DOUBLE, s STRING",
    );
    const [n, d, s] = [col("n"), col("d"), col("s")];

    await result(df.select(n.eq(1), n.ne(1), n.lt(2), n.leq(1), n.gt(1), n.geq(2)), "with a number");
    await result(
      df.select(n.eq(d), d.gt(n), d.eq(d), d.gt(1e300)),
      "with a column; NaN equals itself and is the greatest",
    );
    await result(df.select(s.eq("x"), s.ne("x"), s.lt("2")), "texts");
    await result(df.select(n.eq(null), n.eqNullSafe(null)), "with null");
    await result(df.filter(n.ne(1)), "null is not different from 1 either");
    await fails(() => df.select(n.eq(s)).collect(), "a number and a text: the text is cast");
    await fails(() => df.select(n.eq(lit(true))).collect(), "a number and a boolean");
  },
});
