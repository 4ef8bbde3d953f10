import type { LongType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { callFunction } from "../expression-builder.ts";

/**
 * The name of the file that a row was read from; empty where there is none. On real Spark only, since 1.6.0.
 *
 * @example on real Spark
 * await spark.range(1).select(input_file_name().eq("").as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function input_file_name(): Column<StringType> {
  return callFunction("input_file_name");
}

/**
 * Where the block of the file begins that a row was read from; -1 where there is none.
 *
 * @example
 * await spark.range(1).select(input_file_block_start().as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |-1 |
 * // +---+
 */
export function input_file_block_start(): Column<LongType> {
  return callFunction("input_file_block_start");
}

/**
 * How long the block of the file is that a row was read from; -1 where there is none.
 *
 * @example
 * await spark.range(1).select(input_file_block_length().as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |-1 |
 * // +---+
 */
export function input_file_block_length(): Column<LongType> {
  return callFunction("input_file_block_length");
}
