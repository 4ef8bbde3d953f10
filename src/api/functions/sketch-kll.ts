import type { BinaryType, LongType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/**
 * A KLL sketch of a group's values, which are BIGINT: it tells about their quantiles and ranks, the better the larger
 * `k` is (8 to 65535, 200 by default). On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_bigint(kll_sketch_agg_bigint("id")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function kll_sketch_agg_bigint(col: ColumnOrName, k?: number | Column): Column<BinaryType> {
  return callFunction("kll_sketch_agg_bigint", col, ...optionalLiteral(k));
}

/**
 * The sketch of what all KLL sketches of BIGINT of a group have seen. On real Spark only, since 4.1.2.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(kll_sketch_agg_bigint("id").as("s")).select(kll_sketch_get_n_bigint(kll_merge_agg_bigint("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9  |
 * // +---+
 */
export function kll_merge_agg_bigint(col: ColumnOrName, k?: number | Column): Column<BinaryType> {
  return callFunction("kll_merge_agg_bigint", col, ...optionalLiteral(k));
}

/**
 * How many values a KLL sketch of BIGINT has seen. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_bigint(kll_sketch_agg_bigint("id")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function kll_sketch_get_n_bigint(col: ColumnOrName): Column<LongType> {
  return callFunction("kll_sketch_get_n_bigint", col);
}

/**
 * About the value of a KLL sketch of BIGINT at a rank from 0 to 1, or the values at an array of them. On real Spark
 * only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint("id"), lit(0.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |49 |
 * // +---+
 */
export function kll_sketch_get_quantile_bigint(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return callFunction("kll_sketch_get_quantile_bigint", sketch, rank);
}

/**
 * About the rank from 0 to 1 of a value, or of an array of them, among those that a KLL sketch of BIGINT has seen. On
 * real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_rank_bigint(kll_sketch_agg_bigint("id"), lit(49)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0.5|
 * // +---+
 */
export function kll_sketch_get_rank_bigint(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return callFunction("kll_sketch_get_rank_bigint", sketch, quantile);
}

/**
 * The sketch of what two KLL sketches of BIGINT have seen. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_bigint(kll_sketch_merge_bigint(kll_sketch_agg_bigint("id"), kll_sketch_agg_bigint("id"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |200|
 * // +---+
 */
export function kll_sketch_merge_bigint(left: ColumnOrName, right: ColumnOrName): Column<BinaryType> {
  return callFunction("kll_sketch_merge_bigint", left, right);
}

/**
 * What a KLL sketch of BIGINT is made of, for people. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_to_string_bigint(kll_sketch_agg_bigint("id")).contains("N ").as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function kll_sketch_to_string_bigint(col: ColumnOrName): Column<StringType> {
  return callFunction("kll_sketch_to_string_bigint", col);
}

/**
 * A KLL sketch of a group's values, which are DOUBLE: it tells about their quantiles and ranks, the better the larger
 * `k` is (8 to 65535, 200 by default). On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_double(kll_sketch_agg_double(col("id").cast("double"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function kll_sketch_agg_double(col: ColumnOrName, k?: number | Column): Column<BinaryType> {
  return callFunction("kll_sketch_agg_double", col, ...optionalLiteral(k));
}

/**
 * The sketch of what all KLL sketches of DOUBLE of a group have seen. On real Spark only, since 4.1.2.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(kll_sketch_agg_double(col("id").cast("double")).as("s")).select(kll_sketch_get_n_double(kll_merge_agg_double("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9  |
 * // +---+
 */
export function kll_merge_agg_double(col: ColumnOrName, k?: number | Column): Column<BinaryType> {
  return callFunction("kll_merge_agg_double", col, ...optionalLiteral(k));
}

/**
 * How many values a KLL sketch of DOUBLE has seen. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_double(kll_sketch_agg_double(col("id").cast("double"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function kll_sketch_get_n_double(col: ColumnOrName): Column<LongType> {
  return callFunction("kll_sketch_get_n_double", col);
}

/**
 * About the value of a KLL sketch of DOUBLE at a rank from 0 to 1, or the values at an array of them. On real Spark
 * only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_quantile_double(kll_sketch_agg_double(col("id").cast("double")), lit(0.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |49.0|
 * // +----+
 */
export function kll_sketch_get_quantile_double(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return callFunction("kll_sketch_get_quantile_double", sketch, rank);
}

/**
 * About the rank from 0 to 1 of a value, or of an array of them, among those that a KLL sketch of DOUBLE has seen. On
 * real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_rank_double(kll_sketch_agg_double(col("id").cast("double")), lit(49).cast("double")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0.5|
 * // +---+
 */
export function kll_sketch_get_rank_double(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return callFunction("kll_sketch_get_rank_double", sketch, quantile);
}

/**
 * The sketch of what two KLL sketches of DOUBLE have seen. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_double(kll_sketch_merge_double(kll_sketch_agg_double(col("id").cast("double")), kll_sketch_agg_double(col("id").cast("double")))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |200|
 * // +---+
 */
export function kll_sketch_merge_double(left: ColumnOrName, right: ColumnOrName): Column<BinaryType> {
  return callFunction("kll_sketch_merge_double", left, right);
}

/**
 * What a KLL sketch of DOUBLE is made of, for people. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_to_string_double(kll_sketch_agg_double(col("id").cast("double"))).contains("N ").as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function kll_sketch_to_string_double(col: ColumnOrName): Column<StringType> {
  return callFunction("kll_sketch_to_string_double", col);
}

/**
 * A KLL sketch of a group's values, which are FLOAT: it tells about their quantiles and ranks, the better the larger
 * `k` is (8 to 65535, 200 by default). On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_float(kll_sketch_agg_float(col("id").cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function kll_sketch_agg_float(col: ColumnOrName, k?: number | Column): Column<BinaryType> {
  return callFunction("kll_sketch_agg_float", col, ...optionalLiteral(k));
}

/**
 * The sketch of what all KLL sketches of FLOAT of a group have seen. On real Spark only, since 4.1.2.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(kll_sketch_agg_float(col("id").cast("float")).as("s")).select(kll_sketch_get_n_float(kll_merge_agg_float("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9  |
 * // +---+
 */
export function kll_merge_agg_float(col: ColumnOrName, k?: number | Column): Column<BinaryType> {
  return callFunction("kll_merge_agg_float", col, ...optionalLiteral(k));
}

/**
 * How many values a KLL sketch of FLOAT has seen. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_float(kll_sketch_agg_float(col("id").cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function kll_sketch_get_n_float(col: ColumnOrName): Column<LongType> {
  return callFunction("kll_sketch_get_n_float", col);
}

/**
 * About the value of a KLL sketch of FLOAT at a rank from 0 to 1, or the values at an array of them. On real Spark
 * only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_quantile_float(kll_sketch_agg_float(col("id").cast("float")), lit(0.5)).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |49.0|
 * // +----+
 */
export function kll_sketch_get_quantile_float(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return callFunction("kll_sketch_get_quantile_float", sketch, rank);
}

/**
 * About the rank from 0 to 1 of a value, or of an array of them, among those that a KLL sketch of FLOAT has seen. On
 * real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_rank_float(kll_sketch_agg_float(col("id").cast("float")), lit(49).cast("float")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0.5|
 * // +---+
 */
export function kll_sketch_get_rank_float(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return callFunction("kll_sketch_get_rank_float", sketch, quantile);
}

/**
 * The sketch of what two KLL sketches of FLOAT have seen. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_get_n_float(kll_sketch_merge_float(kll_sketch_agg_float(col("id").cast("float")), kll_sketch_agg_float(col("id").cast("float")))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |200|
 * // +---+
 */
export function kll_sketch_merge_float(left: ColumnOrName, right: ColumnOrName): Column<BinaryType> {
  return callFunction("kll_sketch_merge_float", left, right);
}

/**
 * What a KLL sketch of FLOAT is made of, for people. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(kll_sketch_to_string_float(kll_sketch_agg_float(col("id").cast("float"))).contains("N ").as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function kll_sketch_to_string_float(col: ColumnOrName): Column<StringType> {
  return callFunction("kll_sketch_to_string_float", col);
}
