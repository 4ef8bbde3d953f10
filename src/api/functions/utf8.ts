import type { BooleanType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";

/**
 * Whether the bytes of a text are UTF-8.
 *
 * @example
 * await spark.range(1).select(is_valid_utf8(lit("é")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function is_valid_utf8(str: ColumnOrName): Column<BooleanType> {
  return callFunction("is_valid_utf8", str);
}

/**
 * A text whose bytes that are no UTF-8 are the replacement character.
 *
 * @example
 * await spark.range(1).select(make_valid_utf8(lit("é")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |é  |
 * // +---+
 */
export function make_valid_utf8(str: ColumnOrName): Column<StringType> {
  return callFunction("make_valid_utf8", str);
}

/**
 * A text as it is; an error where its bytes are no UTF-8.
 *
 * @example
 * await spark.range(1).select(validate_utf8(lit("é")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |é  |
 * // +---+
 */
export function validate_utf8(str: ColumnOrName): Column<StringType> {
  return callFunction("validate_utf8", str);
}

/**
 * A text as it is; null where its bytes are no UTF-8.
 *
 * @example
 * await spark.range(1).select(try_validate_utf8(lit("é")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |é  |
 * // +---+
 */
export function try_validate_utf8(str: ColumnOrName): Column<StringType> {
  return callFunction("try_validate_utf8", str);
}
