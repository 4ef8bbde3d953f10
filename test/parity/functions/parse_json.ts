import {
  is_valid_variant,
  is_variant_null,
  lit,
  parse_json,
  schema_of_variant,
  schema_of_variant_agg,
  struct,
  to_json,
  to_variant_object,
  try_parse_json,
  try_variant_get,
  variant_get,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.parse_json, try_parse_json, variant_get, try_variant_get", {
  since: "4.0.0",
  python: `
    from pyspark.sql.functions import is_valid_variant, is_variant_null, lit, parse_json, schema_of_variant, schema_of_variant_agg, struct, to_json, to_variant_object, try_parse_json, try_variant_get, variant_get

    df = spark.createDataFrame([('{"a": [1, "x"], "b": null}',), ("null",), (None,)], "s STRING")
    v = df.select(parse_json("s").alias("v"))

    result(v.select(to_json("v"), is_variant_null("v"), is_valid_variant("v"), schema_of_variant("v")), "what it holds")
    result(v.select(schema_of_variant_agg("v")), "the type of a group")
    result(v.select(variant_get("v", "$.a[0]", "int"), variant_get("v", lit("$.a"), "array<string>"), variant_get("v", "$.c", "int")), "by a path")
    result(v.select(try_variant_get("v", "$.a[1]", "int"), try_variant_get("v", lit("$.a[1]"), "string")), "or null")
    result(spark.range(1).select(try_parse_json(lit("{a")), to_json(to_variant_object(struct(lit(1).alias("x"))))), "from others")
    fails(lambda: v.select(variant_get("v", "$.a[1]", "int")).collect(), "no int")
    fails(lambda: v.select(variant_get("v", "a", "int")).collect(), "no path")
    fails(lambda: spark.range(1).select(parse_json(lit("{a"))).collect(), "no json")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.createDataFrame([['{"a": [1, "x"], "b": null}'], ["null"], [null]], "s STRING");
    const v = df.select(parse_json("s").alias("v"));

    await result(
      v.select(to_json("v"), is_variant_null("v"), is_valid_variant("v"), schema_of_variant("v")),
      "what it holds",
    );
    await result(v.select(schema_of_variant_agg("v")), "the type of a group");
    await result(
      v.select(
        variant_get("v", "$.a[0]", "int"),
        variant_get("v", lit("$.a"), "array<string>"),
        variant_get("v", "$.c", "int"),
      ),
      "by a path",
    );
    await result(
      v.select(try_variant_get("v", "$.a[1]", "int"), try_variant_get("v", lit("$.a[1]"), "string")),
      "or null",
    );
    await result(
      spark.range(1).select(try_parse_json(lit("{a")), to_json(to_variant_object(struct(lit(1).alias("x"))))),
      "from others",
    );
    await fails(() => v.select(variant_get("v", "$.a[1]", "int")).collect(), "no int");
    await fails(() => v.select(variant_get("v", "a", "int")).collect(), "no path");
    await fails(
      () =>
        spark
          .range(1)
          .select(parse_json(lit("{a")))
          .collect(),
      "no json",
    );
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
