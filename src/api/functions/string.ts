import type { BooleanType, IntegerType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { numberOrColumn, optionalColumn } from "./arguments.ts";

/**
 * The text with every letter in upper case.
 *
 * @example
 * await spark.range(1).select(upper(lit("SparkSql")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |SPARKSQL|
 * // +--------+
 */
export function upper(col: ColumnOrName): Column<StringType> {
  return callFunction("upper", col);
}

/**
 * The text with every letter in upper case.
 *
 * @example
 * await spark.range(1).select(ucase(lit("SparkSql")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |SPARKSQL|
 * // +--------+
 */
export function ucase(str: ColumnOrName): Column<StringType> {
  return callFunction("ucase", str);
}

/**
 * The text with every letter in lower case.
 *
 * @example
 * await spark.range(1).select(lower(lit("SparkSql")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |sparksql|
 * // +--------+
 */
export function lower(col: ColumnOrName): Column<StringType> {
  return callFunction("lower", col);
}

/**
 * The text with every letter in lower case.
 *
 * @example
 * await spark.range(1).select(lcase(lit("SparkSql")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |sparksql|
 * // +--------+
 */
export function lcase(str: ColumnOrName): Column<StringType> {
  return callFunction("lcase", str);
}

/**
 * The text with the first letter of each word in title case and the others in lower case; spaces end words.
 *
 * @example
 * await spark.range(1).select(initcap(lit("sPark sql")).as("r")).show({ truncate: false });
 * // prints:
 * // +---------+
 * // |r        |
 * // +---------+
 * // |Spark Sql|
 * // +---------+
 */
export function initcap(col: ColumnOrName): Column<StringType> {
  return callFunction("initcap", col);
}

/**
 * The number of characters of text, or of bytes.
 *
 * @example
 * await spark.range(1).select(length(lit("Spark SQL ")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |10 |
 * // +---+
 */
export function length(col: ColumnOrName): Column<IntegerType> {
  return callFunction("length", col);
}

/**
 * The number of characters of text, or of bytes.
 *
 * @example
 * await spark.range(1).select(char_length(lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |5  |
 * // +---+
 */
export function char_length(str: ColumnOrName): Column<IntegerType> {
  return callFunction("char_length", str);
}

/**
 * The number of characters of text, or of bytes.
 *
 * @example
 * await spark.range(1).select(character_length(lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |5  |
 * // +---+
 */
export function character_length(str: ColumnOrName): Column<IntegerType> {
  return callFunction("character_length", str);
}

/**
 * The number of bytes, in UTF-8 for text.
 *
 * @example
 * await spark.range(1).select(octet_length(lit("é")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |2  |
 * // +---+
 */
export function octet_length(col: ColumnOrName): Column<IntegerType> {
  return callFunction("octet_length", col);
}

/**
 * The number of bits, in UTF-8 for text.
 *
 * @example
 * await spark.range(1).select(bit_length(lit("é")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |16 |
 * // +---+
 */
export function bit_length(col: ColumnOrName): Column<IntegerType> {
  return callFunction("bit_length", col);
}

/**
 * The code point of the first character; 0 for empty text.
 *
 * @example
 * await spark.range(1).select(ascii(lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |83 |
 * // +---+
 */
export function ascii(col: ColumnOrName): Column<IntegerType> {
  return callFunction("ascii", col);
}

/**
 * The character with this code, of which only the lowest eight bits count.
 *
 * @example
 * await spark.range(1).select(char(lit(65)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |A  |
 * // +---+
 */
function char_(col: ColumnOrName): Column<StringType> {
  return callFunction("char", col);
}

export { char_ as char };

/**
 * As {@link char}.
 *
 * @example
 * await spark.range(1).select(chr(lit(65)).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  A|
 * // +---+
 */
export function chr(col: ColumnOrName): Column<StringType> {
  return callFunction("chr", col);
}

/**
 * The text without spaces, or without the given characters, at both ends.
 *
 * @example
 * await spark.range(1).select(trim(lit("  Spark  ")).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |Spark|
 * // +-----+
 */
export function trim(col: ColumnOrName, trim?: ColumnOrName): Column<StringType> {
  return callFunction("trim", ...optionalColumn(trim), col);
}

/**
 * The text without leading spaces, or characters given before it.
 *
 * @example
 * await spark.range(1).select(ltrim(lit("  Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |Spark|
 * // +-----+
 */
export function ltrim(col: ColumnOrName, trim?: ColumnOrName): Column<StringType> {
  return callFunction("ltrim", ...optionalColumn(trim), col);
}

/**
 * The text without trailing spaces, or characters given before it.
 *
 * @example
 * await spark.range(1).select(rtrim(lit("Spark  ")).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |Spark|
 * // +-----+
 */
export function rtrim(col: ColumnOrName, trim?: ColumnOrName): Column<StringType> {
  return callFunction("rtrim", ...optionalColumn(trim), col);
}

/**
 * The text without spaces, or without the characters given after it, at both ends.
 *
 * @example
 * await spark.range(1).select(btrim(lit("SSparkS"), lit("S")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |park|
 * // +----+
 */
export function btrim(str: ColumnOrName, trim?: ColumnOrName): Column<StringType> {
  return callFunction("btrim", str, ...optionalColumn(trim));
}

/**
 * The part of text or bytes that begins at a position, counted from 1, or from the end when negative.
 *
 * @example
 * await spark.range(1).select(substring(lit("Spark SQL"), 5, 1).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |k  |
 * // +---+
 */
export function substring(str: ColumnOrName, pos: ColumnOrName | number, len: ColumnOrName | number): Column {
  return callFunction("substring", str, numberOrColumn(pos), numberOrColumn(len));
}

/**
 * The part of text or bytes that begins at a position, counted from 1, or from the end when negative.
 *
 * @example
 * await spark.range(1).select(substr(lit("Spark SQL"), 5).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |k SQL|
 * // +-----+
 */
export function substr(str: ColumnOrName, pos: ColumnOrName | number, len?: ColumnOrName | number): Column {
  return callFunction("substr", str, numberOrColumn(pos), ...(len === undefined ? [] : [numberOrColumn(len)]));
}

/**
 * The first characters or bytes; none when the number is not positive.
 *
 * @example
 * await spark.range(1).select(left(lit("Spark SQL"), 3).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |Spa|
 * // +---+
 */
export function left(str: ColumnOrName, len: ColumnOrName | number): Column {
  return callFunction("left", str, numberOrColumn(len));
}

/**
 * The last characters; none when the number is not positive.
 *
 * @example
 * await spark.range(1).select(right(lit("Spark SQL"), 3).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |SQL|
 * // +---+
 */
export function right(str: ColumnOrName, len: ColumnOrName | number): Column {
  return callFunction("right", str, numberOrColumn(len));
}

/**
 * The value brought to a length: cut at the end, or filled on the left with spaces (bytes: zeros) or the given value.
 *
 * @example
 * await spark.range(1).select(lpad(lit("hi"), 5, "??").as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |???hi|
 * // +-----+
 */
export function lpad(col: ColumnOrName, len: ColumnOrName | number, pad: Column | LiteralInput): Column {
  return callFunction("lpad", col, numberOrColumn(len), literal(pad));
}

/**
 * The value brought to a length: cut at the end, or filled on the right with spaces (bytes: zeros) or the given value.
 *
 * @example
 * await spark.range(1).select(rpad(lit("hi"), 5, "??").as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |hi???|
 * // +-----+
 */
export function rpad(col: ColumnOrName, len: ColumnOrName | number, pad: Column | LiteralInput): Column {
  return callFunction("rpad", col, numberOrColumn(len), literal(pad));
}

/**
 * The arguments joined: arrays to an array, bytes to bytes, everything else as text.
 *
 * @example
 * await spark.range(1).select(concat(lit("Spark"), lit("SQL")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------+
 * // |r       |
 * // +--------+
 * // |SparkSQL|
 * // +--------+
 */
export function concat(...cols: readonly ColumnOrName[]): Column {
  return callFunction("concat", ...cols);
}

/**
 * Texts and the elements of arrays of text, joined with a separator; NULLs are left out.
 *
 * @example
 * await spark.range(1).select(concat_ws("-", lit("Spark"), lit("SQL")).as("r")).show({ truncate: false });
 * // prints:
 * // +---------+
 * // |r        |
 * // +---------+
 * // |Spark-SQL|
 * // +---------+
 */
export function concat_ws(sep: Column | LiteralInput, ...cols: readonly ColumnOrName[]): Column<StringType> {
  return callFunction("concat_ws", literal(sep), ...cols);
}

/**
 * The text so many times.
 *
 * @example
 * await spark.range(1).select(repeat(lit("ab"), 3).as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |ababab|
 * // +------+
 */
export function repeat(col: ColumnOrName, n: ColumnOrName | number): Column<StringType> {
  return callFunction("repeat", col, numberOrColumn(n));
}

/**
 * The text, bytes or array, last element first.
 *
 * @example
 * await spark.range(1).select(reverse(lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |krapS|
 * // +-----+
 */
export function reverse(col: ColumnOrName): Column {
  return callFunction("reverse", col);
}

/**
 * The text with each character of one list replaced by the one at its place in another, or dropped.
 *
 * @example
 * await spark.range(1).select(translate(lit("AaBbCc"), "abc", "123").as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |A1B2C3|
 * // +------+
 */
export function translate(
  srcCol: ColumnOrName,
  matching: Column | LiteralInput,
  replace: Column | LiteralInput,
): Column<StringType> {
  return callFunction("translate", srcCol, literal(matching), literal(replace));
}

/**
 * The text with every occurrence of one text replaced by another, or dropped.
 *
 * @example
 * await spark.range(1).select(replace(lit("ABCabc"), lit("abc"), lit("DEF")).as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |ABCDEF|
 * // +------+
 */
export function replace(src: ColumnOrName, search: ColumnOrName, replace?: ColumnOrName): Column<StringType> {
  return callFunction("replace", src, search, ...optionalColumn(replace));
}

/**
 * The value with the part that begins at a position replaced; the part is as long as the replacement, or as given.
 *
 * @example
 * await spark.range(1).select(overlay(lit("Spark SQL"), lit("_"), 6).as("r")).show({ truncate: false });
 * // prints:
 * // +---------+
 * // |r        |
 * // +---------+
 * // |Spark_SQL|
 * // +---------+
 */
export function overlay(
  src: ColumnOrName,
  replace: ColumnOrName,
  pos: ColumnOrName | number,
  len: ColumnOrName | number = -1,
): Column {
  return callFunction("overlay", src, replace, numberOrColumn(pos), numberOrColumn(len));
}

/**
 * The value at a position, counted from 1, of those that follow.
 *
 * @example
 * await spark.range(1).select(elt(lit(2), lit("scala"), lit("java")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |java|
 * // +----+
 */
export function elt(...inputs: readonly ColumnOrName[]): Column {
  return callFunction("elt", ...inputs);
}

/**
 * Whether one value holds another.
 *
 * @example
 * await spark.range(1).select(contains(lit("Spark SQL"), lit("SQL")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function contains(left: ColumnOrName, right: ColumnOrName): Column<BooleanType> {
  return callFunction("contains", left, right);
}

/**
 * Whether a value begins with another.
 *
 * @example
 * await spark.range(1).select(startswith(lit("Spark SQL"), lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function startswith(str: ColumnOrName, prefix: ColumnOrName): Column<BooleanType> {
  return callFunction("startswith", str, prefix);
}

/**
 * Whether a value ends with another.
 *
 * @example
 * await spark.range(1).select(endswith(lit("Spark SQL"), lit("SQL")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function endswith(str: ColumnOrName, suffix: ColumnOrName): Column<BooleanType> {
  return callFunction("endswith", str, suffix);
}

/**
 * One of the parts that a delimiter makes, counted from 1 or backwards from -1; empty when there is none.
 *
 * @example
 * await spark.range(1).select(split_part(lit("11.12.13"), lit("."), lit(3)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |13 |
 * // +---+
 */
export function split_part(src: ColumnOrName, delimiter: ColumnOrName, partNum: ColumnOrName): Column<StringType> {
  return callFunction("split_part", src, delimiter, partNum);
}

/**
 * The sentences of a text, each as an array of its words.
 *
 * @example
 * await spark.range(1).select(sentences(lit("Hi there! Good morning.")).as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------------+
 * // |r                             |
 * // +------------------------------+
 * // |[[Hi, there], [Good, morning]]|
 * // +------------------------------+
 */
export function sentences(string: ColumnOrName, language?: ColumnOrName, country?: ColumnOrName): Column {
  return callFunction("sentences", string, language ?? literal(""), country ?? literal(""));
}
