import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";

/**
 * A struct of columns, which give their names to its fields.
 *
 * @example
 * await spark.range(1).select(struct(lit(1).as("a"), lit(2).as("b")).as("r")).show();
 * // prints:
 * // +------+
 * // |     r|
 * // +------+
 * // |{1, 2}|
 * // +------+
 */
export function struct(...cols: readonly (ColumnOrName | readonly ColumnOrName[])[]): Column {
  return callFunction("struct", ...cols.flat());
}

/**
 * A struct of names and values, which take turns.
 *
 * @example
 * await spark.range(1).select(named_struct(lit("a"), lit(1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |{1}|
 * // +---+
 */
export function named_struct(...cols: readonly ColumnOrName[]): Column {
  return callFunction("named_struct", ...cols);
}
