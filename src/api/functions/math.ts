import type { BinaryType, DoubleType, LongType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { numberOrColumn, randomSeed } from "./arguments.ts";

/**
 * The cube root.
 *
 * @example
 * await spark.range(1).select(cbrt(lit(27)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |3.0|
 * // +---+
 */
export function cbrt(col: ColumnOrName): Column<DoubleType> {
  return callFunction("cbrt", col);
}

/**
 * Euler's number to the power of the number.
 *
 * @example
 * await spark.range(1).select(exp(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |1.0|
 * // +---+
 */
export function exp(col: ColumnOrName): Column<DoubleType> {
  return callFunction("exp", col);
}

/**
 * `exp(x) - 1`, exact for small numbers too.
 *
 * @example
 * await spark.range(1).select(expm1(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function expm1(col: ColumnOrName): Column<DoubleType> {
  return callFunction("expm1", col);
}

/**
 * The natural logarithm; null for numbers that are not positive.
 *
 * @example
 * await spark.range(1).select(ln(lit(1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function ln(col: ColumnOrName): Column<DoubleType> {
  return callFunction("ln", col);
}

/**
 * The logarithm to base 10; null for numbers that are not positive.
 *
 * @example
 * await spark.range(1).select(log10(lit(1000)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |3.0|
 * // +---+
 */
export function log10(col: ColumnOrName): Column<DoubleType> {
  return callFunction("log10", col);
}

/**
 * `ln(1 + x)`, exact for small numbers too; null where there is none.
 *
 * @example
 * await spark.range(1).select(log1p(lit(0)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |0.0|
 * // +---+
 */
export function log1p(col: ColumnOrName): Column<DoubleType> {
  return callFunction("log1p", col);
}

/**
 * The logarithm to base 2; null for numbers that are not positive.
 *
 * @example
 * await spark.range(1).select(log2(lit(8)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |3.0|
 * // +---+
 */
export function log2(col: ColumnOrName): Column<DoubleType> {
  return callFunction("log2", col);
}

/**
 * The nearest whole number, as DOUBLE; of two, the even one.
 *
 * @example
 * await spark.range(1).select(rint(lit(2.5)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |2.0|
 * // +---+
 */
export function rint(col: ColumnOrName): Column<DoubleType> {
  return callFunction("rint", col);
}

/**
 * -1, 0 or 1 as the number is negative, zero or positive.
 *
 * @example
 * await spark.range(1).select(sign(lit(-5)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |-1.0|
 * // +----+
 */
export function sign(col: ColumnOrName): Column<DoubleType> {
  return callFunction("sign", col);
}

/**
 * As {@link sign}.
 *
 * @example
 * await spark.range(1).select(signum(lit(-5)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |-1.0|
 * // +----+
 */
export function signum(col: ColumnOrName): Column<DoubleType> {
  return callFunction("signum", col);
}

/**
 * The square root; NaN for negative numbers.
 *
 * @example
 * await spark.range(1).select(sqrt(lit(16)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |4.0|
 * // +---+
 */
export function sqrt(col: ColumnOrName): Column<DoubleType> {
  return callFunction("sqrt", col);
}

/**
 * The number or interval without its sign. ARITHMETIC_OVERFLOW for the least integer.
 *
 * @example
 * await spark.range(1).select(abs(lit(-1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function abs(col: ColumnOrName): Column {
  return callFunction("abs", col);
}

/**
 * The bits of a whole number as text.
 *
 * @example
 * await spark.range(1).select(bin(lit(13)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |1101|
 * // +----+
 */
export function bin(col: ColumnOrName): Column<StringType> {
  return callFunction("bin", col);
}

/**
 * A number written in one base, written in another (2 to 36; a negative target base keeps the sign). Null for other bases.
 *
 * @example
 * await spark.range(1).select(conv(lit("100"), 2, 10).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  4|
 * // +---+
 */
export function conv(col: ColumnOrName, fromBase: number, toBase: number): Column<StringType> {
  return callFunction("conv", col, literal(fromBase), literal(toBase));
}

/**
 * Euler's number.
 *
 * @example
 * await spark.range(1).select(e().as("r")).show();
 * // prints:
 * // +-----------------+
 * // |                r|
 * // +-----------------+
 * // |2.718281828459045|
 * // +-----------------+
 */
export function e(): Column<DoubleType> {
  return callFunction("e");
}

/**
 * The factorial of a number from 0 to 20, else null.
 *
 * @example
 * await spark.range(1).select(factorial(lit(5)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |120|
 * // +---+
 */
export function factorial(col: ColumnOrName): Column<LongType> {
  return callFunction("factorial", col);
}

/**
 * A whole number, text or bytes in hexadecimal digits.
 *
 * @example
 * await spark.range(1).select(hex(lit(255)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | FF|
 * // +---+
 */
export function hex(col: ColumnOrName): Column<StringType> {
  return callFunction("hex", col);
}

/**
 * The bytes of hexadecimal digits; null where there are other characters.
 *
 * @example
 * await spark.range(1).select(unhex(lit("53")).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |[53]|
 * // +----+
 */
export function unhex(col: ColumnOrName): Column<BinaryType> {
  return callFunction("unhex", col);
}

/**
 * The first number to the power of the second. Numbers are values.
 *
 * @example
 * await spark.range(1).select(pow(lit(2), 3).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |8.0|
 * // +---+
 */
export function pow(col1: ColumnOrName | number, col2: ColumnOrName | number): Column<DoubleType> {
  return callFunction("power", numberOrColumn(col1), numberOrColumn(col2));
}

/**
 * As {@link pow}.
 *
 * @example
 * await spark.range(1).select(power(lit(2), 3).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |8.0|
 * // +---+
 */
export function power(col1: ColumnOrName | number, col2: ColumnOrName | number): Column<DoubleType> {
  return callFunction("power", numberOrColumn(col1), numberOrColumn(col2));
}

/**
 * The remainder of a division, brought to the sign of the divisor where it was negative. REMAINDER_BY_ZERO for zero.
 *
 * @example
 * await spark.range(1).select(pmod(lit(-10), 3).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function pmod(dividend: ColumnOrName | number, divisor: ColumnOrName | number): Column {
  return callFunction("pmod", numberOrColumn(dividend), numberOrColumn(divisor));
}

/**
 * The number or interval with its sign turned.
 *
 * @example
 * await spark.range(1).select(negative(lit(1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | -1|
 * // +---+
 */
export function negative(col: ColumnOrName): Column {
  return callFunction("negative", col);
}

/**
 * The number or interval itself.
 *
 * @example
 * await spark.range(1).select(positive(lit(1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function positive(col: ColumnOrName): Column {
  return callFunction("positive", col);
}

/**
 * The natural logarithm of a number, or with two arguments the logarithm of the second to the base of the first (a value or a column, not a name). Null where there is none.
 *
 * @example
 * await spark.range(1).select(log(2, lit(8)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |3.0|
 * // +---+
 */
export function log(arg1: ColumnOrName | number, arg2?: ColumnOrName): Column<DoubleType> {
  return arg2 === undefined ? callFunction("ln", numberOrColumn(arg1)) : callFunction("log", literal(arg1), arg2);
}

/**
 * A random number from 0 up to 1. The same seed gives the same numbers.
 *
 * @example
 * await spark.range(1).select(rand(0).as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |0.7604953758285915|
 * // +------------------+
 */
export function rand(seed?: number | bigint): Column<DoubleType> {
  return callFunction("rand", literal(seed ?? randomSeed()));
}

/**
 * A random number of the standard normal distribution. The same seed gives the same numbers.
 *
 * @example
 * await spark.range(1).select(randn(0).as("r")).show();
 * // prints:
 * // +------------------+
 * // |                 r|
 * // +------------------+
 * // |1.6034991609278433|
 * // +------------------+
 */
export function randn(seed?: number | bigint): Column<DoubleType> {
  return callFunction("randn", literal(seed ?? randomSeed()));
}

/**
 * A random number between two bounds, of their type. The same seed gives the same numbers.
 *
 * @example
 * await spark.range(1).select(uniform(10, 20, 0).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | 17|
 * // +---+
 */
export function uniform(min: Column | number, max: Column | number, seed?: Column | number | bigint): Column {
  return callFunction("uniform", literal(min), literal(max), literal(seed ?? randomSeed()));
}

/**
 * The number of the bucket that a value falls into, where the range from `min` to `max` is cut into equal buckets; 0 before it, one more than their number after it.
 *
 * @example
 * await spark.range(1).select(width_bucket(lit(5.3), lit(0.2), lit(10.6), 5).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function width_bucket(
  v: ColumnOrName,
  min: ColumnOrName,
  max: ColumnOrName,
  numBucket: ColumnOrName | number,
): Column<LongType> {
  return callFunction("width_bucket", v, min, max, numberOrColumn(numBucket));
}

/**
 * The sum, or null where it overflows.
 *
 * @example
 * await spark.range(1).select(try_add(lit(1), lit(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function try_add(left: ColumnOrName, right: ColumnOrName): Column {
  return callFunction("try_add", left, right);
}

/**
 * The difference, or null where it overflows.
 *
 * @example
 * await spark.range(1).select(try_subtract(lit(3), lit(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function try_subtract(left: ColumnOrName, right: ColumnOrName): Column {
  return callFunction("try_subtract", left, right);
}

/**
 * The product, or null where it overflows.
 *
 * @example
 * await spark.range(1).select(try_multiply(lit(2), lit(3)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  6|
 * // +---+
 */
export function try_multiply(left: ColumnOrName, right: ColumnOrName): Column {
  return callFunction("try_multiply", left, right);
}

/**
 * The quotient, or null where the divisor is zero.
 *
 * @example
 * await spark.range(1).select(try_divide(lit(3), lit(0)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_divide(left: ColumnOrName, right: ColumnOrName): Column {
  return callFunction("try_divide", left, right);
}

/**
 * The remainder, or null where the divisor is zero.
 *
 * @example
 * await spark.range(1).select(try_mod(lit(3), lit(0)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_mod(left: ColumnOrName, right: ColumnOrName): Column {
  return callFunction("try_mod", left, right);
}

/**
 * The number with the other sign; another name of {@link negative}.
 *
 * @example
 * await spark.range(1).select(negate(lit(2)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |-2 |
 * // +---+
 */
export function negate(col: ColumnOrName): Column {
  return callFunction("negative", col);
}
