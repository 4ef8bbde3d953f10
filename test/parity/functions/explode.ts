import { col, explode, explode_outer, posexplode } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.explode", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import col, explode, explode_outer, posexplode

    df = spark.createDataFrame([(1, [10, None], {"a": 1}), (2, [], {}), (3, None, None)], "id INT, xs ARRAY<INT>, m MAP<STRING, INT>")

    result(df.select("id", explode("xs")), "a row for each element; none for an empty array")
    result(df.select("id", explode_outer("xs").alias("x")), "outer: a row of null instead")
    result(df.select("id", posexplode("xs")), "with positions")
    result(df.select("id", explode("m")), "a map gives key and value")
    result(df.select(explode("m").alias("k", "v"), col("id") * 2), "with names, beside an expression")
    fails(lambda: df.select(explode("id")).collect(), "a number")
    result(df.select(explode("xs").alias("x"), explode("m")), "two: every pair")
    fails(lambda: df.select(explode("xs") + 1).collect(), "inside an expression")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, [10, null], new Map([["a", 1]])],
        [2, [], new Map()],
        [3, null, null],
      ],
      "id INT, xs ARRAY<INT>, m MAP<STRING, INT>",
    );

    await result(df.select("id", explode("xs")), "a row for each element; none for an empty array");
    await result(df.select("id", explode_outer("xs").alias("x")), "outer: a row of null instead");
    await result(df.select("id", posexplode("xs")), "with positions");
    await result(df.select("id", explode("m")), "a map gives key and value");
    await result(df.select(explode("m").alias("k", "v"), col("id").times(2)), "with names, beside an expression");
    await fails(() => df.select(explode("id")).collect(), "a number");
    await result(df.select(explode("xs").alias("x"), explode("m")), "two: every pair");
    await fails(() => df.select(explode("xs").plus(1)).collect(), "inside an expression");
  },
});
