import { hll_sketch_agg, hll_sketch_estimate, hll_union, hll_union_agg, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.hll_sketch_agg, hll_sketch_estimate, hll_union, hll_union_agg", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import hll_sketch_agg, hll_sketch_estimate, hll_union, hll_union_agg, lit

    df = spark.sql("SELECT * FROM VALUES (1, 'a'), (1, 'b'), (2, 'a'), (2, NULL) AS t(k, s)")
    sketches = df.groupBy("k").agg(hll_sketch_agg("s").alias("h"))

    result(df.select(hll_sketch_estimate(hll_sketch_agg("s")), hll_sketch_estimate(hll_sketch_agg("s", 4)), hll_sketch_estimate(hll_sketch_agg("k", lit(8)))), "of a group")
    result(sketches.select(hll_sketch_estimate(hll_union_agg("h")), hll_sketch_estimate(hll_union_agg("h", True))), "of sketches")
    result(df.select(hll_sketch_estimate(hll_union(hll_sketch_agg("s", 5), hll_sketch_agg("k", 8), True))), "of two")
    fails(lambda: df.select(hll_union(hll_sketch_agg("s", 5), hll_sketch_agg("k", 8))).collect(), "not alike")
    fails(lambda: df.select(hll_sketch_agg("s", 40)).collect(), "too many buckets")
    fails(lambda: spark.range(1).select(hll_sketch_estimate(lit("x").cast("binary"))).collect(), "no sketch")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES (1, 'a'), (1, 'b'), (2, 'a'), (2, NULL) AS t(k, s)");
    const sketches = df.groupBy("k").agg(hll_sketch_agg("s").alias("h"));

    await result(
      df.select(
        hll_sketch_estimate(hll_sketch_agg("s")),
        hll_sketch_estimate(hll_sketch_agg("s", 4)),
        hll_sketch_estimate(hll_sketch_agg("k", lit(8))),
      ),
      "of a group",
    );
    await result(
      sketches.select(hll_sketch_estimate(hll_union_agg("h")), hll_sketch_estimate(hll_union_agg("h", true))),
      "of sketches",
    );
    await result(
      df.select(hll_sketch_estimate(hll_union(hll_sketch_agg("s", 5), hll_sketch_agg("k", 8), true))),
      "of two",
    );
    await fails(() => df.select(hll_union(hll_sketch_agg("s", 5), hll_sketch_agg("k", 8))).collect(), "not alike");
    await fails(() => df.select(hll_sketch_agg("s", 40)).collect(), "too many buckets");
    await fails(
      () =>
        spark
          .range(1)
          .select(hll_sketch_estimate(lit("x").cast("binary")))
          .collect(),
      "no sketch",
    );
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
