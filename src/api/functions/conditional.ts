import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { atLeastTwo, optionalLiteral } from "./arguments.ts";

/**
 * The first value that is not null.
 *
 * @example
 * await spark.range(1).select(coalesce(lit(null), lit(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function coalesce(...cols: readonly ColumnOrName[]): Column {
  return callFunction("coalesce", ...cols);
}

/**
 * The greatest of two or more values; nulls are skipped.
 *
 * @example
 * await spark.range(1).select(greatest(lit(1), lit(3)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  3|
 * // +---+
 */
export function greatest(...cols: readonly ColumnOrName[]): Column {
  return callFunction("greatest", ...atLeastTwo("greatest", cols));
}

/**
 * The least of two or more values; nulls are skipped.
 *
 * @example
 * await spark.range(1).select(least(lit(1), lit(3)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  1|
 * // +---+
 */
export function least(...cols: readonly ColumnOrName[]): Column {
  return callFunction("least", ...atLeastTwo("least", cols));
}

/**
 * The first value, or the second one where the first is null.
 *
 * @example
 * await spark.range(1).select(ifnull(lit(null), lit(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function ifnull(col1: ColumnOrName, col2: ColumnOrName): Column {
  return callFunction("ifnull", col1, col2);
}

/**
 * As {@link ifnull}.
 *
 * @example
 * await spark.range(1).select(nvl(lit(null), lit(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function nvl(col1: ColumnOrName, col2: ColumnOrName): Column {
  return callFunction("nvl", col1, col2);
}

/**
 * The second value where the first is not null, else the third.
 *
 * @example
 * await spark.range(1).select(nvl2(lit(null), lit(1), lit(2)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function nvl2(col1: ColumnOrName, col2: ColumnOrName, col3: ColumnOrName): Column {
  return callFunction("nvl2", col1, col2, col3);
}

/**
 * Null where both values are equal, else the first.
 *
 * @example
 * await spark.range(1).select(nullif(lit(2), lit(2)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |NULL|
 * // +----+
 */
export function nullif(col1: ColumnOrName, col2: ColumnOrName): Column {
  return callFunction("nullif", col1, col2);
}

/**
 * Null where the number is zero, else the number.
 *
 * @example
 * await spark.range(1).select(nullifzero(lit(0)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |NULL|
 * // +----+
 */
export function nullifzero(col: ColumnOrName): Column {
  return callFunction("nullifzero", col);
}

/**
 * Zero where the number is null, else the number.
 *
 * @example
 * await spark.range(1).select(zeroifnull(lit(null)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  0|
 * // +---+
 */
export function zeroifnull(col: ColumnOrName): Column {
  return callFunction("zeroifnull", col);
}

/**
 * The first number, or the second one where the first is NaN.
 *
 * @example
 * await spark.range(1).select(nanvl(lit(Number.NaN), lit(1)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |1.0|
 * // +---+
 */
export function nanvl(col1: ColumnOrName, col2: ColumnOrName): Column {
  return callFunction("nanvl", col1, col2);
}

/**
 * Null where the condition is true, else the error USER_RAISED_EXCEPTION with the message (text is a value).
 *
 * @example
 * await spark.range(1).select(assert_true(lit(true)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |NULL|
 * // +----+
 */
export function assert_true(col: ColumnOrName, errMsg?: Column | string): Column {
  return callFunction("assert_true", col, ...optionalLiteral(errMsg));
}

/**
 * Raises the error USER_RAISED_EXCEPTION with the message (text is a value).
 *
 * @example
 * await spark.range(1).select(when(lit(false), raise_error("no")).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |NULL|
 * // +----+
 */
export function raise_error(errMsg: Column | string): Column {
  return callFunction("raise_error", literal(errMsg));
}
