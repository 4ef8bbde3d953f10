import type { BinaryType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { optionalColumn } from "./arguments.ts";

/**
 * The bytes in base64, in lines of 76 characters.
 *
 * @example
 * await spark.range(1).select(base64(lit("Spark SQL")).as("r")).show({ truncate: false });
 * // prints:
 * // +------------+
 * // |r           |
 * // +------------+
 * // |U3BhcmsgU1FM|
 * // +------------+
 */
export function base64(col: ColumnOrName): Column<StringType> {
  return callFunction("base64", col);
}

/**
 * The bytes that a text in base64 stands for.
 *
 * @example
 * await spark.range(1).select(unbase64(lit("U3Bhcms=")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------+
 * // |r               |
 * // +----------------+
 * // |[53 70 61 72 6B]|
 * // +----------------+
 */
export function unbase64(col: ColumnOrName): Column<BinaryType> {
  return callFunction("unbase64", col);
}

/**
 * The bytes of a text in a charset: UTF-8, UTF-16, UTF-16BE, UTF-16LE, UTF-32, ISO-8859-1 or US-ASCII.
 *
 * @example
 * await spark.range(1).select(encode(lit("abc"), "utf-8").as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |[61 62 63]|
 * // +----------+
 */
export function encode(col: ColumnOrName, charset: Column | LiteralInput): Column<BinaryType> {
  return callFunction("encode", col, literal(charset));
}

/**
 * The text that bytes are in a charset; or the result behind the first search value that equals a value.
 *
 * @example
 * await spark.range(1).select(decode(lit("abc").cast("binary"), "utf-8").as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |abc|
 * // +---+
 */
export function decode(col: ColumnOrName, charset: Column | LiteralInput): Column<StringType> {
  return callFunction("decode", col, literal(charset));
}

/**
 * The bytes that a text stands for, in hexadecimal, base64 or UTF-8.
 *
 * @example
 * await spark.range(1).select(to_binary(lit("abc"), lit("utf-8")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |[61 62 63]|
 * // +----------+
 */
export function to_binary(col: ColumnOrName, format?: ColumnOrName): Column<BinaryType> {
  return callFunction("to_binary", col, ...optionalColumn(format));
}

/**
 * The bytes that a text stands for, in hexadecimal, base64 or UTF-8.
 *
 * @example
 * await spark.range(1).select(try_to_binary(lit("abc"), lit("utf-8")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |[61 62 63]|
 * // +----------+
 */
export function try_to_binary(col: ColumnOrName, format?: ColumnOrName): Column<BinaryType> {
  return callFunction("try_to_binary", col, ...optionalColumn(format));
}

/**
 * The bytes in base32.
 *
 * @example
 * await spark.range(1).select(to_base32(lit("foobar")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------+
 * // |r               |
 * // +----------------+
 * // |MZXW6YTBOI======|
 * // +----------------+
 */
export function to_base32(col: ColumnOrName): Column<StringType> {
  return callFunction("to_base32", col);
}

/**
 * The bytes that a text in base32 stands for.
 *
 * @example
 * await spark.range(1).select(from_base32(lit("MZXW6YTBOI======")).cast("string").as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |foobar|
 * // +------+
 */
export function from_base32(col: ColumnOrName): Column<BinaryType> {
  return callFunction("from_base32", col);
}
