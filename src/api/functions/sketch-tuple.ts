import type { BinaryType, DoubleType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/**
 * A tuple sketch of a group: a theta sketch of its keys, each with a summary, which is DOUBLE. `mode` says what
 * becomes of summaries of one key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_summary_double(tuple_sketch_agg_double("id", lit(2).cast("double"))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |200.0|
 * // +-----+
 */
export function tuple_sketch_agg_double(
  key: ColumnOrName,
  summary: ColumnOrName,
  lgNomEntries: number | Column = 12,
  mode: string | Column = "sum",
): Column<BinaryType> {
  return callFunction("tuple_sketch_agg_double", key, summary, literal(lgNomEntries), literal(mode));
}

/**
 * About how many different keys a tuple sketch of DOUBLE stands for. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_double(tuple_sketch_agg_double("id", lit(2).cast("double"))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |100.0|
 * // +-----+
 */
export function tuple_sketch_estimate_double(col: ColumnOrName): Column<DoubleType> {
  return callFunction("tuple_sketch_estimate_double", col);
}

/**
 * About what the summaries of all keys of a tuple sketch of DOUBLE come to. `mode` says what becomes of summaries of
 * one key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_summary_double(tuple_sketch_agg_double("id", lit(2).cast("double"))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |200.0|
 * // +-----+
 */
export function tuple_sketch_summary_double(col: ColumnOrName, mode?: string | Column): Column {
  return callFunction("tuple_sketch_summary_double", col, ...optionalLiteral(mode));
}

/**
 * The share of all keys that a tuple sketch of DOUBLE keeps: 1 until it is full. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_theta_double(tuple_sketch_agg_double("id", lit(2).cast("double"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1.0|
 * // +---+
 */
export function tuple_sketch_theta_double(col: ColumnOrName): Column<DoubleType> {
  return callFunction("tuple_sketch_theta_double", col);
}

/**
 * The sketch of the keys of a tuple sketch of DOUBLE or of another. `mode` says what becomes of summaries of one key:
 * sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_double(tuple_union_double(tuple_sketch_agg_double("id", lit(2).cast("double")), tuple_sketch_agg_double(col("id").plus(50), lit(2).cast("double")))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |150.0|
 * // +-----+
 */
export function tuple_union_double(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries: number | Column = 12,
  mode: string | Column = "sum",
): Column<BinaryType> {
  return callFunction("tuple_union_double", col1, col2, literal(lgNomEntries), literal(mode));
}

/**
 * The sketch of the keys of a tuple sketch of DOUBLE and of another. `mode` says what becomes of summaries of one key:
 * sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_double(tuple_intersection_double(tuple_sketch_agg_double("id", lit(2).cast("double")), tuple_sketch_agg_double(col("id").plus(50), lit(2).cast("double")))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |50.0|
 * // +----+
 */
export function tuple_intersection_double(
  col1: ColumnOrName,
  col2: ColumnOrName,
  mode?: string | Column,
): Column<BinaryType> {
  return callFunction("tuple_intersection_double", col1, col2, ...optionalLiteral(mode));
}

/**
 * The sketch of the keys of a tuple sketch of DOUBLE that are not of another. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_double(tuple_difference_double(tuple_sketch_agg_double("id", lit(2).cast("double")), tuple_sketch_agg_double(col("id").plus(50), lit(2).cast("double")))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |50.0|
 * // +----+
 */
export function tuple_difference_double(col1: ColumnOrName, col2: ColumnOrName): Column<BinaryType> {
  return callFunction("tuple_difference_double", col1, col2);
}

/**
 * The sketch of the keys of a tuple sketch of DOUBLE or of a theta sketch. `mode` says what becomes of summaries of
 * one key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_double(tuple_union_theta_double(tuple_sketch_agg_double("id", lit(2).cast("double")), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |150.0|
 * // +-----+
 */
export function tuple_union_theta_double(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries: number | Column = 12,
  mode: string | Column = "sum",
): Column<BinaryType> {
  return callFunction("tuple_union_theta_double", col1, col2, literal(lgNomEntries), literal(mode));
}

/**
 * The sketch of the keys of a tuple sketch of DOUBLE and of a theta sketch. `mode` says what becomes of summaries of
 * one key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_double(tuple_intersection_theta_double(tuple_sketch_agg_double("id", lit(2).cast("double")), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |50.0|
 * // +----+
 */
export function tuple_intersection_theta_double(
  col1: ColumnOrName,
  col2: ColumnOrName,
  mode?: string | Column,
): Column<BinaryType> {
  return callFunction("tuple_intersection_theta_double", col1, col2, ...optionalLiteral(mode));
}

/**
 * The sketch of the keys of a tuple sketch of DOUBLE that are not of a theta sketch. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_double(tuple_difference_theta_double(tuple_sketch_agg_double("id", lit(2).cast("double")), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |50.0|
 * // +----+
 */
export function tuple_difference_theta_double(col1: ColumnOrName, col2: ColumnOrName): Column<BinaryType> {
  return callFunction("tuple_difference_theta_double", col1, col2);
}

/**
 * The sketch of the keys of any tuple sketch of DOUBLE of a group. `mode` says what becomes of summaries of one key:
 * sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(tuple_sketch_agg_double("id", lit(2).cast("double")).as("s")).select(tuple_sketch_estimate_double(tuple_union_agg_double("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9.0|
 * // +---+
 */
export function tuple_union_agg_double(
  col: ColumnOrName,
  lgNomEntries: number | Column = 12,
  mode: string | Column = "sum",
): Column<BinaryType> {
  return callFunction("tuple_union_agg_double", col, literal(lgNomEntries), literal(mode));
}

/**
 * The sketch of the keys of all tuple sketches of DOUBLE of a group. `mode` says what becomes of summaries of one key:
 * sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(tuple_sketch_agg_double("id", lit(2).cast("double")).as("s")).select(tuple_sketch_estimate_double(tuple_intersection_agg_double("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0.0|
 * // +---+
 */
export function tuple_intersection_agg_double(col: ColumnOrName, mode?: string | Column): Column<BinaryType> {
  return callFunction("tuple_intersection_agg_double", col, ...optionalLiteral(mode));
}

/**
 * A tuple sketch of a group: a theta sketch of its keys, each with a summary, which is INTEGER. `mode` says what
 * becomes of summaries of one key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_summary_integer(tuple_sketch_agg_integer("id", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |200|
 * // +---+
 */
export function tuple_sketch_agg_integer(
  key: ColumnOrName,
  summary: ColumnOrName,
  lgNomEntries: number | Column = 12,
  mode: string | Column = "sum",
): Column<BinaryType> {
  return callFunction("tuple_sketch_agg_integer", key, summary, literal(lgNomEntries), literal(mode));
}

/**
 * About how many different keys a tuple sketch of INTEGER stands for. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_integer(tuple_sketch_agg_integer("id", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |100.0|
 * // +-----+
 */
export function tuple_sketch_estimate_integer(col: ColumnOrName): Column<DoubleType> {
  return callFunction("tuple_sketch_estimate_integer", col);
}

/**
 * About what the summaries of all keys of a tuple sketch of INTEGER come to. `mode` says what becomes of summaries of
 * one key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_summary_integer(tuple_sketch_agg_integer("id", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |200|
 * // +---+
 */
export function tuple_sketch_summary_integer(col: ColumnOrName, mode?: string | Column): Column {
  return callFunction("tuple_sketch_summary_integer", col, ...optionalLiteral(mode));
}

/**
 * The share of all keys that a tuple sketch of INTEGER keeps: 1 until it is full. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_theta_integer(tuple_sketch_agg_integer("id", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1.0|
 * // +---+
 */
export function tuple_sketch_theta_integer(col: ColumnOrName): Column<DoubleType> {
  return callFunction("tuple_sketch_theta_integer", col);
}

/**
 * The sketch of the keys of a tuple sketch of INTEGER or of another. `mode` says what becomes of summaries of one key:
 * sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_integer(tuple_union_integer(tuple_sketch_agg_integer("id", lit(2)), tuple_sketch_agg_integer(col("id").plus(50), lit(2)))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |150.0|
 * // +-----+
 */
export function tuple_union_integer(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries: number | Column = 12,
  mode: string | Column = "sum",
): Column<BinaryType> {
  return callFunction("tuple_union_integer", col1, col2, literal(lgNomEntries), literal(mode));
}

/**
 * The sketch of the keys of a tuple sketch of INTEGER and of another. `mode` says what becomes of summaries of one
 * key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_integer(tuple_intersection_integer(tuple_sketch_agg_integer("id", lit(2)), tuple_sketch_agg_integer(col("id").plus(50), lit(2)))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |50.0|
 * // +----+
 */
export function tuple_intersection_integer(
  col1: ColumnOrName,
  col2: ColumnOrName,
  mode?: string | Column,
): Column<BinaryType> {
  return callFunction("tuple_intersection_integer", col1, col2, ...optionalLiteral(mode));
}

/**
 * The sketch of the keys of a tuple sketch of INTEGER that are not of another. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_integer(tuple_difference_integer(tuple_sketch_agg_integer("id", lit(2)), tuple_sketch_agg_integer(col("id").plus(50), lit(2)))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |50.0|
 * // +----+
 */
export function tuple_difference_integer(col1: ColumnOrName, col2: ColumnOrName): Column<BinaryType> {
  return callFunction("tuple_difference_integer", col1, col2);
}

/**
 * The sketch of the keys of a tuple sketch of INTEGER or of a theta sketch. `mode` says what becomes of summaries of
 * one key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_integer(tuple_union_theta_integer(tuple_sketch_agg_integer("id", lit(2)), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |150.0|
 * // +-----+
 */
export function tuple_union_theta_integer(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries: number | Column = 12,
  mode: string | Column = "sum",
): Column<BinaryType> {
  return callFunction("tuple_union_theta_integer", col1, col2, literal(lgNomEntries), literal(mode));
}

/**
 * The sketch of the keys of a tuple sketch of INTEGER and of a theta sketch. `mode` says what becomes of summaries of
 * one key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_integer(tuple_intersection_theta_integer(tuple_sketch_agg_integer("id", lit(2)), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |50.0|
 * // +----+
 */
export function tuple_intersection_theta_integer(
  col1: ColumnOrName,
  col2: ColumnOrName,
  mode?: string | Column,
): Column<BinaryType> {
  return callFunction("tuple_intersection_theta_integer", col1, col2, ...optionalLiteral(mode));
}

/**
 * The sketch of the keys of a tuple sketch of INTEGER that are not of a theta sketch. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(100).select(tuple_sketch_estimate_integer(tuple_difference_theta_integer(tuple_sketch_agg_integer("id", lit(2)), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |50.0|
 * // +----+
 */
export function tuple_difference_theta_integer(col1: ColumnOrName, col2: ColumnOrName): Column<BinaryType> {
  return callFunction("tuple_difference_theta_integer", col1, col2);
}

/**
 * The sketch of the keys of any tuple sketch of INTEGER of a group. `mode` says what becomes of summaries of one key:
 * sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(tuple_sketch_agg_integer("id", lit(2)).as("s")).select(tuple_sketch_estimate_integer(tuple_union_agg_integer("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9.0|
 * // +---+
 */
export function tuple_union_agg_integer(
  col: ColumnOrName,
  lgNomEntries: number | Column = 12,
  mode: string | Column = "sum",
): Column<BinaryType> {
  return callFunction("tuple_union_agg_integer", col, literal(lgNomEntries), literal(mode));
}

/**
 * The sketch of the keys of all tuple sketches of INTEGER of a group. `mode` says what becomes of summaries of one
 * key: sum, min, max or alwaysone. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(tuple_sketch_agg_integer("id", lit(2)).as("s")).select(tuple_sketch_estimate_integer(tuple_intersection_agg_integer("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0.0|
 * // +---+
 */
export function tuple_intersection_agg_integer(col: ColumnOrName, mode?: string | Column): Column<BinaryType> {
  return callFunction("tuple_intersection_agg_integer", col, ...optionalLiteral(mode));
}
