import {
  array,
  col,
  kll_merge_agg_bigint,
  kll_merge_agg_double,
  kll_merge_agg_float,
  kll_sketch_agg_bigint,
  kll_sketch_agg_double,
  kll_sketch_agg_float,
  kll_sketch_get_n_bigint,
  kll_sketch_get_n_double,
  kll_sketch_get_n_float,
  kll_sketch_get_quantile_bigint,
  kll_sketch_get_quantile_double,
  kll_sketch_get_quantile_float,
  kll_sketch_get_rank_bigint,
  kll_sketch_get_rank_double,
  kll_sketch_get_rank_float,
  kll_sketch_merge_bigint,
  kll_sketch_merge_double,
  kll_sketch_merge_float,
  kll_sketch_to_string_bigint,
  kll_sketch_to_string_double,
  kll_sketch_to_string_float,
  length,
  lit,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.kll_sketch_agg_bigint, kll_sketch_get_quantile_bigint, kll_merge_agg_bigint", {
  since: "4.1.0",
  python: `
    from pyspark.sql.functions import array, col, kll_merge_agg_bigint, kll_merge_agg_double, kll_merge_agg_float, kll_sketch_agg_bigint, kll_sketch_agg_double, kll_sketch_agg_float, kll_sketch_get_n_bigint, kll_sketch_get_n_double, kll_sketch_get_n_float, kll_sketch_get_quantile_bigint, kll_sketch_get_quantile_double, kll_sketch_get_quantile_float, kll_sketch_get_rank_bigint, kll_sketch_get_rank_double, kll_sketch_get_rank_float, kll_sketch_merge_bigint, kll_sketch_merge_double, kll_sketch_merge_float, kll_sketch_to_string_bigint, kll_sketch_to_string_double, kll_sketch_to_string_float, length, lit

    df = spark.sql("SELECT * FROM VALUES (1, 1L), (1, 5L), (2, 3L), (2, NULL), (3, 9L) AS t(k, n)")

    result(df.select(kll_sketch_get_n_bigint(kll_sketch_agg_bigint(col("n").cast("bigint"))), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(col("n").cast("bigint")), lit(0.5)), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(col("n").cast("bigint"), 100), array(lit(0.25), lit(0.75)))), "bigint: values")
    result(df.select(kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(col("n").cast("bigint")), lit(3).cast("bigint")), kll_sketch_get_n_bigint(kll_sketch_merge_bigint(kll_sketch_agg_bigint(col("n").cast("bigint")), kll_sketch_agg_bigint(col("n").cast("bigint")))), length(kll_sketch_to_string_bigint(kll_sketch_agg_bigint(col("n").cast("bigint"))))), "bigint: ranks")
    result(df.groupBy("k").agg(kll_sketch_agg_bigint(col("n").cast("bigint")).alias("s")).select(kll_sketch_get_n_bigint(kll_merge_agg_bigint("s")), kll_sketch_get_n_bigint(kll_merge_agg_bigint("s", 50))), "bigint: of sketches")
    result(df.select(kll_sketch_get_n_double(kll_sketch_agg_double(col("n").cast("double"))), kll_sketch_get_quantile_double(kll_sketch_agg_double(col("n").cast("double")), lit(0.5)), kll_sketch_get_quantile_double(kll_sketch_agg_double(col("n").cast("double"), 100), array(lit(0.25), lit(0.75)))), "double: values")
    result(df.select(kll_sketch_get_rank_double(kll_sketch_agg_double(col("n").cast("double")), lit(3).cast("double")), kll_sketch_get_n_double(kll_sketch_merge_double(kll_sketch_agg_double(col("n").cast("double")), kll_sketch_agg_double(col("n").cast("double")))), length(kll_sketch_to_string_double(kll_sketch_agg_double(col("n").cast("double"))))), "double: ranks")
    result(df.groupBy("k").agg(kll_sketch_agg_double(col("n").cast("double")).alias("s")).select(kll_sketch_get_n_double(kll_merge_agg_double("s")), kll_sketch_get_n_double(kll_merge_agg_double("s", 50))), "double: of sketches")
    result(df.select(kll_sketch_get_n_float(kll_sketch_agg_float(col("n").cast("float"))), kll_sketch_get_quantile_float(kll_sketch_agg_float(col("n").cast("float")), lit(0.5)), kll_sketch_get_quantile_float(kll_sketch_agg_float(col("n").cast("float"), 100), array(lit(0.25), lit(0.75)))), "float: values")
    result(df.select(kll_sketch_get_rank_float(kll_sketch_agg_float(col("n").cast("float")), lit(3).cast("float")), kll_sketch_get_n_float(kll_sketch_merge_float(kll_sketch_agg_float(col("n").cast("float")), kll_sketch_agg_float(col("n").cast("float")))), length(kll_sketch_to_string_float(kll_sketch_agg_float(col("n").cast("float"))))), "float: ranks")
    result(df.groupBy("k").agg(kll_sketch_agg_float(col("n").cast("float")).alias("s")).select(kll_sketch_get_n_float(kll_merge_agg_float("s")), kll_sketch_get_n_float(kll_merge_agg_float("s", 50))), "float: of sketches")
    fails(lambda: df.select(kll_sketch_agg_bigint("n", 3)).collect(), "too small")
    fails(lambda: df.select(kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint("n"), lit(2.5))).collect(), "no rank")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES (1, 1L), (1, 5L), (2, 3L), (2, NULL), (3, 9L) AS t(k, n)");

    await result(
      df.select(
        kll_sketch_get_n_bigint(kll_sketch_agg_bigint(col("n").cast("bigint"))),
        kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(col("n").cast("bigint")), lit(0.5)),
        kll_sketch_get_quantile_bigint(
          kll_sketch_agg_bigint(col("n").cast("bigint"), 100),
          array(lit(0.25), lit(0.75)),
        ),
      ),
      "bigint: values",
    );
    await result(
      df.select(
        kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(col("n").cast("bigint")), lit(3).cast("bigint")),
        kll_sketch_get_n_bigint(
          kll_sketch_merge_bigint(
            kll_sketch_agg_bigint(col("n").cast("bigint")),
            kll_sketch_agg_bigint(col("n").cast("bigint")),
          ),
        ),
        length(kll_sketch_to_string_bigint(kll_sketch_agg_bigint(col("n").cast("bigint")))),
      ),
      "bigint: ranks",
    );
    await result(
      df
        .groupBy("k")
        .agg(kll_sketch_agg_bigint(col("n").cast("bigint")).alias("s"))
        .select(
          kll_sketch_get_n_bigint(kll_merge_agg_bigint("s")),
          kll_sketch_get_n_bigint(kll_merge_agg_bigint("s", 50)),
        ),
      "bigint: of sketches",
    );
    await result(
      df.select(
        kll_sketch_get_n_double(kll_sketch_agg_double(col("n").cast("double"))),
        kll_sketch_get_quantile_double(kll_sketch_agg_double(col("n").cast("double")), lit(0.5)),
        kll_sketch_get_quantile_double(
          kll_sketch_agg_double(col("n").cast("double"), 100),
          array(lit(0.25), lit(0.75)),
        ),
      ),
      "double: values",
    );
    await result(
      df.select(
        kll_sketch_get_rank_double(kll_sketch_agg_double(col("n").cast("double")), lit(3).cast("double")),
        kll_sketch_get_n_double(
          kll_sketch_merge_double(
            kll_sketch_agg_double(col("n").cast("double")),
            kll_sketch_agg_double(col("n").cast("double")),
          ),
        ),
        length(kll_sketch_to_string_double(kll_sketch_agg_double(col("n").cast("double")))),
      ),
      "double: ranks",
    );
    await result(
      df
        .groupBy("k")
        .agg(kll_sketch_agg_double(col("n").cast("double")).alias("s"))
        .select(
          kll_sketch_get_n_double(kll_merge_agg_double("s")),
          kll_sketch_get_n_double(kll_merge_agg_double("s", 50)),
        ),
      "double: of sketches",
    );
    await result(
      df.select(
        kll_sketch_get_n_float(kll_sketch_agg_float(col("n").cast("float"))),
        kll_sketch_get_quantile_float(kll_sketch_agg_float(col("n").cast("float")), lit(0.5)),
        kll_sketch_get_quantile_float(kll_sketch_agg_float(col("n").cast("float"), 100), array(lit(0.25), lit(0.75))),
      ),
      "float: values",
    );
    await result(
      df.select(
        kll_sketch_get_rank_float(kll_sketch_agg_float(col("n").cast("float")), lit(3).cast("float")),
        kll_sketch_get_n_float(
          kll_sketch_merge_float(
            kll_sketch_agg_float(col("n").cast("float")),
            kll_sketch_agg_float(col("n").cast("float")),
          ),
        ),
        length(kll_sketch_to_string_float(kll_sketch_agg_float(col("n").cast("float")))),
      ),
      "float: ranks",
    );
    await result(
      df
        .groupBy("k")
        .agg(kll_sketch_agg_float(col("n").cast("float")).alias("s"))
        .select(kll_sketch_get_n_float(kll_merge_agg_float("s")), kll_sketch_get_n_float(kll_merge_agg_float("s", 50))),
      "float: of sketches",
    );
    await fails(() => df.select(kll_sketch_agg_bigint("n", 3)).collect(), "too small");
    await fails(
      () => df.select(kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint("n"), lit(2.5))).collect(),
      "no rank",
    );
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
