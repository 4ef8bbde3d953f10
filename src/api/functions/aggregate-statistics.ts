import type { BinaryType, DoubleType, LongType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { randomSeed } from "./arguments.ts";

/**
 * The sample standard deviation. Null below two rows.
 *
 * @example
 * await spark.range(5).select(stddev("id").as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |1.5811388300841898|
 * // +------------------+
 */
export function stddev(col: ColumnOrName): Column<DoubleType> {
  return callFunction("stddev", col);
}

/**
 * As {@link stddev}.
 *
 * @example
 * await spark.range(5).select(std("id").as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |1.5811388300841898|
 * // +------------------+
 */
export function std(col: ColumnOrName): Column<DoubleType> {
  return callFunction("std", col);
}

/**
 * As {@link stddev}.
 *
 * @example
 * await spark.range(5).select(stddev_samp("id").as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |1.5811388300841898|
 * // +------------------+
 */
export function stddev_samp(col: ColumnOrName): Column<DoubleType> {
  return callFunction("stddev_samp", col);
}

/**
 * The population standard deviation.
 *
 * @example
 * await spark.range(5).select(stddev_pop("id").as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |1.4142135623730951|
 * // +------------------+
 */
export function stddev_pop(col: ColumnOrName): Column<DoubleType> {
  return callFunction("stddev_pop", col);
}

/**
 * The sample variance. Null below two rows.
 *
 * @example
 * await spark.range(5).select(variance("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.5|
 * // +---+
 */
export function variance(col: ColumnOrName): Column<DoubleType> {
  return callFunction("variance", col);
}

/**
 * As {@link variance}.
 *
 * @example
 * await spark.range(5).select(var_samp("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.5|
 * // +---+
 */
export function var_samp(col: ColumnOrName): Column<DoubleType> {
  return callFunction("var_samp", col);
}

/**
 * The population variance.
 *
 * @example
 * await spark.range(5).select(var_pop("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function var_pop(col: ColumnOrName): Column<DoubleType> {
  return callFunction("var_pop", col);
}

/**
 * The skewness of the population.
 *
 * @example
 * await spark.range(5).select(skewness("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function skewness(col: ColumnOrName): Column<DoubleType> {
  return callFunction("skewness", col);
}

/**
 * The excess kurtosis of the population.
 *
 * @example
 * await spark.range(5).select(kurtosis("id").as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |-1.3|
 * // +----+
 */
export function kurtosis(col: ColumnOrName): Column<DoubleType> {
  return callFunction("kurtosis", col);
}

/**
 * The population covariance of two columns.
 *
 * @example
 * await spark.range(5).select(covar_pop("id", col("id").multiply(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |4.0|
 * // +---+
 */
export function covar_pop(col1: ColumnOrName, col2: ColumnOrName): Column<DoubleType> {
  return callFunction("covar_pop", col1, col2);
}

/**
 * The sample covariance of two columns.
 *
 * @example
 * await spark.range(5).select(covar_samp("id", col("id").multiply(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |5.0|
 * // +---+
 */
export function covar_samp(col1: ColumnOrName, col2: ColumnOrName): Column<DoubleType> {
  return callFunction("covar_samp", col1, col2);
}

/**
 * Pearson's correlation of two columns.
 *
 * @example
 * await spark.range(5).select(corr("id", col("id").multiply(2)).as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |0.9999999999999998|
 * // +------------------+
 */
export function corr(col1: ColumnOrName, col2: ColumnOrName): Column<DoubleType> {
  return callFunction("corr", col1, col2);
}

/**
 * How many rows have both values.
 *
 * @example
 * await spark.range(5).select(regr_count(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  5|
 * // +---+
 */
export function regr_count(y: ColumnOrName, x: ColumnOrName): Column<LongType> {
  return callFunction("regr_count", y, x);
}

/**
 * The mean of x over the rows that have both values.
 *
 * @example
 * await spark.range(5).select(regr_avgx(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function regr_avgx(y: ColumnOrName, x: ColumnOrName): Column {
  return callFunction("regr_avgx", y, x);
}

/**
 * The mean of y over the rows that have both values.
 *
 * @example
 * await spark.range(5).select(regr_avgy(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |4.0|
 * // +---+
 */
export function regr_avgy(y: ColumnOrName, x: ColumnOrName): Column {
  return callFunction("regr_avgy", y, x);
}

/**
 * The slope of the line fitted through (x, y).
 *
 * @example
 * await spark.range(5).select(regr_slope(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function regr_slope(y: ColumnOrName, x: ColumnOrName): Column<DoubleType> {
  return callFunction("regr_slope", y, x);
}

/**
 * Where the line fitted through (x, y) meets x = 0.
 *
 * @example
 * await spark.range(5).select(regr_intercept(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function regr_intercept(y: ColumnOrName, x: ColumnOrName): Column<DoubleType> {
  return callFunction("regr_intercept", y, x);
}

/**
 * How well a line fits (x, y): the coefficient of determination.
 *
 * @example
 * await spark.range(5).select(regr_r2(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |0.9999999999999996|
 * // +------------------+
 */
export function regr_r2(y: ColumnOrName, x: ColumnOrName): Column<DoubleType> {
  return callFunction("regr_r2", y, x);
}

/**
 * The sum of the squared deviations of x.
 *
 * @example
 * await spark.range(5).select(regr_sxx(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |10.0|
 * // +----+
 */
export function regr_sxx(y: ColumnOrName, x: ColumnOrName): Column<DoubleType> {
  return callFunction("regr_sxx", y, x);
}

/**
 * The sum of the products of the deviations of x and y.
 *
 * @example
 * await spark.range(5).select(regr_sxy(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |20.0|
 * // +----+
 */
export function regr_sxy(y: ColumnOrName, x: ColumnOrName): Column<DoubleType> {
  return callFunction("regr_sxy", y, x);
}

/**
 * The sum of the squared deviations of y.
 *
 * @example
 * await spark.range(5).select(regr_syy(col("id").multiply(2), "id").as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |40.0|
 * // +----+
 */
export function regr_syy(y: ColumnOrName, x: ColumnOrName): Column<DoubleType> {
  return callFunction("regr_syy", y, x);
}

/**
 * About how the numbers of a group are spread: an array of structs of a middle `x` and a count `y`. On real Spark
 * only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(histogram_numeric(lit(7), lit(2)).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |[{7, 1.0}]|
 * // +----------+
 */
export function histogram_numeric(col: ColumnOrName, nBins: ColumnOrName): Column {
  return callFunction("histogram_numeric", col, nBins);
}

/**
 * A count-min sketch of a group: bytes that tell about how often a value is there, within an error and with a
 * confidence. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(4).select(length(count_min_sketch("id", 0.5, 0.5, 1)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |60 |
 * // +---+
 */
export function count_min_sketch(
  col: ColumnOrName,
  eps: number | Column,
  confidence: number | Column,
  seed: number | bigint | Column = randomSeed(),
): Column<BinaryType> {
  return callFunction("count_min_sketch", col, literal(eps), literal(confidence), literal(seed));
}
