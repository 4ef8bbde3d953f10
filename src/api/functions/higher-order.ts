import type { BooleanType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, lambda } from "../expression-builder.ts";

/** A function of an element, and perhaps its index from 0. */
type Element = (x: Column, i: Column) => Column;

/**
 * What a function makes of each element, and perhaps its index from 0.
 *
 * @example
 * await spark.range(1).select(transform(array(lit(1), lit(2)), (x) => x.multiply(10)).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |[10, 20]|
 * // +--------+
 */
export function transform(col: ColumnOrName, f: Element): Column {
  return callFunction("transform", col, lambda(f, "transform"));
}

/**
 * The elements that a predicate is true for; it may look at their index from 0.
 *
 * @example
 * await spark.range(1).select(filter(array(lit(1), lit(2)), (x) => x.gt(1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[2]|
 * // +---+
 */
export function filter(col: ColumnOrName, f: Element): Column {
  return callFunction("filter", col, lambda(f, "filter"));
}

/**
 * Whether a predicate is true for some element.
 *
 * @example
 * await spark.range(1).select(exists(array(lit(1), lit(2)), (x) => x.gt(1)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function exists(col: ColumnOrName, f: (x: Column) => Column): Column<BooleanType> {
  return callFunction("exists", col, lambda(f, "exists"));
}

/**
 * Whether a predicate is true for every element.
 *
 * @example
 * await spark.range(1).select(forall(array(lit(1), lit(2)), (x) => x.gt(1)).as("r")).show();
 * // prints:
 * // +-----+
 * // |    r|
 * // +-----+
 * // |false|
 * // +-----+
 */
export function forall(col: ColumnOrName, f: (x: Column) => Column): Column<BooleanType> {
  return callFunction("forall", col, lambda(f, "forall"));
}

/**
 * Folds an array: each element is merged into an accumulator, which a last function may finish. The merged value must have the type of the first one.
 *
 * @example
 * await spark.range(1).select(aggregate(array(lit(1), lit(2)), lit(0), (acc, x) => acc.plus(x)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function aggregate(
  col: ColumnOrName,
  initialValue: ColumnOrName,
  merge: (x: Column, y: Column) => Column,
  finish?: (x: Column) => Column,
): Column {
  const last = finish === undefined ? [] : [lambda(finish, "aggregate")];
  return callFunction("aggregate", col, initialValue, lambda(merge, "aggregate"), ...last);
}

/**
 * As {@link aggregate}.
 *
 * @example
 * await spark.range(1).select(reduce(array(lit(1), lit(2)), lit(0), (acc, x) => acc.plus(x)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function reduce(
  col: ColumnOrName,
  initialValue: ColumnOrName,
  merge: (x: Column, y: Column) => Column,
  finish?: (x: Column) => Column,
): Column {
  const last = finish === undefined ? [] : [lambda(finish, "reduce")];
  return callFunction("reduce", col, initialValue, lambda(merge, "reduce"), ...last);
}

/**
 * What a function makes of the n-th elements of two arrays; the shorter one is filled with nulls.
 *
 * @example
 * await spark.range(1).select(zip_with(array(lit(1)), array(lit(2)), (x, y) => x.plus(y)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[3]|
 * // +---+
 */
export function zip_with(left: ColumnOrName, right: ColumnOrName, f: (x: Column, y: Column) => Column): Column {
  return callFunction("zip_with", left, right, lambda(f, "zip_with"));
}

/**
 * The array sorted, nulls last, or by a function that compares two elements.
 *
 * @example
 * await spark.range(1).select(array_sort(array(lit(2), lit(1))).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[1, 2]|
 * // +------+
 */
export function array_sort(col: ColumnOrName, comparator?: (x: Column, y: Column) => Column): Column {
  const by = comparator === undefined ? [] : [lambda(comparator, "array_sort")];
  return callFunction("array_sort", col, ...by);
}

/**
 * The entries that a predicate of key and value is true for.
 *
 * @example
 * await spark.range(1).select(map_filter(create_map(lit("a"), lit(1)), (k, v) => v.gt(0)).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |{a -> 1}|
 * // +--------+
 */
export function map_filter(col: ColumnOrName, f: (x: Column, y: Column) => Column): Column {
  return callFunction("map_filter", col, lambda(f, "map_filter"));
}

/**
 * The map with keys that a function makes of key and value.
 *
 * @example
 * await spark.range(1).select(transform_keys(create_map(lit("a"), lit(1)), (k, v) => v).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |{1 -> 1}|
 * // +--------+
 */
export function transform_keys(col: ColumnOrName, f: (x: Column, y: Column) => Column): Column {
  return callFunction("transform_keys", col, lambda(f, "transform_keys"));
}

/**
 * The map with values that a function makes of key and value.
 *
 * @example
 * await spark.range(1).select(transform_values(create_map(lit("a"), lit(1)), (k, v) => v.plus(1)).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |{a -> 2}|
 * // +--------+
 */
export function transform_values(col: ColumnOrName, f: (x: Column, y: Column) => Column): Column {
  return callFunction("transform_values", col, lambda(f, "transform_values"));
}

/**
 * A map of all keys of two maps, with what a function makes of the key and both values.
 *
 * @example
 * await spark.range(1).select(map_zip_with(create_map(lit("a"), lit(1)), create_map(lit("a"), lit(1)), (k, v1, v2) => v1.plus(v2)).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |{a -> 2}|
 * // +--------+
 */
export function map_zip_with(
  col1: ColumnOrName,
  col2: ColumnOrName,
  f: (k: Column, v1: Column, v2: Column) => Column,
): Column {
  return callFunction("map_zip_with", col1, col2, lambda(f, "map_zip_with"));
}
