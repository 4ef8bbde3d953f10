import { expr, lit } from "tspark/functions";
import { pair } from "../pair.ts";

const variants = "VARIANT is not taken apart yet";

export default pair("SparkSession.tvf", {
  since: "4.0.0",
  notImplemented: {
    "a field of a VARIANT": variants,
    keywords: "the embedded engine has no list of keywords",
  },
  python: `
    from pyspark.sql import functions as F
    result(spark.tvf.range(1, 4), "range")
    result(spark.tvf.explode(F.expr("array(1, NULL, 3)")), "explode")
    result(spark.tvf.explode_outer(F.expr("CAST(array() AS ARRAY<INT>)")), "explode_outer")
    result(spark.tvf.posexplode(F.expr("map('a', 1)")), "posexplode")
    result(spark.tvf.posexplode_outer(F.expr("CAST(array() AS ARRAY<INT>)")), "posexplode_outer")
    result(spark.tvf.inline(F.expr("array(struct(1 AS a, 'x' AS b), struct(2 AS a, 'y' AS b))")), "inline")
    result(spark.tvf.inline_outer(F.expr("CAST(array() AS ARRAY<STRUCT<a: INT>>)")), "inline_outer")
    result(spark.tvf.json_tuple(F.lit('{"a":1,"b":null}'), F.lit("a"), F.lit("b")), "json_tuple")
    result(spark.tvf.stack(F.lit(2), F.lit(1), F.lit("x"), F.lit(2), F.lit(None)), "stack")
    result(spark.tvf.variant_explode(F.expr("parse_json('[1]')")).select("pos", "key"), "a field of a VARIANT")
    result(spark.tvf.sql_keywords().filter("keyword = 'SELECT'"), "keywords")
    fails(lambda: spark.tvf.explode(F.lit(1)).collect(), "not a collection")
  `,
  async typescript({ spark, result, fails }) {
    await result(spark.tvf.range(1, 4), "range");
    await result(spark.tvf.explode(expr("array(1, NULL, 3)")), "explode");
    await result(spark.tvf.explode_outer(expr("CAST(array() AS ARRAY<INT>)")), "explode_outer");
    await result(spark.tvf.posexplode(expr("map('a', 1)")), "posexplode");
    await result(spark.tvf.posexplode_outer(expr("CAST(array() AS ARRAY<INT>)")), "posexplode_outer");
    await result(spark.tvf.inline(expr("array(struct(1 AS a, 'x' AS b), struct(2 AS a, 'y' AS b))")), "inline");
    await result(spark.tvf.inline_outer(expr("CAST(array() AS ARRAY<STRUCT<a: INT>>)")), "inline_outer");
    await result(spark.tvf.json_tuple(lit('{"a":1,"b":null}'), "a", "b"), "json_tuple");
    await result(spark.tvf.stack(2, 1, "x", 2, null), "stack");
    await result(spark.tvf.variant_explode(expr("parse_json('[1]')")).select("pos", "key"), "a field of a VARIANT");
    await result(spark.tvf.sql_keywords().filter("keyword = 'SELECT'"), "keywords");
    await fails(() => spark.tvf.explode(lit(1) as never).collect(), "not a collection");
  },
});
