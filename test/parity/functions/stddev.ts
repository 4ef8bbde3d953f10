import {
  corr,
  covar_pop,
  covar_samp,
  kurtosis,
  skewness,
  stddev,
  stddev_pop,
  var_pop,
  variance,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.stddev, variance, corr, skewness", {
  since: "1.6.0",
  python: `
    from pyspark.sql.functions import corr, covar_pop, covar_samp, kurtosis, skewness, stddev, stddev_pop, var_pop, variance

    df = spark.createDataFrame([("a", 1, 2.0), ("a", 2, 4.5), ("a", 4, 5.0), ("b", 7, 1.0), ("c", None, None)], "k STRING, x INT, y DOUBLE")

    result(df.select(stddev("x"), stddev_pop("x"), variance("x"), var_pop("x"), skewness("x"), kurtosis("x")), "of one column")
    result(df.select(corr("x", "y"), covar_samp("x", "y"), covar_pop("x", "y")), "of two")
    result(df.groupBy("k").agg(stddev("x"), var_pop("x"), corr("x", "y")), "one row, or none, is too few")
    fails(lambda: df.select(stddev("k")).collect(), "a text that is no number")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1, 2],
        ["a", 2, 4.5],
        ["a", 4, 5],
        ["b", 7, 1],
        ["c", null, null],
      ],
      "k STRING, x INT, y DOUBLE",
    );

    await result(
      df.select(stddev("x"), stddev_pop("x"), variance("x"), var_pop("x"), skewness("x"), kurtosis("x")),
      "of one column",
    );
    await result(df.select(corr("x", "y"), covar_samp("x", "y"), covar_pop("x", "y")), "of two");
    await result(df.groupBy("k").agg(stddev("x"), var_pop("x"), corr("x", "y")), "one row, or none, is too few");
    await fails(() => df.select(stddev("k")).collect(), "a text that is no number");
  },
});
