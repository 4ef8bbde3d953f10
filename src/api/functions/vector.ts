import type { ArrayType, FloatType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalColumn } from "./arguments.ts";

/**
 * The inner product of two arrays of FLOAT. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(vector_inner_product(array(lit(3).cast("float"), lit(4).cast("float")), array(lit(3).cast("float"), lit(4).cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |25.0|
 * // +----+
 */
export function vector_inner_product(left: ColumnOrName, right: ColumnOrName): Column<FloatType> {
  return callFunction("vector_inner_product", left, right);
}

/**
 * The cosine of the angle between two arrays of FLOAT. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(vector_cosine_similarity(array(lit(3).cast("float"), lit(4).cast("float")), array(lit(3).cast("float"), lit(4).cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1.0|
 * // +---+
 */
export function vector_cosine_similarity(left: ColumnOrName, right: ColumnOrName): Column<FloatType> {
  return callFunction("vector_cosine_similarity", left, right);
}

/**
 * The Euclidean distance between two arrays of FLOAT. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(vector_l2_distance(array(lit(3).cast("float"), lit(4).cast("float")), array(lit(3).cast("float"), lit(4).cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0.0|
 * // +---+
 */
export function vector_l2_distance(left: ColumnOrName, right: ColumnOrName): Column<FloatType> {
  return callFunction("vector_l2_distance", left, right);
}

/**
 * The length of an array of FLOAT by the norm of a degree, which is a FLOAT: 1, 2 (the default) or infinity. On real
 * Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(vector_norm(array(lit(3).cast("float"), lit(4).cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |5.0|
 * // +---+
 */
export function vector_norm(vector: ColumnOrName, degree?: ColumnOrName): Column<FloatType> {
  return callFunction("vector_norm", vector, ...optionalColumn(degree));
}

/**
 * An array of FLOAT with the length 1 by the norm of a degree, which is a FLOAT: 1, 2 (the default) or infinity. On
 * real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(vector_normalize(array(lit(3).cast("float"), lit(4).cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |[0.6, 0.8]|
 * // +----------+
 */
export function vector_normalize(vector: ColumnOrName, degree?: ColumnOrName): Column<ArrayType<FloatType>> {
  return callFunction("vector_normalize", vector, ...optionalColumn(degree));
}

/**
 * The sum of a group's arrays of FLOAT, item by item. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(vector_sum(array(lit(3).cast("float"), lit(4).cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |[3.0, 4.0]|
 * // +----------+
 */
export function vector_sum(col: ColumnOrName): Column<ArrayType<FloatType>> {
  return callFunction("vector_sum", col);
}

/**
 * The mean of a group's arrays of FLOAT, item by item. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(vector_avg(array(lit(3).cast("float"), lit(4).cast("float"))).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |[3.0, 4.0]|
 * // +----------+
 */
export function vector_avg(col: ColumnOrName): Column<ArrayType<FloatType>> {
  return callFunction("vector_avg", col);
}
