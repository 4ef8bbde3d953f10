import type { StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { numberOrColumn } from "./arguments.ts";

/**
 * A number with separated thousands and a number of digits behind the point, or in a pattern of Java's DecimalFormat.
 *
 * @example
 * await spark.range(1).select(format_number(lit(12332.123456), 4).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------+
 * // |r          |
 * // +-----------+
 * // |12,332.1235|
 * // +-----------+
 */
export function format_number(col: ColumnOrName, d: ColumnOrName | number): Column<StringType> {
  return callFunction("format_number", col, numberOrColumn(d));
}

/**
 * A text made of a format of Java's java.util.Formatter and values.
 *
 * @example
 * await spark.range(1).select(format_string("Hello World %d %s", lit(100), lit("days")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------------------+
 * // |r                   |
 * // +--------------------+
 * // |Hello World 100 days|
 * // +--------------------+
 */
export function format_string(format: Column | LiteralInput, ...cols: readonly ColumnOrName[]): Column<StringType> {
  return callFunction("format_string", literal(format), ...cols);
}

/**
 * A text made of a format of Java's java.util.Formatter and values.
 *
 * @example
 * await spark.range(1).select(printf(lit("aa%dcc%s"), lit(123), lit("b")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |aa123ccb|
 * // +--------+
 */
export function printf(format: ColumnOrName, ...cols: readonly ColumnOrName[]): Column<StringType> {
  return callFunction("printf", format, ...cols);
}

/**
 * The number that a text of a format such as `$99,999.00S` stands for.
 *
 * @example
 * await spark.range(1).select(to_number(lit("454.00"), lit("000.00")).as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |454.00|
 * // +------+
 */
export function to_number(col: ColumnOrName, format: ColumnOrName): Column {
  return callFunction("to_number", col, format);
}

/**
 * The number that a text of a format such as `$99,999.00S` stands for.
 *
 * @example
 * await spark.range(1).select(try_to_number(lit("x"), lit("999")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_to_number(col: ColumnOrName, format: ColumnOrName): Column {
  return callFunction("try_to_number", col, format);
}

/**
 * A number in a format such as `$99,999.00S`; a date or timestamp in a pattern; bytes as hex, base64 or UTF-8.
 *
 * @example
 * await spark.range(1).select(to_char(lit(454), lit("999")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |454|
 * // +---+
 */
export function to_char(col: ColumnOrName, format: ColumnOrName): Column<StringType> {
  return callFunction("to_char", col, format);
}

/**
 * A number in a format such as `$99,999.00S`; a date or timestamp in a pattern; bytes as hex, base64 or UTF-8.
 *
 * @example
 * await spark.range(1).select(to_varchar(lit(454), lit("999")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |454|
 * // +---+
 */
export function to_varchar(col: ColumnOrName, format: ColumnOrName): Column<StringType> {
  return callFunction("to_varchar", col, format);
}

/**
 * A text in single quotes, with those in it escaped.
 *
 * @example
 * await spark.range(1).select(quote(lit("it's")).as("r")).show({ truncate: false });
 * // prints:
 * // +-------+
 * // |r      |
 * // +-------+
 * // |'it\'s'|
 * // +-------+
 */
export function quote(col: ColumnOrName): Column<StringType> {
  return callFunction("quote", col);
}
