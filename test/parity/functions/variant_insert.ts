import {
  lit,
  to_json,
  try_variant_array_append,
  try_variant_insert,
  try_variant_set,
  variant_array_append,
  variant_delete,
  variant_insert,
  variant_set,
  variant_strip_nulls,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair(
  "functions.variant_insert, variant_set, variant_delete, variant_array_append, variant_strip_nulls",
  {
    since: "4.3.0",
    python: `
    from pyspark.sql.functions import lit, to_json, try_variant_array_append, try_variant_insert, try_variant_set, variant_array_append, variant_delete, variant_insert, variant_set, variant_strip_nulls

    v = spark.sql("SELECT parse_json(s) AS v FROM VALUES ('{\\"a\\": [1, null], \\"b\\": null}'), (CAST(NULL AS STRING)) AS t(s)")

    result(v.select(to_json(variant_insert("v", "$.c", lit("x"))), to_json(variant_set("v", "$.a[0]", lit(7))), to_json(variant_set("v", lit("$.d"), lit(7), False))), "insert and set")
    result(v.select(to_json(variant_array_append("v", "$.a", lit(2))), to_json(try_variant_array_append("v", "$.b", lit(2)))), "append")
    result(v.select(to_json(try_variant_insert("v", "$.b", lit(1))), to_json(try_variant_set("v", "$.a.x", lit(1))), to_json(try_variant_set("v", "$.z", lit(1), False))), "or null")
    result(v.select(to_json(variant_delete("v", "$.a[0]", lit("$.b"))), to_json(variant_strip_nulls("v")), to_json(variant_strip_nulls("v", False))), "delete and strip")
    fails(lambda: v.select(to_json(variant_insert("v", "$.b", lit(1)))).collect(), "it is there")
    fails(lambda: v.select(to_json(variant_array_append("v", "$.b", lit(1)))).collect(), "no array")
  `,
    async typescript({ spark, fails, result }) {
      const v = spark.sql(
        'SELECT parse_json(s) AS v FROM VALUES (\'{"a": [1, null], "b": null}\'), (CAST(NULL AS STRING)) AS t(s)',
      );

      await result(
        v.select(
          to_json(variant_insert("v", "$.c", lit("x"))),
          to_json(variant_set("v", "$.a[0]", lit(7))),
          to_json(variant_set("v", lit("$.d"), lit(7), false)),
        ),
        "insert and set",
      );
      await result(
        v.select(
          to_json(variant_array_append("v", "$.a", lit(2))),
          to_json(try_variant_array_append("v", "$.b", lit(2))),
        ),
        "append",
      );
      await result(
        v.select(
          to_json(try_variant_insert("v", "$.b", lit(1))),
          to_json(try_variant_set("v", "$.a.x", lit(1))),
          to_json(try_variant_set("v", "$.z", lit(1), false)),
        ),
        "or null",
      );
      await result(
        v.select(
          to_json(variant_delete("v", "$.a[0]", lit("$.b"))),
          to_json(variant_strip_nulls("v")),
          to_json(variant_strip_nulls("v", false)),
        ),
        "delete and strip",
      );
      await fails(() => v.select(to_json(variant_insert("v", "$.b", lit(1)))).collect(), "it is there");
      await fails(() => v.select(to_json(variant_array_append("v", "$.b", lit(1)))).collect(), "no array");
    },
    notImplemented: {
      all: "the embedded engine does not have these functions yet",
    },
  },
);
