import type { StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";

/**
 * What a static method of a Java class gives, as text: the name of the class, that of the method, its arguments. On
 * real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(java_method(lit("java.lang.Math"), lit("abs"), lit(-3)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3  |
 * // +---+
 */
export function java_method(...cols: readonly ColumnOrName[]): Column<StringType> {
  return callFunction("java_method", ...cols);
}

/**
 * Another name of {@link java_method}. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(reflect(lit("java.lang.Math"), lit("abs"), lit(-3)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3  |
 * // +---+
 */
export function reflect(...cols: readonly ColumnOrName[]): Column<StringType> {
  return callFunction("reflect", ...cols);
}

/**
 * As {@link java_method}; null where the method throws. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(try_reflect(lit("java.net.URLDecoder"), lit("decode"), lit("%")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_reflect(...cols: readonly ColumnOrName[]): Column<StringType> {
  return callFunction("try_reflect", ...cols);
}
