import type { ByteType, IntegerType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";

/**
 * How many bits of an integer or boolean are set.
 *
 * @example
 * await spark.range(1).select(bit_count(lit(7)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function bit_count(col: ColumnOrName): Column<IntegerType> {
  return callFunction("bit_count", col);
}

/**
 * The bit at a position, counted from 0 at the right.
 *
 * @example
 * await spark.range(1).select(bit_get(lit(11), lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function bit_get(col: ColumnOrName, pos: ColumnOrName): Column<ByteType> {
  return callFunction("bit_get", col, pos);
}

/**
 * As {@link bit_get}.
 *
 * @example
 * await spark.range(1).select(getbit(lit(11), lit(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function getbit(col: ColumnOrName, pos: ColumnOrName): Column<ByteType> {
  return callFunction("getbit", col, pos);
}

/**
 * All bits of an integer turned.
 *
 * @example
 * await spark.range(1).select(bitwise_not(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | -1|
 * // +---+
 */
export function bitwise_not(col: ColumnOrName): Column {
  return callFunction("~", col);
}

/**
 * The bits moved to the left; bits that leave at the top are lost.
 *
 * @example
 * await spark.range(1).select(shiftleft(lit(2), 1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  4|
 * // +---+
 */
export function shiftleft(col: ColumnOrName, numBits: number): Column {
  return callFunction("shiftleft", col, literal(numBits));
}

/**
 * The bits moved to the right; the sign stays.
 *
 * @example
 * await spark.range(1).select(shiftright(lit(-4), 1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | -2|
 * // +---+
 */
export function shiftright(col: ColumnOrName, numBits: number): Column {
  return callFunction("shiftright", col, literal(numBits));
}

/**
 * The bits moved to the right; zeros come in from the left.
 *
 * @example
 * await spark.range(1).select(shiftrightunsigned(lit(4), 1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function shiftrightunsigned(col: ColumnOrName, numBits: number): Column {
  return callFunction("shiftrightunsigned", col, literal(numBits));
}
