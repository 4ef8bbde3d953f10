import {
  col,
  lit,
  theta_sketch_agg,
  tuple_difference_double,
  tuple_difference_integer,
  tuple_difference_theta_double,
  tuple_difference_theta_integer,
  tuple_intersection_agg_double,
  tuple_intersection_agg_integer,
  tuple_intersection_double,
  tuple_intersection_integer,
  tuple_intersection_theta_double,
  tuple_intersection_theta_integer,
  tuple_sketch_agg_double,
  tuple_sketch_agg_integer,
  tuple_sketch_estimate_double,
  tuple_sketch_estimate_integer,
  tuple_sketch_summary_double,
  tuple_sketch_summary_integer,
  tuple_sketch_theta_double,
  tuple_sketch_theta_integer,
  tuple_union_agg_double,
  tuple_union_agg_integer,
  tuple_union_double,
  tuple_union_integer,
  tuple_union_theta_double,
  tuple_union_theta_integer,
  upper,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.tuple_sketch_agg_double, tuple_union_double, tuple_intersection_double", {
  since: "4.2.0",
  python: `
    from pyspark.sql.functions import col, lit, theta_sketch_agg, tuple_difference_double, tuple_difference_integer, tuple_difference_theta_double, tuple_difference_theta_integer, tuple_intersection_agg_double, tuple_intersection_agg_integer, tuple_intersection_double, tuple_intersection_integer, tuple_intersection_theta_double, tuple_intersection_theta_integer, tuple_sketch_agg_double, tuple_sketch_agg_integer, tuple_sketch_estimate_double, tuple_sketch_estimate_integer, tuple_sketch_summary_double, tuple_sketch_summary_integer, tuple_sketch_theta_double, tuple_sketch_theta_integer, tuple_union_agg_double, tuple_union_agg_integer, tuple_union_double, tuple_union_integer, tuple_union_theta_double, tuple_union_theta_integer, upper

    df = spark.sql("SELECT * FROM VALUES (1, 'a', 1.5D), (1, 'b', 2D), (2, 'a', 4D), (2, NULL, 5D) AS t(k, s, n)")

    result(df.select(tuple_sketch_estimate_double(tuple_sketch_agg_double("s", col("n").cast("double"))), tuple_sketch_summary_double(tuple_sketch_agg_double("s", col("n").cast("double"), 5, "max"), "max"), tuple_sketch_theta_double(tuple_sketch_agg_double("s", col("n").cast("double")))), "double: of a group")
    result(df.agg(tuple_sketch_agg_double("s", col("n").cast("double")).alias("x"), theta_sketch_agg(upper("s")).alias("y")).select(tuple_sketch_estimate_double(tuple_union_double("x", "x")), tuple_sketch_summary_double(tuple_intersection_double("x", "x", "min")), tuple_sketch_estimate_double(tuple_difference_double("x", "x")), tuple_sketch_estimate_double(tuple_union_theta_double("x", "y", 6, "sum")), tuple_sketch_estimate_double(tuple_intersection_theta_double("x", "y")), tuple_sketch_estimate_double(tuple_difference_theta_double("x", "y"))), "double: of two")
    result(df.groupBy("k").agg(tuple_sketch_agg_double("s", col("n").cast("double")).alias("h")).select(tuple_sketch_summary_double(tuple_union_agg_double("h")), tuple_sketch_estimate_double(tuple_union_agg_double("h", 5, "max")), tuple_sketch_estimate_double(tuple_intersection_agg_double("h")), tuple_sketch_summary_double(tuple_intersection_agg_double("h", "sum"))), "double: of sketches")
    result(df.select(tuple_sketch_estimate_integer(tuple_sketch_agg_integer("s", col("n").cast("int"))), tuple_sketch_summary_integer(tuple_sketch_agg_integer("s", col("n").cast("int"), 5, "max"), "max"), tuple_sketch_theta_integer(tuple_sketch_agg_integer("s", col("n").cast("int")))), "integer: of a group")
    result(df.agg(tuple_sketch_agg_integer("s", col("n").cast("int")).alias("x"), theta_sketch_agg(upper("s")).alias("y")).select(tuple_sketch_estimate_integer(tuple_union_integer("x", "x")), tuple_sketch_summary_integer(tuple_intersection_integer("x", "x", "min")), tuple_sketch_estimate_integer(tuple_difference_integer("x", "x")), tuple_sketch_estimate_integer(tuple_union_theta_integer("x", "y", 6, "sum")), tuple_sketch_estimate_integer(tuple_intersection_theta_integer("x", "y")), tuple_sketch_estimate_integer(tuple_difference_theta_integer("x", "y"))), "integer: of two")
    result(df.groupBy("k").agg(tuple_sketch_agg_integer("s", col("n").cast("int")).alias("h")).select(tuple_sketch_summary_integer(tuple_union_agg_integer("h")), tuple_sketch_estimate_integer(tuple_union_agg_integer("h", 5, "max")), tuple_sketch_estimate_integer(tuple_intersection_agg_integer("h")), tuple_sketch_summary_integer(tuple_intersection_agg_integer("h", "sum"))), "integer: of sketches")
    fails(lambda: df.select(tuple_sketch_agg_double("s", "n", 5, "nope")).collect(), "no mode")
    fails(lambda: spark.range(1).select(tuple_sketch_estimate_double(lit("x").cast("binary"))).collect(), "no sketch")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql(
      "SELECT * FROM VALUES (1, 'a', 1.5D), (1, 'b', 2D), (2, 'a', 4D), (2, NULL, 5D) AS t(k, s, n)",
    );

    await result(
      df.select(
        tuple_sketch_estimate_double(tuple_sketch_agg_double("s", col("n").cast("double"))),
        tuple_sketch_summary_double(tuple_sketch_agg_double("s", col("n").cast("double"), 5, "max"), "max"),
        tuple_sketch_theta_double(tuple_sketch_agg_double("s", col("n").cast("double"))),
      ),
      "double: of a group",
    );
    await result(
      df
        .agg(tuple_sketch_agg_double("s", col("n").cast("double")).alias("x"), theta_sketch_agg(upper("s")).alias("y"))
        .select(
          tuple_sketch_estimate_double(tuple_union_double("x", "x")),
          tuple_sketch_summary_double(tuple_intersection_double("x", "x", "min")),
          tuple_sketch_estimate_double(tuple_difference_double("x", "x")),
          tuple_sketch_estimate_double(tuple_union_theta_double("x", "y", 6, "sum")),
          tuple_sketch_estimate_double(tuple_intersection_theta_double("x", "y")),
          tuple_sketch_estimate_double(tuple_difference_theta_double("x", "y")),
        ),
      "double: of two",
    );
    await result(
      df
        .groupBy("k")
        .agg(tuple_sketch_agg_double("s", col("n").cast("double")).alias("h"))
        .select(
          tuple_sketch_summary_double(tuple_union_agg_double("h")),
          tuple_sketch_estimate_double(tuple_union_agg_double("h", 5, "max")),
          tuple_sketch_estimate_double(tuple_intersection_agg_double("h")),
          tuple_sketch_summary_double(tuple_intersection_agg_double("h", "sum")),
        ),
      "double: of sketches",
    );
    await result(
      df.select(
        tuple_sketch_estimate_integer(tuple_sketch_agg_integer("s", col("n").cast("int"))),
        tuple_sketch_summary_integer(tuple_sketch_agg_integer("s", col("n").cast("int"), 5, "max"), "max"),
        tuple_sketch_theta_integer(tuple_sketch_agg_integer("s", col("n").cast("int"))),
      ),
      "integer: of a group",
    );
    await result(
      df
        .agg(tuple_sketch_agg_integer("s", col("n").cast("int")).alias("x"), theta_sketch_agg(upper("s")).alias("y"))
        .select(
          tuple_sketch_estimate_integer(tuple_union_integer("x", "x")),
          tuple_sketch_summary_integer(tuple_intersection_integer("x", "x", "min")),
          tuple_sketch_estimate_integer(tuple_difference_integer("x", "x")),
          tuple_sketch_estimate_integer(tuple_union_theta_integer("x", "y", 6, "sum")),
          tuple_sketch_estimate_integer(tuple_intersection_theta_integer("x", "y")),
          tuple_sketch_estimate_integer(tuple_difference_theta_integer("x", "y")),
        ),
      "integer: of two",
    );
    await result(
      df
        .groupBy("k")
        .agg(tuple_sketch_agg_integer("s", col("n").cast("int")).alias("h"))
        .select(
          tuple_sketch_summary_integer(tuple_union_agg_integer("h")),
          tuple_sketch_estimate_integer(tuple_union_agg_integer("h", 5, "max")),
          tuple_sketch_estimate_integer(tuple_intersection_agg_integer("h")),
          tuple_sketch_summary_integer(tuple_intersection_agg_integer("h", "sum")),
        ),
      "integer: of sketches",
    );
    await fails(() => df.select(tuple_sketch_agg_double("s", "n", 5, "nope")).collect(), "no mode");
    await fails(
      () =>
        spark
          .range(1)
          .select(tuple_sketch_estimate_double(lit("x").cast("binary")))
          .collect(),
      "no sketch",
    );
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
