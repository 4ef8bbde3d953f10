import { sparkError } from "../../errors/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";

/**
 * A row for each element of an array, or each entry of a map.
 *
 * @example
 * await spark.range(1).select(explode(array(lit(1), lit(2)))).show();
 * // prints:
 * // +---+
 * // |col|
 * // +---+
 * // |  1|
 * // |  2|
 * // +---+
 */
export function explode(col: ColumnOrName): Column {
  return callFunction("explode", col);
}

/**
 * As {@link explode}, but one row of nulls where there is nothing to make rows of.
 *
 * @example
 * await spark.range(1).select(explode_outer(array())).show();
 * // prints:
 * // +----+
 * // | col|
 * // +----+
 * // |NULL|
 * // +----+
 */
export function explode_outer(col: ColumnOrName): Column {
  return callFunction("explode_outer", col);
}

/**
 * A row for each element of an array, with its position from 0.
 *
 * @example
 * await spark.range(1).select(posexplode(array(lit(1), lit(2)))).show();
 * // prints:
 * // +---+---+
 * // |pos|col|
 * // +---+---+
 * // |  0|  1|
 * // |  1|  2|
 * // +---+---+
 */
export function posexplode(col: ColumnOrName): Column {
  return callFunction("posexplode", col);
}

/**
 * As {@link posexplode}, but one row of nulls where there is nothing to make rows of.
 *
 * @example
 * await spark.range(1).select(posexplode_outer(array(lit(1), lit(2)))).show();
 * // prints:
 * // +---+---+
 * // |pos|col|
 * // +---+---+
 * // |  0|  1|
 * // |  1|  2|
 * // +---+---+
 */
export function posexplode_outer(col: ColumnOrName): Column {
  return callFunction("posexplode_outer", col);
}

/**
 * A row for each struct of an array, its fields as columns.
 *
 * @example
 * await spark.range(1).select(inline(array(struct(lit(1).as("a"), lit(2).as("b"))))).show();
 * // prints:
 * // +---+---+
 * // |  a|  b|
 * // +---+---+
 * // |  1|  2|
 * // +---+---+
 */
export function inline(col: ColumnOrName): Column {
  return callFunction("inline", col);
}

/**
 * As {@link inline}, but one row of nulls where there is nothing to make rows of.
 *
 * @example
 * await spark.range(1).select(inline_outer(array(struct(lit(1).as("a"))))).show();
 * // prints:
 * // +---+
 * // |  a|
 * // +---+
 * // |  1|
 * // +---+
 */
export function inline_outer(col: ColumnOrName): Column {
  return callFunction("inline_outer", col);
}

/**
 * Values laid out in so many rows, which the first column says.
 *
 * @example
 * await spark.range(1).select(stack(lit(2), lit(1), lit(2), lit(3), lit(4))).show();
 * // prints:
 * // +----+----+
 * // |col0|col1|
 * // +----+----+
 * // |   1|   2|
 * // |   3|   4|
 * // +----+----+
 */
export function stack(...cols: readonly ColumnOrName[]): Column {
  return callFunction("stack", ...cols);
}

/**
 * Top-level fields of a JSON object as text, a column each.
 *
 * @example
 * await spark.range(1).select(json_tuple(lit('{"a": 1, "b": "x"}'), "a", "b")).show();
 * // prints:
 * // +---+---+
 * // | c0| c1|
 * // +---+---+
 * // |  1|  x|
 * // +---+---+
 */
export function json_tuple(col: ColumnOrName, ...fields: readonly string[]): Column {
  if (fields.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "field" });
  return callFunction("json_tuple", col, ...fields.map((field) => literal(field)));
}
