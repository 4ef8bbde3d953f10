import type { DoubleType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { numberOrColumn } from "./arguments.ts";

/**
 * The angle in radians whose cosine is the number; NaN outside -1 to 1.
 *
 * @example
 * await spark.range(1).select(acos(lit(1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function acos(col: ColumnOrName): Column<DoubleType> {
  return callFunction("acos", col);
}

/**
 * The number whose hyperbolic cosine it is; NaN below 1.
 *
 * @example
 * await spark.range(1).select(acosh(lit(1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function acosh(col: ColumnOrName): Column<DoubleType> {
  return callFunction("acosh", col);
}

/**
 * The angle in radians whose sine is the number; NaN outside -1 to 1.
 *
 * @example
 * await spark.range(1).select(asin(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function asin(col: ColumnOrName): Column<DoubleType> {
  return callFunction("asin", col);
}

/**
 * The number whose hyperbolic sine it is.
 *
 * @example
 * await spark.range(1).select(asinh(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function asinh(col: ColumnOrName): Column<DoubleType> {
  return callFunction("asinh", col);
}

/**
 * The angle in radians whose tangent is the number.
 *
 * @example
 * await spark.range(1).select(atan(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function atan(col: ColumnOrName): Column<DoubleType> {
  return callFunction("atan", col);
}

/**
 * The number whose hyperbolic tangent it is; NaN outside -1 to 1.
 *
 * @example
 * await spark.range(1).select(atanh(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function atanh(col: ColumnOrName): Column<DoubleType> {
  return callFunction("atanh", col);
}

/**
 * The cosine of an angle in radians.
 *
 * @example
 * await spark.range(1).select(cos(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |1.0|
 * // +---+
 */
export function cos(col: ColumnOrName): Column<DoubleType> {
  return callFunction("cos", col);
}

/**
 * The hyperbolic cosine.
 *
 * @example
 * await spark.range(1).select(cosh(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |1.0|
 * // +---+
 */
export function cosh(col: ColumnOrName): Column<DoubleType> {
  return callFunction("cosh", col);
}

/**
 * The cotangent of an angle in radians.
 *
 * @example
 * await spark.range(1).select(cot(lit(1)).as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |0.6420926159343306|
 * // +------------------+
 */
export function cot(col: ColumnOrName): Column<DoubleType> {
  return callFunction("cot", col);
}

/**
 * The cosecant of an angle in radians.
 *
 * @example
 * await spark.range(1).select(csc(lit(1)).as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |1.1883951057781212|
 * // +------------------+
 */
export function csc(col: ColumnOrName): Column<DoubleType> {
  return callFunction("csc", col);
}

/**
 * Radians as degrees.
 *
 * @example
 * await spark.range(1).select(degrees(lit(Math.PI)).as("r")).show();
 * // prints:
 * // +-----+
 * // |    r|
 * // +-----+
 * // |180.0|
 * // +-----+
 */
export function degrees(col: ColumnOrName): Column<DoubleType> {
  return callFunction("degrees", col);
}

/**
 * Degrees as radians.
 *
 * @example
 * await spark.range(1).select(radians(lit(180)).as("r")).show();
 * // prints:
 * // +-----------------+
 * // |                r|
 * // +-----------------+
 * // |3.141592653589793|
 * // +-----------------+
 */
export function radians(col: ColumnOrName): Column<DoubleType> {
  return callFunction("radians", col);
}

/**
 * The secant of an angle in radians.
 *
 * @example
 * await spark.range(1).select(sec(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |1.0|
 * // +---+
 */
export function sec(col: ColumnOrName): Column<DoubleType> {
  return callFunction("sec", col);
}

/**
 * The sine of an angle in radians.
 *
 * @example
 * await spark.range(1).select(sin(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function sin(col: ColumnOrName): Column<DoubleType> {
  return callFunction("sin", col);
}

/**
 * The hyperbolic sine.
 *
 * @example
 * await spark.range(1).select(sinh(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function sinh(col: ColumnOrName): Column<DoubleType> {
  return callFunction("sinh", col);
}

/**
 * The tangent of an angle in radians.
 *
 * @example
 * await spark.range(1).select(tan(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function tan(col: ColumnOrName): Column<DoubleType> {
  return callFunction("tan", col);
}

/**
 * The hyperbolic tangent.
 *
 * @example
 * await spark.range(1).select(tanh(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function tanh(col: ColumnOrName): Column<DoubleType> {
  return callFunction("tanh", col);
}

/**
 * The circumference of a circle whose diameter is 1.
 *
 * @example
 * await spark.range(1).select(pi().as("r")).show();
 * // prints:
 * // +-----------------+
 * // |                r|
 * // +-----------------+
 * // |3.141592653589793|
 * // +-----------------+
 */
export function pi(): Column<DoubleType> {
  return callFunction("pi");
}

/**
 * The root of the sum of two squares. Numbers are values.
 *
 * @example
 * await spark.range(1).select(hypot(lit(3), 4).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |5.0|
 * // +---+
 */
export function hypot(col1: ColumnOrName | number, col2: ColumnOrName | number): Column<DoubleType> {
  return callFunction("hypot", numberOrColumn(col1), numberOrColumn(col2));
}

/**
 * The angle in radians from the x axis to the point (`col2`, `col1`). Numbers are values.
 *
 * @example
 * await spark.range(1).select(atan2(lit(0), 1).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function atan2(col1: ColumnOrName | number, col2: ColumnOrName | number): Column<DoubleType> {
  return callFunction("atan2", numberOrColumn(col1), numberOrColumn(col2));
}
