import type { DoubleType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { callFunction, literal } from "../expression-builder.ts";
import { randomSeed } from "./arguments.ts";

/**
 * A random text of letters and digits. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(length(randstr(5, 1)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |5  |
 * // +---+
 */
export function randstr(length: number | Column, seed?: number | bigint | Column): Column<StringType> {
  return callFunction("randstr", literal(length), literal(seed ?? randomSeed()));
}

/**
 * As {@link rand}. The same seed gives the same numbers.
 *
 * @example
 * await spark.range(1).select(random(3).between(0, 1).as("r")).show();
 * // prints:
 * // +----+
 * // |   r|
 * // +----+
 * // |true|
 * // +----+
 */
export function random(seed?: number | bigint | Column): Column<DoubleType> {
  return callFunction("rand", literal(seed ?? randomSeed()));
}

/**
 * A random identifier, a UUID of version 4, as text; the same for the same seed on real Spark.
 *
 * @example
 * await spark.range(1).select(length(uuid()).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // | 36|
 * // +---+
 */
export function uuid(seed?: number | bigint | Column): Column<StringType> {
  return callFunction("uuid", literal(seed ?? randomSeed()));
}
