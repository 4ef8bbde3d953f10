import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/**
 * The number rounded to `scale` fraction digits (0 unless given), halves to the even digit.
 *
 * @example
 * await spark.range(1).select(bround(lit(2.5)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function bround(col: ColumnOrName, scale?: Column | number): Column {
  return callFunction("bround", col, ...optionalLiteral(scale));
}

/**
 * The least whole number that is not below the number, or the least with `scale` fraction digits.
 *
 * @example
 * await spark.range(1).select(ceil(lit(2.5)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function ceil(col: ColumnOrName, scale?: Column | number): Column {
  return callFunction("ceil", col, ...optionalLiteral(scale));
}

/**
 * As {@link ceil}.
 *
 * @example
 * await spark.range(1).select(ceiling(lit(2.5)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function ceiling(col: ColumnOrName, scale?: Column | number): Column {
  return callFunction("ceiling", col, ...optionalLiteral(scale));
}

/**
 * The greatest whole number that is not above the number, or the greatest with `scale` fraction digits.
 *
 * @example
 * await spark.range(1).select(floor(lit(2.5)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function floor(col: ColumnOrName, scale?: Column | number): Column {
  return callFunction("floor", col, ...optionalLiteral(scale));
}

/**
 * The number rounded to `scale` fraction digits (0 unless given), halves away from zero.
 *
 * @example
 * await spark.range(1).select(round(lit(2.5)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |3.0|
 * // +---+
 */
export function round(col: ColumnOrName, scale?: Column | number): Column {
  return callFunction("round", col, ...optionalLiteral(scale));
}
