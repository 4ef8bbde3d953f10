import type { DoubleType, IntegerType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { numberOrColumn, optionalColumn } from "./arguments.ts";

/**
 * The position, counted from 1, at which a text first holds another; 0 where it does not.
 *
 * @example
 * await spark.range(1).select(instr(lit("SparkSQL"), "SQL").as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |6  |
 * // +---+
 */
export function instr(str: ColumnOrName, substr: Column | LiteralInput): Column<IntegerType> {
  return callFunction("instr", str, literal(substr));
}

/**
 * The position, counted from 1, of a text's first occurrence in another, at or after a start; 0 where there is none.
 *
 * @example
 * await spark.range(1).select(locate("bar", lit("foobarbar"), 5).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |7  |
 * // +---+
 */
export function locate(
  substr: Column | LiteralInput,
  str: ColumnOrName,
  pos: ColumnOrName | number = 1,
): Column<IntegerType> {
  return callFunction("locate", literal(substr), str, numberOrColumn(pos));
}

/**
 * The position, counted from 1, of a text's first occurrence in another, at or after a start; 0 where there is none.
 *
 * @example
 * await spark.range(1).select(position(lit("bar"), lit("foobarbar")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |4  |
 * // +---+
 */
export function position(substr: ColumnOrName, str: ColumnOrName, start?: ColumnOrName): Column<IntegerType> {
  return callFunction("position", substr, str, ...optionalColumn(start));
}

/**
 * The position, counted from 1, of a text in a list separated by commas; 0 where it is not in it.
 *
 * @example
 * await spark.range(1).select(find_in_set(lit("ab"), lit("abc,b,ab,c,def")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3  |
 * // +---+
 */
export function find_in_set(str: ColumnOrName, strArray: ColumnOrName): Column<IntegerType> {
  return callFunction("find_in_set", str, strArray);
}

/**
 * The part of a text before so many occurrences of a delimiter; after them, counted from the end, when negative.
 *
 * @example
 * await spark.range(1).select(substring_index(lit("www.apache.org"), ".", 2).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |www.apache|
 * // +----------+
 */
export function substring_index(
  str: ColumnOrName,
  delim: Column | LiteralInput,
  count: ColumnOrName | number,
): Column<StringType> {
  return callFunction("substring_index", str, literal(delim), numberOrColumn(count));
}

/**
 * The parts of a text between the matches of a Java regular expression, at most as many as the limit when it is positive.
 *
 * @example
 * await spark.range(1).select(split(lit("oneAtwoBthreeC"), "[ABC]").as("r")).show({ truncate: false });
 * // prints:
 * // +-------------------+
 * // |r                  |
 * // +-------------------+
 * // |[one, two, three, ]|
 * // +-------------------+
 */
export function split(str: ColumnOrName, pattern: Column | LiteralInput, limit: ColumnOrName | number = -1): Column {
  return callFunction("split", str, literal(pattern), numberOrColumn(limit));
}

/**
 * How many characters must be changed to get from one text to another; -1 when that is more than the threshold.
 *
 * @example
 * await spark.range(1).select(levenshtein(lit("kitten"), lit("sitting")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3  |
 * // +---+
 */
export function levenshtein(
  left: ColumnOrName,
  right: ColumnOrName,
  threshold?: ColumnOrName | number,
): Column<IntegerType> {
  return callFunction("levenshtein", left, right, ...(threshold === undefined ? [] : [numberOrColumn(threshold)]));
}

/**
 * The Soundex code of a word: alike for words that sound alike in English.
 *
 * @example
 * await spark.range(1).select(soundex(lit("Miller")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |M460|
 * // +----+
 */
export function soundex(col: ColumnOrName): Column<StringType> {
  return callFunction("soundex", col);
}

/**
 * The text with upper-case letters, lower-case letters, digits and others each replaced by one character, or kept where it is NULL.
 *
 * @example
 * await spark.range(1).select(mask(lit("AbCD123-@$#")).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------+
 * // |r          |
 * // +-----------+
 * // |XxXXnnn-@$#|
 * // +-----------+
 */
export function mask(
  col: ColumnOrName,
  upperChar?: ColumnOrName,
  lowerChar?: ColumnOrName,
  digitChar?: ColumnOrName,
  otherChar?: ColumnOrName,
): Column<StringType> {
  return callFunction(
    "mask",
    col,
    upperChar ?? literal("X"),
    lowerChar ?? literal("x"),
    digitChar ?? literal("n"),
    otherChar ?? literal(null),
  );
}

/**
 * How alike two texts are by Jaro and Winkler, 0 to 1.
 *
 * @example
 * await spark.range(1).select(jaro_winkler_similarity(lit("martha"), lit("marhta")).as("r")).show({ truncate: false });
 * // prints:
 * // +------------------+
 * // |r                 |
 * // +------------------+
 * // |0.9611111111111111|
 * // +------------------+
 */
export function jaro_winkler_similarity(left: ColumnOrName, right: ColumnOrName): Column<DoubleType> {
  return callFunction("jaro_winkler_similarity", left, right);
}
