import type { LongType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/** A share from 0 to 1, or several. */
type Percentage = number | readonly number[] | Column;

/**
 * The value in the middle, interpolated.
 *
 * @example
 * await spark.range(5).select(median("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function median(col: ColumnOrName): Column {
  return callFunction("median", col);
}

/**
 * The most frequent value; the smallest of them when it must be deterministic.
 *
 * @example
 * await spark.range(5).select(mode(col("id").mod(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function mode(col: ColumnOrName, deterministic = false): Column {
  return callFunction("mode", col, literal(deterministic));
}

/**
 * The exact percentile, interpolated; an array of percentages gives an array. The last argument says how often each value counts.
 *
 * @example
 * await spark.range(5).select(percentile("id", 0.3).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |1.2|
 * // +---+
 */
export function percentile(col: ColumnOrName, percentage: Percentage, frequency: number | Column = 1): Column {
  return callFunction("percentile", col, literal(percentage), literal(frequency));
}

/**
 * About the smallest value that at least the given share of the values does not exceed. The embedded engine is exact.
 *
 * @example
 * await spark.range(5).select(percentile_approx("id", [0.25, 0.5]).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[1, 2]|
 * // +------+
 */
export function percentile_approx(
  col: ColumnOrName,
  percentage: Percentage,
  accuracy: number | Column = 10000,
): Column {
  return callFunction("percentile_approx", col, literal(percentage), literal(accuracy));
}

/**
 * As {@link percentile_approx}.
 *
 * @example
 * await spark.range(5).select(approx_percentile("id", [0.25, 0.5]).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[1, 2]|
 * // +------+
 */
export function approx_percentile(
  col: ColumnOrName,
  percentage: Percentage,
  accuracy: number | Column = 10000,
): Column {
  return callFunction("approx_percentile", col, literal(percentage), literal(accuracy));
}

/**
 * About how many different values there are, within a relative standard deviation. The embedded engine is exact.
 *
 * @example
 * await spark.range(5).select(approx_count_distinct(col("id").mod(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function approx_count_distinct(col: ColumnOrName, rsd?: number): Column<LongType> {
  return callFunction("approx_count_distinct", col, ...optionalLiteral(rsd));
}

/**
 * As {@link approx_count_distinct}.
 *
 * @example
 * await spark.range(5).select(approxCountDistinct(col("id").mod(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function approxCountDistinct(col: ColumnOrName, rsd?: number): Column<LongType> {
  return approx_count_distinct(col, rsd);
}
