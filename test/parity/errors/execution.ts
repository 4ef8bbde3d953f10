import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Errors: values that do not fit", {
  since: "3.4.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(0, "x", [1], "2020-02-30")], "n INT, s STRING, xs ARRAY<INT>, d STRING")

    fails(lambda: df.select(1 / col("n")).collect(), "division by zero")
    fails(lambda: df.select(1 % col("n")).collect(), "the rest of it")
    fails(lambda: df.select(col("s").cast("int")).collect(), "a text that is no number")
    fails(lambda: df.select(col("d").cast("date")).collect(), "a day that there is not")
    fails(lambda: df.select(col("n") + 2147483647 + 1).collect(), "an INT that is too great")
    fails(lambda: df.select((col("n") + 300).cast("tinyint")).collect(), "a BYTE that is too great")
    fails(lambda: df.select(col("xs")[1]).collect(), "an element past the end")
    fails(lambda: df.selectExpr("raise_error(concat('no ', s))").collect(), "an error of one's own")
    fails(lambda: df.selectExpr("map_from_arrays(array(s, s), array(1, 2))").collect(), "a key twice")
    result(df.selectExpr("try_divide(1, n)", "try_cast(s AS INT)", "try_add(2147483647, 1)", "get(xs, 1)", "try_to_timestamp(d)"), "null instead")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[0, "x", [1], "2020-02-30"]], "n INT, s STRING, xs ARRAY<INT>, d STRING");

    await fails(() => df.select(lit(1).divide(col("n"))).collect(), "division by zero");
    await fails(() => df.select(lit(1).mod(col("n"))).collect(), "the rest of it");
    await fails(() => df.select(col("s").cast("int")).collect(), "a text that is no number");
    await fails(() => df.select(col("d").cast("date")).collect(), "a day that there is not");
    await fails(() => df.select(col("n").plus(2147483647).plus(1)).collect(), "an INT that is too great");
    await fails(() => df.select(col("n").plus(300).cast("tinyint")).collect(), "a BYTE that is too great");
    await fails(() => df.select(col("xs").getItem(1)).collect(), "an element past the end");
    await fails(() => df.selectExpr("raise_error(concat('no ', s))").collect(), "an error of one's own");
    await fails(() => df.selectExpr("map_from_arrays(array(s, s), array(1, 2))").collect(), "a key twice");
    await result(
      df.selectExpr(
        "try_divide(1, n)",
        "try_cast(s AS INT)",
        "try_add(2147483647, 1)",
        "get(xs, 1)",
        "try_to_timestamp(d)",
      ),
      "null instead",
    );
  },
  notImplemented: {
    parameters: "DuckDB does not tell which key is there twice",
  },
});
