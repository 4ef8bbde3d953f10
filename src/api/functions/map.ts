import type { BooleanType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";

/**
 * A map of keys and values, which take turns.
 *
 * @example
 * await spark.range(1).select(create_map(lit("a"), lit(1)).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |{a -> 1}|
 * // +--------+
 */
export function create_map(...cols: readonly (ColumnOrName | readonly ColumnOrName[])[]): Column {
  return callFunction("map", ...cols.flat());
}

/**
 * The keys of a map.
 *
 * @example
 * await spark.range(1).select(map_keys(create_map(lit("a"), lit(1))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[a]|
 * // +---+
 */
export function map_keys(col: ColumnOrName): Column {
  return callFunction("map_keys", col);
}

/**
 * The values of a map.
 *
 * @example
 * await spark.range(1).select(map_values(create_map(lit("a"), lit(1))).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[1]|
 * // +---+
 */
export function map_values(col: ColumnOrName): Column {
  return callFunction("map_values", col);
}

/**
 * The entries of a map as an array of structs.
 *
 * @example
 * await spark.range(1).select(map_entries(create_map(lit("a"), lit(1))).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |[{a, 1}]|
 * // +--------+
 */
export function map_entries(col: ColumnOrName): Column {
  return callFunction("map_entries", col);
}

/**
 * A map of an array of keys and one of values.
 *
 * @example
 * await spark.range(1).select(map_from_arrays(array(lit("a")), array(lit(1))).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |{a -> 1}|
 * // +--------+
 */
export function map_from_arrays(col1: ColumnOrName, col2: ColumnOrName): Column {
  return callFunction("map_from_arrays", col1, col2);
}

/**
 * A map of an array of pairs.
 *
 * @example
 * await spark.range(1).select(map_from_entries(array(struct(lit("a"), lit(1)))).as("r")).show();
 * // prints:
 * // +--------+
 * // |       r|
 * // +--------+
 * // |{a -> 1}|
 * // +--------+
 */
export function map_from_entries(col: ColumnOrName): Column {
  return callFunction("map_from_entries", col);
}

/**
 * The entries of all maps. Raises DUPLICATED_MAP_KEY.
 *
 * @example
 * await spark.range(1).select(map_concat(create_map(lit("a"), lit(1)), create_map(lit("b"), lit(2))).as("r")).show();
 * // prints:
 * // +----------------+
 * // |               r|
 * // +----------------+
 * // |{a -> 1, b -> 2}|
 * // +----------------+
 */
export function map_concat(...cols: readonly (ColumnOrName | readonly ColumnOrName[])[]): Column {
  return callFunction("map_concat", ...cols.flat());
}

/**
 * Whether a map has a key.
 *
 * @example
 * await spark.range(1).select(map_contains_key(create_map(lit("a"), lit(1)), "a").as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function map_contains_key(col: ColumnOrName, value: LiteralInput | Column): Column<BooleanType> {
  return callFunction("map_contains_key", col, literal(value));
}

/**
 * A map read from text; both delimiters are regular expressions.
 *
 * @example
 * await spark.range(1).select(str_to_map(lit("a:1,b:2")).as("r")).show();
 * // prints:
 * // +----------------+
 * // |               r|
 * // +----------------+
 * // |{a -> 1, b -> 2}|
 * // +----------------+
 */
export function str_to_map(text: ColumnOrName, pairDelim?: ColumnOrName, keyValueDelim?: ColumnOrName): Column {
  return callFunction("str_to_map", text, pairDelim ?? literal(","), keyValueDelim ?? literal(":"));
}
