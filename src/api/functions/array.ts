import type { BooleanType, IntegerType, LongType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { numberOrColumn, optionalLiteral, randomSeed } from "./arguments.ts";

/**
 * An array of columns.
 *
 * @example
 * await spark.range(1).select(array(lit(1), lit(2)).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[1, 2]|
 * // +------+
 */
export function array(...cols: readonly (ColumnOrName | readonly ColumnOrName[])[]): Column {
  return callFunction("array", ...cols.flat());
}

/**
 * How many elements an array, or entries a map has.
 *
 * @example
 * await spark.range(1).select(size(array(lit(1), lit(2))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function size(col: ColumnOrName): Column<IntegerType> {
  return callFunction("size", col);
}

/**
 * As {@link size}.
 *
 * @example
 * await spark.range(1).select(cardinality(array(lit(1))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function cardinality(col: ColumnOrName): Column<IntegerType> {
  return callFunction("cardinality", col);
}

/**
 * How many elements an array has.
 *
 * @example
 * await spark.range(1).select(array_size(array(lit(1), lit(2))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function array_size(col: ColumnOrName): Column<IntegerType> {
  return callFunction("array_size", col);
}

/**
 * Whether an array holds a value; null when it does not, but holds a null.
 *
 * @example
 * await spark.range(1).select(array_contains(array(lit(1), lit(2)), 2).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function array_contains(col: ColumnOrName, value: LiteralInput | Column): Column<BooleanType> {
  return callFunction("array_contains", col, literal(value));
}

/**
 * The position of a value in an array, counted from 1; 0 when it is not there.
 *
 * @example
 * await spark.range(1).select(array_position(array(lit(3), lit(4)), 4).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function array_position(col: ColumnOrName, value: LiteralInput | Column): Column<LongType> {
  return callFunction("array_position", col, literal(value));
}

/**
 * The array without the elements that equal a value.
 *
 * @example
 * await spark.range(1).select(array_remove(array(lit(1), lit(2), lit(1)), 1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[2]|
 * // +---+
 */
export function array_remove(col: ColumnOrName, element: LiteralInput | Column): Column {
  return callFunction("array_remove", col, literal(element));
}

/**
 * The array with a value after it.
 *
 * @example
 * await spark.range(1).select(array_append(array(lit(1)), 2).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[1, 2]|
 * // +------+
 */
export function array_append(col: ColumnOrName, value: LiteralInput | Column): Column {
  return callFunction("array_append", col, literal(value));
}

/**
 * The array with a value before it.
 *
 * @example
 * await spark.range(1).select(array_prepend(array(lit(1)), 0).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[0, 1]|
 * // +------+
 */
export function array_prepend(col: ColumnOrName, value: LiteralInput | Column): Column {
  return callFunction("array_prepend", col, literal(value));
}

/**
 * The elements as one text with a delimiter between them; nulls are left out, or replaced.
 *
 * @example
 * await spark.range(1).select(array_join(array(lit("a"), lit(null), lit("b")), "-").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |a-b|
 * // +---+
 */
export function array_join(col: ColumnOrName, delimiter: string, nullReplacement?: string): Column<StringType> {
  return callFunction("array_join", col, literal(delimiter), ...optionalLiteral(nullReplacement));
}

/**
 * An array that holds a value so many times.
 *
 * @example
 * await spark.range(1).select(array_repeat(lit("x"), 3).as("r")).show();
 * // prints:
 * // +---------+
 * // |        r|
 * // +---------+
 * // |[x, x, x]|
 * // +---------+
 */
export function array_repeat(col: ColumnOrName, count: ColumnOrName | number): Column {
  return callFunction("array_repeat", col, numberOrColumn(count));
}

/**
 * The array with a value at a position, counted from 1, or from the end when negative.
 *
 * @example
 * await spark.range(1).select(array_insert(array(lit(1), lit(3)), 2, 2).as("r")).show();
 * // prints:
 * // +---------+
 * // |        r|
 * // +---------+
 * // |[1, 2, 3]|
 * // +---------+
 */
export function array_insert(arr: ColumnOrName, pos: ColumnOrName | number, value: LiteralInput | Column): Column {
  return callFunction("array_insert", arr, numberOrColumn(pos), literal(value));
}

/**
 * The array without its nulls.
 *
 * @example
 * await spark.range(1).select(array_compact(array(lit(1), lit(null))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[1]|
 * // +---+
 */
export function array_compact(col: ColumnOrName): Column {
  return callFunction("array_compact", col);
}

/**
 * The largest element.
 *
 * @example
 * await spark.range(1).select(array_max(array(lit(1), lit(3))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function array_max(col: ColumnOrName): Column {
  return callFunction("array_max", col);
}

/**
 * The smallest element.
 *
 * @example
 * await spark.range(1).select(array_min(array(lit(1), lit(3))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function array_min(col: ColumnOrName): Column {
  return callFunction("array_min", col);
}

/**
 * The elements of an array of arrays as one array.
 *
 * @example
 * await spark.range(1).select(flatten(array(array(lit(1)), array(lit(2)))).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[1, 2]|
 * // +------+
 */
export function flatten(col: ColumnOrName): Column {
  return callFunction("flatten", col);
}

/**
 * The different elements of an array, in their order.
 *
 * @example
 * await spark.range(1).select(array_distinct(array(lit(2), lit(1), lit(2))).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[2, 1]|
 * // +------+
 */
export function array_distinct(col: ColumnOrName): Column {
  return callFunction("array_distinct", col);
}

/**
 * The different elements of both arrays.
 *
 * @example
 * await spark.range(1).select(array_union(array(lit(1), lit(2)), array(lit(2), lit(3))).as("r")).show();
 * // prints:
 * // +---------+
 * // |        r|
 * // +---------+
 * // |[1, 2, 3]|
 * // +---------+
 */
export function array_union(col1: ColumnOrName, col2: ColumnOrName): Column {
  return callFunction("array_union", col1, col2);
}

/**
 * The different elements that both arrays have.
 *
 * @example
 * await spark.range(1).select(array_intersect(array(lit(1), lit(2)), array(lit(2), lit(3))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[2]|
 * // +---+
 */
export function array_intersect(col1: ColumnOrName, col2: ColumnOrName): Column {
  return callFunction("array_intersect", col1, col2);
}

/**
 * The different elements of the first array that the second lacks.
 *
 * @example
 * await spark.range(1).select(array_except(array(lit(1), lit(2)), array(lit(2), lit(3))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[1]|
 * // +---+
 */
export function array_except(col1: ColumnOrName, col2: ColumnOrName): Column {
  return callFunction("array_except", col1, col2);
}

/**
 * Whether two arrays have an element in common.
 *
 * @example
 * await spark.range(1).select(arrays_overlap(array(lit(1)), array(lit(1), lit(2))).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function arrays_overlap(a1: ColumnOrName, a2: ColumnOrName): Column<BooleanType> {
  return callFunction("arrays_overlap", a1, a2);
}

/**
 * An array of structs: the n-th holds the n-th elements of the arrays.
 *
 * @example
 * await spark.range(1).select(arrays_zip(array(lit(1), lit(2)), array(lit("a"), lit("b"))).as("r")).show();
 * // prints:
 * // +----------------+
 * // |               r|
 * // +----------------+
 * // |[{1, a}, {2, b}]|
 * // +----------------+
 */
export function arrays_zip(...cols: readonly ColumnOrName[]): Column {
  return callFunction("arrays_zip", ...cols);
}

/**
 * The element at a position, counted from 1 or from the end, or the value of a key. Raises INVALID_ARRAY_INDEX_IN_ELEMENT_AT outside an array.
 *
 * @example
 * await spark.range(1).select(element_at(array(lit("a"), lit("b")), -1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  b|
 * // +---+
 */
export function element_at(col: ColumnOrName, extraction: LiteralInput | Column): Column {
  return callFunction("element_at", col, literal(extraction));
}

/**
 * As {@link element_at}, but null outside an array.
 *
 * @example
 * await spark.range(1).select(try_element_at(array(lit("a")), lit(5)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_element_at(col: ColumnOrName, extraction: ColumnOrName): Column {
  return callFunction("try_element_at", col, extraction);
}

/**
 * The element at an index, counted from 0; null outside the array.
 *
 * @example
 * await spark.range(1).select(get(array(lit("a"), lit("b")), 1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  b|
 * // +---+
 */
export function get(col: ColumnOrName, index: ColumnOrName | number): Column {
  return callFunction("get", col, numberOrColumn(index));
}

/**
 * Part of an array: from a position, so many elements.
 *
 * @example
 * await spark.range(1).select(slice(array(lit(1), lit(2), lit(3)), 2, 2).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[2, 3]|
 * // +------+
 */
export function slice(x: ColumnOrName, start: ColumnOrName | number, length: ColumnOrName | number): Column {
  return callFunction("slice", x, numberOrColumn(start), numberOrColumn(length));
}

/**
 * The values from one to another, both included, by a step.
 *
 * @example
 * await spark.range(1).select(sequence(lit(1), lit(5), lit(2)).as("r")).show();
 * // prints:
 * // +---------+
 * // |        r|
 * // +---------+
 * // |[1, 3, 5]|
 * // +---------+
 */
export function sequence(start: ColumnOrName, stop: ColumnOrName, step?: ColumnOrName): Column {
  return callFunction("sequence", start, stop, ...(step === undefined ? [] : [step]));
}

/**
 * The array in a random order.
 *
 * @example
 * await spark.range(1).select(size(shuffle(array(lit(1), lit(2)))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function shuffle(col: ColumnOrName, seed?: number | bigint | Column): Column {
  return callFunction("shuffle", col, literal(seed ?? randomSeed()));
}

/**
 * The array sorted, nulls first; or descending, nulls last.
 *
 * @example
 * await spark.range(1).select(sort_array(array(lit(2), lit(1)), false).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[2, 1]|
 * // +------+
 */
export function sort_array(col: ColumnOrName, asc = true): Column {
  return callFunction("sort_array", col, literal(asc));
}
