import type { BinaryType, LongType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/**
 * A theta sketch of a group's values, of 2^lgNomEntries entries (4 to 26, 12 by default): it can be united,
 * intersected and subtracted. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(theta_sketch_estimate(theta_sketch_agg("id")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function theta_sketch_agg(col: ColumnOrName, lgNomEntries?: number | Column): Column<BinaryType> {
  return callFunction("theta_sketch_agg", col, ...optionalLiteral(lgNomEntries));
}

/**
 * About how many different values a theta sketch stands for. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(1).select(theta_sketch_estimate(theta_sketch_agg(lit("a"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1  |
 * // +---+
 */
export function theta_sketch_estimate(col: ColumnOrName): Column<LongType> {
  return callFunction("theta_sketch_estimate", col);
}

/**
 * The sketch of the values of either of two theta sketches. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(theta_sketch_estimate(theta_union(theta_sketch_agg("id"), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |150|
 * // +---+
 */
export function theta_union(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries?: number | Column,
): Column<BinaryType> {
  return callFunction("theta_union", col1, col2, ...optionalLiteral(lgNomEntries));
}

/**
 * The sketch of the values of both of two theta sketches. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(theta_sketch_estimate(theta_intersection(theta_sketch_agg("id"), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |50 |
 * // +---+
 */
export function theta_intersection(col1: ColumnOrName, col2: ColumnOrName): Column<BinaryType> {
  return callFunction("theta_intersection", col1, col2);
}

/**
 * The sketch of the values of one theta sketch that are not of the other. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(100).select(theta_sketch_estimate(theta_difference(theta_sketch_agg("id"), theta_sketch_agg(col("id").plus(50)))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |50 |
 * // +---+
 */
export function theta_difference(col1: ColumnOrName, col2: ColumnOrName): Column<BinaryType> {
  return callFunction("theta_difference", col1, col2);
}

/**
 * The sketch of the values of any theta sketch of a group. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(theta_sketch_agg("id").as("s")).select(theta_sketch_estimate(theta_union_agg("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9  |
 * // +---+
 */
export function theta_union_agg(col: ColumnOrName, lgNomEntries?: number | Column): Column<BinaryType> {
  return callFunction("theta_union_agg", col, ...optionalLiteral(lgNomEntries));
}

/**
 * The sketch of the values of all theta sketches of a group. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(theta_sketch_agg("id").as("s")).select(theta_sketch_estimate(theta_intersection_agg("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0  |
 * // +---+
 */
export function theta_intersection_agg(col: ColumnOrName): Column<BinaryType> {
  return callFunction("theta_intersection_agg", col);
}
