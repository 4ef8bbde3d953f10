import type { DoubleType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import type { ColumnOrName } from "../expression-builder.ts";
import { bitwise_not, shiftleft, shiftright, shiftrightunsigned } from "./bitwise.ts";
import { degrees, radians } from "./trigonometry.ts";

/**
 * As {@link bitwise_not}: its name before Spark 3.2.
 *
 * @example
 * await spark.range(1).select(bitwiseNOT(lit(5)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | -6|
 * // +---+
 */
export function bitwiseNOT(col: ColumnOrName): Column {
  return bitwise_not(col);
}

/**
 * As {@link shiftleft}: its name before Spark 3.2.
 *
 * @example
 * await spark.range(1).select(shiftLeft(lit(1), 3).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  8|
 * // +---+
 */
export function shiftLeft(col: ColumnOrName, numBits: number): Column {
  return shiftleft(col, numBits);
}

/**
 * As {@link shiftright}: its name before Spark 3.2.
 *
 * @example
 * await spark.range(1).select(shiftRight(lit(-8), 1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | -4|
 * // +---+
 */
export function shiftRight(col: ColumnOrName, numBits: number): Column {
  return shiftright(col, numBits);
}

/**
 * As {@link shiftrightunsigned}: its name before Spark 3.2.
 *
 * @example
 * await spark.range(1).select(shiftRightUnsigned(lit(8), 1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  4|
 * // +---+
 */
export function shiftRightUnsigned(col: ColumnOrName, numBits: number): Column {
  return shiftrightunsigned(col, numBits);
}

/**
 * As {@link degrees}: its name before Spark 2.1.
 *
 * @example
 * await spark.range(1).select(toDegrees(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function toDegrees(col: ColumnOrName): Column<DoubleType> {
  return degrees(col);
}

/**
 * As {@link radians}: its name before Spark 2.1.
 *
 * @example
 * await spark.range(1).select(toRadians(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function toRadians(col: ColumnOrName): Column<DoubleType> {
  return radians(col);
}
