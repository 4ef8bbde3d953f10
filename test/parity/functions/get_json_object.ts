import { col, from_json, get_json_object, struct, to_json } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.get_json_object, from_json, to_json", {
  since: "1.6.0",
  python: `
    from pyspark.sql.functions import from_json, get_json_object, struct, to_json

    df = spark.createDataFrame([('{"a": 1, "b": {"c": [true, null]}}',), ("not json",), ("{}",), (None,)], "j STRING")

    result(df.select(get_json_object("j", "$.a"), get_json_object("j", "$.b.c[0]"), get_json_object("j", "$.b")), "a value as text")
    result(df.select(from_json("j", "a INT, b STRUCT<c: ARRAY<BOOLEAN>>").alias("s")).select("s", "s.b.c"), "a struct")
    result(df.select(from_json("j", "MAP<STRING, STRING>")), "a map")
    result(spark.createDataFrame([(1, None, [1.5])], "a INT, b STRING, xs ARRAY<DOUBLE>").select(to_json(struct("*"))), "to text: nulls are left out")
    fails(lambda: df.select(from_json("j", "a INT", {"mode": "FAILFAST"})).collect(), "fail at once")
    fails(lambda: df.select(from_json("j", "nope")).collect(), "no schema")
    fails(lambda: df.select(to_json("j")).collect(), "a text is no struct")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [['{"a": 1, "b": {"c": [true, null]}}'], ["not json"], ["{}"], [null]],
      "j STRING",
    );

    await result(
      df.select(get_json_object("j", "$.a"), get_json_object("j", "$.b.c[0]"), get_json_object("j", "$.b")),
      "a value as text",
    );
    await result(
      df.select(from_json("j", "a INT, b STRUCT<c: ARRAY<BOOLEAN>>").alias("s")).select(col("s"), col("s.b.c")),
      "a struct",
    );
    await result(df.select(from_json("j", "MAP<STRING, STRING>")), "a map");
    await result(
      spark.createDataFrame([[1, null, [1.5]]], "a INT, b STRING, xs ARRAY<DOUBLE>").select(to_json(struct("*"))),
      "to text: nulls are left out",
    );
    await fails(() => df.select(from_json("j", "a INT", { mode: "FAILFAST" })).collect(), "fail at once");
    await fails(() => df.select(from_json("j", "nope")).collect(), "no schema");
    await fails(() => df.select(to_json("j")).collect(), "a text is no struct");
  },
  notImplemented: {
    parameters: "FAILFAST names the text of the record, not the row it became",
    "no schema": "a schema of one word is a syntax error",
  },
});
