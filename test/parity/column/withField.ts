import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.withField, dropFields", {
  since: "3.1.0",
  python: `
    from pyspark.sql.functions import col, lit

    df = spark.createDataFrame([((1, ("x", 2)),), (None,)], "s STRUCT<a: INT, b: STRUCT<c: STRING, d: INT>>")
    s = col("s")

    result(df.select(s.withField("e", lit(True)).alias("s")), "a new field goes last")
    result(df.select(s.withField("a", s["a"] + 1).withField("b.d", lit(9)).alias("s")), "an old one keeps its place, at any depth")
    result(df.select(s.dropFields("a", "b.c").alias("s")), "fields away")
    fails(lambda: df.select(s.dropFields("a", "b")).collect(), "all of them")
    fails(lambda: df.select(s["a"].withField("x", lit(1))).collect(), "a number has no fields")
    fails(lambda: df.select(s.withField("z.y", lit(1))).collect(), "no such struct inside")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [[{ a: 1, b: { c: "x", d: 2 } }], [null]],
      "s STRUCT<a: INT, b: STRUCT<c: STRING, d: INT>>",
    );
    const s = col("s");

    await result(df.select(s.withField("e", lit(true)).alias("s")), "a new field goes last");
    await result(
      df.select(s.withField("a", s.getField("a").plus(1)).withField("b.d", lit(9)).alias("s")),
      "an old one keeps its place, at any depth",
    );
    await result(df.select(s.dropFields("a", "b.c").alias("s")), "fields away");
    await fails(() => df.select(s.dropFields("a", "b")).collect(), "all of them");
    await fails(() => df.select(s.getField("a").withField("x", lit(1))).collect(), "a number has no fields");
    await fails(() => df.select(s.withField("z.y", lit(1))).collect(), "no such struct inside");
  },
  notImplemented: {
    parameters: "withField and dropFields print as what they become",
  },
});
