import type { Column } from "../column.ts";
import { type ColumnOrName, callDistinctFunction, callFunction, literal } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/**
 * The first value met, or the first that is not null.
 *
 * @example
 * await spark.range(5).select(first("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function first(col: ColumnOrName, ignoreNulls = false): Column {
  return callFunction("first", col, literal(ignoreNulls));
}

/**
 * The last value met, or the last that is not null.
 *
 * @example
 * await spark.range(5).select(last("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  4|
 * // +---+
 */
export function last(col: ColumnOrName, ignoreNulls = false): Column {
  return callFunction("last", col, literal(ignoreNulls));
}

/**
 * As {@link first}.
 *
 * @example
 * await spark.range(5).select(first_value("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function first_value(col: ColumnOrName, ignoreNulls?: boolean | Column): Column {
  return callFunction("first_value", col, ...optionalLiteral(ignoreNulls));
}

/**
 * As {@link last}.
 *
 * @example
 * await spark.range(5).select(last_value("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  4|
 * // +---+
 */
export function last_value(col: ColumnOrName, ignoreNulls?: boolean | Column): Column {
  return callFunction("last_value", col, ...optionalLiteral(ignoreNulls));
}

/**
 * Some value, or one that is not null.
 *
 * @example
 * await spark.range(1).select(any_value("id").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function any_value(col: ColumnOrName, ignoreNulls?: boolean | Column): Column {
  return callFunction("any_value", col, ...optionalLiteral(ignoreNulls));
}

/**
 * An array of the values that are not null.
 *
 * @example
 * await spark.range(3).select(collect_list("id").as("r")).show();
 * // prints:
 * // +---------+
 * // |        r|
 * // +---------+
 * // |[0, 1, 2]|
 * // +---------+
 */
export function collect_list(col: ColumnOrName): Column {
  return callFunction("collect_list", col);
}

/**
 * As {@link collect_list}.
 *
 * @example
 * await spark.range(3).select(array_agg("id").as("r")).show();
 * // prints:
 * // +---------+
 * // |        r|
 * // +---------+
 * // |[0, 1, 2]|
 * // +---------+
 */
export function array_agg(col: ColumnOrName): Column {
  return callFunction("array_agg", col);
}

/**
 * An array of the values that are not null, each once. Spark gives them in any order, the embedded engine sorted.
 *
 * @example
 * await spark.range(5).select(collect_set(col("id").mod(2)).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |[0, 1]|
 * // +------+
 */
export function collect_set(col: ColumnOrName): Column {
  return callFunction("collect_set", col);
}

/**
 * The value where another column is largest, or those of its `k` largest values.
 *
 * @example
 * await spark.range(3).select(max_by("id", col("id").mod(3)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function max_by(col: ColumnOrName, ord: ColumnOrName, k?: number): Column {
  return callFunction("max_by", col, ord, ...optionalLiteral(k));
}

/**
 * The value where another column is smallest, or those of its `k` smallest values.
 *
 * @example
 * await spark.range(3).select(min_by("id", col("id").mod(3)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function min_by(col: ColumnOrName, ord: ColumnOrName, k?: number): Column {
  return callFunction("min_by", col, ord, ...optionalLiteral(k));
}

/**
 * The values that are not null as one text, with a delimiter between them.
 *
 * @example
 * await spark.range(3).select(listagg("id", ",").as("r")).show();
 * // prints:
 * // +-----+
 * // |    r|
 * // +-----+
 * // |0,1,2|
 * // +-----+
 */
export function listagg(col: ColumnOrName, delimiter?: string | Uint8Array | Column): Column {
  return callFunction("listagg", col, ...optionalLiteral(delimiter));
}

/**
 * As {@link listagg}, of the different values.
 *
 * @example
 * await spark.range(3).select(listagg_distinct(col("id").mod(1), ",").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function listagg_distinct(col: ColumnOrName, delimiter?: string | Uint8Array | Column): Column {
  return callDistinctFunction("listagg", col, ...optionalLiteral(delimiter));
}

/**
 * As {@link listagg}.
 *
 * @example
 * await spark.range(3).select(string_agg("id", ",").as("r")).show();
 * // prints:
 * // +-----+
 * // |    r|
 * // +-----+
 * // |0,1,2|
 * // +-----+
 */
export function string_agg(col: ColumnOrName, delimiter?: string | Uint8Array | Column): Column {
  return callFunction("string_agg", col, ...optionalLiteral(delimiter));
}

/**
 * As {@link string_agg}, of the different values.
 *
 * @example
 * await spark.range(3).select(string_agg_distinct(col("id").mod(1), ",").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function string_agg_distinct(col: ColumnOrName, delimiter?: string | Uint8Array | Column): Column {
  return callDistinctFunction("string_agg", col, ...optionalLiteral(delimiter));
}

/**
 * An array of the items of all arrays of a group that are not null, each once. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(collect_union(array(lit(1), lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |[1, 2]|
 * // +------+
 */
export function collect_union(col: ColumnOrName): Column {
  return callFunction("collect_union", col);
}
