import type { IntegerType, LongType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";

/**
 * The current catalog.
 *
 * @example
 * await spark.range(1).select(current_catalog().as("r")).show({ truncate: false });
 * // prints:
 * // +-------------+
 * // |r            |
 * // +-------------+
 * // |spark_catalog|
 * // +-------------+
 */
export function current_catalog(): Column<StringType> {
  return callFunction("current_catalog");
}

/**
 * The current database.
 *
 * @example
 * await spark.range(1).select(current_database().as("r")).show({ truncate: false });
 * // prints:
 * // +-------+
 * // |r      |
 * // +-------+
 * // |default|
 * // +-------+
 */
export function current_database(): Column<StringType> {
  return callFunction("current_database");
}

/**
 * The current database.
 *
 * @example
 * await spark.range(1).select(current_schema().as("r")).show({ truncate: false });
 * // prints:
 * // +-------+
 * // |r      |
 * // +-------+
 * // |default|
 * // +-------+
 */
export function current_schema(): Column<StringType> {
  return callFunction("current_schema");
}

/**
 * The user who runs the query.
 *
 * @example
 * const [row] = await spark.range(1).select(current_user().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // string
 */
export function current_user(): Column<StringType> {
  return callFunction("current_user");
}

/**
 * The user who runs the query.
 *
 * @example
 * const [row] = await spark.range(1).select(session_user().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // string
 */
export function session_user(): Column<StringType> {
  return callFunction("session_user");
}

/**
 * The user who runs the query.
 *
 * @example
 * const [row] = await spark.range(1).select(user().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // string
 */
export function user(): Column<StringType> {
  return callFunction("user");
}

/**
 * The version of Spark whose answers are given.
 *
 * @example
 * const [row] = await spark.range(1).select(version().as("r")).collect();
 * console.log(typeof row?.r);
 * // prints:
 * // string
 */
export function version(): Column<StringType> {
  return callFunction("version");
}

/**
 * The name of the value's type.
 *
 * @example
 * import { typeof as typeOf } from "tspark/functions";
 *
 * await spark.range(1).select(typeOf(lit(1)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |int|
 * // +---+
 */
function typeof_(col: ColumnOrName): Column<StringType> {
  return callFunction("typeof", col);
}

export { typeof_ as typeof };

/**
 * A number that grows from row to row.
 *
 * @example
 * await spark.range(1).select(monotonically_increasing_id().as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0  |
 * // +---+
 */
export function monotonically_increasing_id(): Column<LongType> {
  return callFunction("monotonically_increasing_id");
}

/**
 * The number of the partition that a row is in: there is one.
 *
 * @example
 * await spark.range(1).select(spark_partition_id().as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |0  |
 * // +---+
 */
export function spark_partition_id(): Column<IntegerType> {
  return callFunction("spark_partition_id");
}

/**
 * The schemas in which a name without one is looked for. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(1).select(current_path().as("r")).show({ truncate: false });
 * // prints:
 * // +---------------------------------------------------+
 * // |r                                                  |
 * // +---------------------------------------------------+
 * // |system.builtin,system.session,spark_catalog.default|
 * // +---------------------------------------------------+
 */
export function current_path(): Column<StringType> {
  return callFunction("current_path");
}
