import type { StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";

/**
 * A text that is compared by a collation.
 *
 * @example
 * await spark.range(1).select(collate(lit("a"), "UTF8_BINARY").as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |a  |
 * // +---+
 */
export function collate(col: ColumnOrName, collation: string): Column<StringType> {
  return callFunction("collate", col, literal(collation));
}

/**
 * The name of the collation by which a text is compared.
 *
 * @example
 * await spark.range(1).select(collation(lit("a")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------------------------+
 * // |r                         |
 * // +--------------------------+
 * // |SYSTEM.BUILTIN.UTF8_BINARY|
 * // +--------------------------+
 */
export function collation(col: ColumnOrName): Column<StringType> {
  return callFunction("collation", col);
}
