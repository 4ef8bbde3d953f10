import type { BooleanType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/**
 * True where the value is null.
 *
 * @example
 * await spark.range(1).select(isnull(lit(null)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function isnull(col: ColumnOrName): Column<BooleanType> {
  return callFunction("isnull", col);
}

/**
 * True where the value is not null.
 *
 * @example
 * await spark.range(1).select(isnotnull(lit(1)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function isnotnull(col: ColumnOrName): Column<BooleanType> {
  return callFunction("isnotnull", col);
}

/**
 * True where the number is NaN; false where it is null.
 *
 * @example
 * await spark.range(1).select(isnan(lit(Number.NaN)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function isnan(col: ColumnOrName): Column<BooleanType> {
  return callFunction("isnan", col);
}

/**
 * True where both values are equal or both are null; never null.
 *
 * @example
 * await spark.range(1).select(equal_null(lit(null), lit(null)).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function equal_null(col1: ColumnOrName, col2: ColumnOrName): Column<BooleanType> {
  return callFunction("equal_null", col1, col2);
}

/**
 * True where the text fits a pattern in which `%` stands for any text and `_` for one character, unless the escape character (a backslash) stands before it.
 *
 * @example
 * await spark.range(1).select(like(lit("Spark"), lit("_park")).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function like(str: ColumnOrName, pattern: ColumnOrName, escapeChar?: Column): Column<BooleanType> {
  return callFunction("like", str, pattern, ...optionalLiteral(escapeChar));
}

/**
 * As {@link like}, without regard to case.
 *
 * @example
 * await spark.range(1).select(ilike(lit("Spark"), lit("_PARK")).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function ilike(str: ColumnOrName, pattern: ColumnOrName, escapeChar?: Column): Column<BooleanType> {
  return callFunction("ilike", str, pattern, ...optionalLiteral(escapeChar));
}

/**
 * True where a regular expression of Java's kind is found in the text.
 *
 * @example
 * await spark.range(1).select(rlike(lit("Spark"), lit("a.k")).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function rlike(str: ColumnOrName, regexp: ColumnOrName): Column<BooleanType> {
  return callFunction("rlike", str, regexp);
}

/**
 * As {@link rlike}.
 *
 * @example
 * await spark.range(1).select(regexp(lit("Spark"), lit("a.k")).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function regexp(str: ColumnOrName, regexp: ColumnOrName): Column<BooleanType> {
  return callFunction("regexp", str, regexp);
}

/**
 * As {@link rlike}.
 *
 * @example
 * await spark.range(1).select(regexp_like(lit("Spark"), lit("a.k")).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function regexp_like(str: ColumnOrName, regexp: ColumnOrName): Column<BooleanType> {
  return callFunction("regexp_like", str, regexp);
}
