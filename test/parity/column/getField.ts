import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.getField", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame(
        [((1, "x"), {"k": 10}, [7, 8]), ((None, "y"), {}, []), (None, None, None)],
        "s STRUCT<a: INT, b: STRING>, m MAP<STRING, INT>, xs ARRAY<INT>",
    )

    result(df.select(col("s").getField("a"), col("s.b"), col("s")["b"], "s.*"), "a field of a struct")
    result(df.select(col("m").getItem("k"), col("m")["k"], col("m.k")), "a value of a map")
    result(df.limit(1).select(col("xs").getItem(0), col("xs")[1]), "an element of an array")
    fails(lambda: df.select(col("s").getField("c")).collect(), "no such field")
    fails(lambda: df.select(col("xs")[5]).collect(), "past the end")
    fails(lambda: df.select(col("xs.a.b")).collect(), "a field of a number")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [{ a: 1, b: "x" }, new Map([["k", 10]]), [7, 8]],
        [{ a: null, b: "y" }, new Map(), []],
        [null, null, null],
      ],
      "s STRUCT<a: INT, b: STRING>, m MAP<STRING, INT>, xs ARRAY<INT>",
    );

    await result(
      df.select(col("s").getField("a"), col("s.b"), col("s").getItem("b"), col("s.*")),
      "a field of a struct",
    );
    await result(df.select(col("m").getItem("k"), col("m").getItem("k"), col("m.k")), "a value of a map");
    await result(df.limit(1).select(col("xs").getItem(0), col("xs").getItem(1)), "an element of an array");
    await fails(() => df.select(col("s").getField("c")).collect(), "no such field");
    await fails(() => df.select(col("xs").getItem(5)).collect(), "past the end");
    await fails(() => df.select(col("xs.a.b")).collect(), "a field of a number");
  },
});
