import type { IntegerType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { numberOrColumn, optionalLiteral } from "./arguments.ts";

/**
 * The text with every match of a Java regular expression replaced; `$1` in the replacement is the first group.
 *
 * @example
 * await spark.range(1).select(regexp_replace(lit("100-200"), "(\\d+)", "num").as("r")).show({ truncate: false });
 * // prints:
 * // +-------+
 * // |r      |
 * // +-------+
 * // |num-num|
 * // +-------+
 */
export function regexp_replace(
  string: ColumnOrName,
  pattern: Column | LiteralInput,
  replacement: Column | LiteralInput,
  position?: Column | number,
): Column<StringType> {
  return callFunction("regexp_replace", string, literal(pattern), literal(replacement), ...optionalLiteral(position));
}

/**
 * What a group of a Java regular expression matched, group 0 being the whole match; empty where nothing matches.
 *
 * @example
 * await spark.range(1).select(regexp_extract(lit("100-200"), "(\\d+)-(\\d+)", 1).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function regexp_extract(
  str: ColumnOrName,
  pattern: Column | LiteralInput,
  idx: ColumnOrName | number,
): Column<StringType> {
  return callFunction("regexp_extract", str, literal(pattern), numberOrColumn(idx));
}

/**
 * What a group of a Java regular expression matched, for every match.
 *
 * @example
 * await spark.range(1).select(regexp_extract_all(lit("100-200, 300-400"), lit("(\\d+)-(\\d+)"), 1).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |[100, 300]|
 * // +----------+
 */
export function regexp_extract_all(str: ColumnOrName, regexp: ColumnOrName, idx?: ColumnOrName | number): Column {
  return callFunction("regexp_extract_all", str, regexp, ...(idx === undefined ? [] : [numberOrColumn(idx)]));
}

/**
 * How often a Java regular expression matches.
 *
 * @example
 * await spark.range(1).select(regexp_count(lit("Steven Jones and Stephen Smith"), lit("Ste[a-z]+")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |2  |
 * // +---+
 */
export function regexp_count(str: ColumnOrName, regexp: ColumnOrName): Column<IntegerType> {
  return callFunction("regexp_count", str, regexp);
}

/**
 * The position, counted from 1, of the first match of a Java regular expression; 0 where there is none.
 *
 * @example
 * await spark.range(1).select(regexp_instr(lit("user@spark.apache.org"), lit("@[^.]*")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |5  |
 * // +---+
 */
export function regexp_instr(
  str: ColumnOrName,
  regexp: ColumnOrName,
  idx?: ColumnOrName | number,
): Column<IntegerType> {
  return callFunction("regexp_instr", str, regexp, ...(idx === undefined ? [] : [numberOrColumn(idx)]));
}

/**
 * The first match of a Java regular expression; NULL where there is none.
 *
 * @example
 * await spark.range(1).select(regexp_substr(lit("Steven Jones and Stephen Smith"), lit("Ste[a-z]+")).as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |Steven|
 * // +------+
 */
export function regexp_substr(str: ColumnOrName, regexp: ColumnOrName): Column<StringType> {
  return callFunction("regexp_substr", str, regexp);
}
