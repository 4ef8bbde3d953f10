import {
  lit,
  theta_difference,
  theta_intersection,
  theta_intersection_agg,
  theta_sketch_agg,
  theta_sketch_estimate,
  theta_union,
  theta_union_agg,
  upper,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.theta_sketch_agg, theta_union, theta_intersection, theta_difference", {
  since: "4.1.0",
  python: `
    from pyspark.sql.functions import lit, theta_difference, theta_intersection, theta_intersection_agg, theta_sketch_agg, theta_sketch_estimate, theta_union, theta_union_agg, upper

    df = spark.sql("SELECT * FROM VALUES (1, 'a'), (1, 'b'), (2, 'a'), (2, NULL) AS t(k, s)")
    sketches = df.groupBy("k").agg(theta_sketch_agg("s").alias("h"))
    two = df.agg(theta_sketch_agg("s", 5).alias("x"), theta_sketch_agg(upper("s")).alias("y"))

    result(two.select(theta_sketch_estimate("x"), theta_sketch_estimate(theta_union("x", "y")), theta_sketch_estimate(theta_union("x", "y", 6)), theta_sketch_estimate(theta_intersection("x", "x")), theta_sketch_estimate(theta_difference("x", "y"))), "of two")
    result(sketches.select(theta_sketch_estimate(theta_union_agg("h")), theta_sketch_estimate(theta_union_agg("h", 5)), theta_sketch_estimate(theta_intersection_agg("h"))), "of sketches")
    fails(lambda: df.select(theta_sketch_agg("s", 40)).collect(), "too many entries")
    fails(lambda: spark.range(1).select(theta_sketch_estimate(lit("x").cast("binary"))).collect(), "no sketch")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES (1, 'a'), (1, 'b'), (2, 'a'), (2, NULL) AS t(k, s)");
    const sketches = df.groupBy("k").agg(theta_sketch_agg("s").alias("h"));
    const two = df.agg(theta_sketch_agg("s", 5).alias("x"), theta_sketch_agg(upper("s")).alias("y"));

    await result(
      two.select(
        theta_sketch_estimate("x"),
        theta_sketch_estimate(theta_union("x", "y")),
        theta_sketch_estimate(theta_union("x", "y", 6)),
        theta_sketch_estimate(theta_intersection("x", "x")),
        theta_sketch_estimate(theta_difference("x", "y")),
      ),
      "of two",
    );
    await result(
      sketches.select(
        theta_sketch_estimate(theta_union_agg("h")),
        theta_sketch_estimate(theta_union_agg("h", 5)),
        theta_sketch_estimate(theta_intersection_agg("h")),
      ),
      "of sketches",
    );
    await fails(() => df.select(theta_sketch_agg("s", 40)).collect(), "too many entries");
    await fails(
      () =>
        spark
          .range(1)
          .select(theta_sketch_estimate(lit("x").cast("binary")))
          .collect(),
      "no sketch",
    );
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
