import type { BooleanType, ByteType, DoubleType, LongType } from "../../types/index.ts";
import { Column } from "../column.ts";
import { type ColumnOrName, callDistinctFunction, callFunction } from "../expression-builder.ts";

/**
 * How many values are not null; `*` counts the rows.
 *
 * @example
 * await spark.range(5).select(count("*").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  5|
 * // +---+
 */
export function count(col: ColumnOrName): Column<LongType> {
  return callFunction("count", col);
}

/**
 * How many rows the condition is true for.
 *
 * @example
 * await spark.range(5).select(count_if(col("id").gt(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function count_if(col: ColumnOrName): Column<LongType> {
  return callFunction("count_if", col);
}

/**
 * How many different values there are, rows with a null left out.
 *
 * @example
 * await spark.range(5).select(count_distinct(col("id").mod(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function count_distinct(col: ColumnOrName, ...cols: readonly ColumnOrName[]): Column<LongType> {
  return callDistinctFunction("count", col, ...cols);
}

/**
 * As {@link count_distinct}.
 *
 * @example
 * await spark.range(5).select(countDistinct("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  5|
 * // +---+
 */
export function countDistinct(col: ColumnOrName, ...cols: readonly ColumnOrName[]): Column<LongType> {
  return count_distinct(col, ...cols);
}

/**
 * The sum of the values that are not null: LONG of integers, ten more digits of decimals, DOUBLE of the rest. Raises ARITHMETIC_OVERFLOW.
 *
 * @example
 * await spark.range(5).select(sum("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | 10|
 * // +---+
 */
export function sum(col: ColumnOrName): Column {
  return callFunction("sum", col);
}

/**
 * The sum of the different values.
 *
 * @example
 * await spark.range(5).select(sum_distinct(col("id").mod(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function sum_distinct(col: ColumnOrName): Column {
  return callDistinctFunction("sum", col);
}

/**
 * As {@link sum_distinct}.
 *
 * @example
 * await spark.range(5).select(sumDistinct(col("id").mod(3)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function sumDistinct(col: ColumnOrName): Column {
  return sum_distinct(col);
}

/**
 * As {@link sum}, but null where the sum overflows.
 *
 * @example
 * await spark.range(5).select(try_sum("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | 10|
 * // +---+
 */
export function try_sum(col: ColumnOrName): Column {
  return callFunction("try_sum", col);
}

/**
 * The mean of the values that are not null: four more digits of decimals, DOUBLE of other numbers.
 *
 * @example
 * await spark.range(5).select(avg("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function avg(col: ColumnOrName): Column {
  return callFunction("avg", col);
}

/**
 * As {@link avg}.
 *
 * @example
 * await spark.range(5).select(mean("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function mean(col: ColumnOrName): Column {
  return avg(col);
}

/**
 * As {@link avg}, but null where the sum overflows.
 *
 * @example
 * await spark.range(5).select(try_avg("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function try_avg(col: ColumnOrName): Column {
  return callFunction("try_avg", col);
}

/**
 * The largest value. NaN is larger than any number.
 *
 * @example
 * await spark.range(5).select(max("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  4|
 * // +---+
 */
export function max(col: ColumnOrName): Column {
  return callFunction("max", col);
}

/**
 * The smallest value.
 *
 * @example
 * await spark.range(5).select(min("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function min(col: ColumnOrName): Column {
  return callFunction("min", col);
}

/**
 * The product of the values that are not null.
 *
 * @example
 * await spark.range(5).select(product(col("id").plus(1)).as("r")).show();
 * // prints:
 * // +-----+
 * // |    r|
 * // +-----+
 * // |120.0|
 * // +-----+
 */
export function product(col: ColumnOrName): Column<DoubleType> {
  const { expression } = callFunction("product", col);
  // Spark knows this one to its clients only, not to SQL.
  return new Column(Object.freeze({ ...expression, isInternal: true }) as typeof expression);
}

/**
 * Whether every value that is not null is true.
 *
 * @example
 * await spark.range(5).select(bool_and(col("id").lt(9)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function bool_and(col: ColumnOrName): Column<BooleanType> {
  return callFunction("bool_and", col);
}

/**
 * As {@link bool_and}.
 *
 * @example
 * await spark.range(5).select(every(col("id").lt(3)).as("r")).show();
 * // prints:
 * // +-----+
 * // |    r|
 * // +-----+
 * // |false|
 * // +-----+
 */
export function every(col: ColumnOrName): Column<BooleanType> {
  return callFunction("every", col);
}

/**
 * Whether some value is true.
 *
 * @example
 * await spark.range(5).select(bool_or(col("id").gt(3)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function bool_or(col: ColumnOrName): Column<BooleanType> {
  return callFunction("bool_or", col);
}

/**
 * As {@link bool_or}.
 *
 * @example
 * await spark.range(5).select(some(col("id").gt(9)).as("r")).show();
 * // prints:
 * // +-----+
 * // |    r|
 * // +-----+
 * // |false|
 * // +-----+
 */
export function some(col: ColumnOrName): Column<BooleanType> {
  return callFunction("some", col);
}

/**
 * The bits that every value has.
 *
 * @example
 * await spark.range(2).select(bit_and(col("id").plus(4)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  4|
 * // +---+
 */
export function bit_and(col: ColumnOrName): Column {
  return callFunction("bit_and", col);
}

/**
 * The bits that some value has.
 *
 * @example
 * await spark.range(5).select(bit_or("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  7|
 * // +---+
 */
export function bit_or(col: ColumnOrName): Column {
  return callFunction("bit_or", col);
}

/**
 * The bits that an odd number of values have.
 *
 * @example
 * await spark.range(5).select(bit_xor("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  4|
 * // +---+
 */
export function bit_xor(col: ColumnOrName): Column {
  return callFunction("bit_xor", col);
}

/**
 * Whether a key of a grouping set is aggregated away: 1 if so, else 0.
 *
 * @example
 * await spark.range(2).rollup("id").agg(grouping("id").as("r")).orderBy("id").show();
 * // prints:
 * // +----+---+
 * // |  id|  r|
 * // +----+---+
 * // |NULL|  1|
 * // |   0|  0|
 * // |   1|  0|
 * // +----+---+
 */
export function grouping(col: ColumnOrName): Column<ByteType> {
  return callFunction("grouping", col);
}

/**
 * The bits of {@link grouping} of the keys, the first one highest.
 *
 * @example
 * await spark.range(2).rollup("id").agg(grouping_id().as("r")).orderBy("id").show();
 * // prints:
 * // +----+---+
 * // |  id|  r|
 * // +----+---+
 * // |NULL|  1|
 * // |   0|  0|
 * // |   1|  0|
 * // +----+---+
 */
export function grouping_id(...cols: readonly ColumnOrName[]): Column<LongType> {
  return callFunction("grouping_id", ...cols);
}
