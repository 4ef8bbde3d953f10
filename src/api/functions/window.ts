import type { DoubleType, IntegerType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { optionalColumn, optionalLiteral } from "./arguments.ts";

/**
 * The number of the row in its partition, from 1.
 *
 * @example
 * await spark.range(3).select("id", row_number().over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+---+
 * // | id|  r|
 * // +---+---+
 * // |  0|  1|
 * // |  1|  2|
 * // |  2|  3|
 * // +---+---+
 */
export function row_number(): Column<IntegerType> {
  return callFunction("row_number");
}

/**
 * The rank of the row; equal rows share one and leave a gap after it.
 *
 * @example
 * await spark.range(3).select("id", rank().over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+---+
 * // | id|  r|
 * // +---+---+
 * // |  0|  1|
 * // |  1|  2|
 * // |  2|  3|
 * // +---+---+
 */
export function rank(): Column<IntegerType> {
  return callFunction("rank");
}

/**
 * The rank of the row, without gaps.
 *
 * @example
 * await spark.range(3).select("id", dense_rank().over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+---+
 * // | id|  r|
 * // +---+---+
 * // |  0|  1|
 * // |  1|  2|
 * // |  2|  3|
 * // +---+---+
 */
export function dense_rank(): Column<IntegerType> {
  return callFunction("dense_rank");
}

/**
 * The rank as a share, from 0 to 1.
 *
 * @example
 * await spark.range(3).select("id", percent_rank().over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+---+
 * // | id|  r|
 * // +---+---+
 * // |  0|0.0|
 * // |  1|0.5|
 * // |  2|1.0|
 * // +---+---+
 */
export function percent_rank(): Column<DoubleType> {
  return callFunction("percent_rank");
}

/**
 * The share of rows up to this one.
 *
 * @example
 * await spark.range(3).select("id", cume_dist().over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+------------------+
 * // | id|                 r|
 * // +---+------------------+
 * // |  0|0.3333333333333333|
 * // |  1|0.6666666666666666|
 * // |  2|               1.0|
 * // +---+------------------+
 */
export function cume_dist(): Column<DoubleType> {
  return callFunction("cume_dist");
}

/**
 * The bucket of the row when the partition is cut into so many of about equal size.
 *
 * @example
 * await spark.range(3).select("id", ntile(2).over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+---+
 * // | id|  r|
 * // +---+---+
 * // |  0|  1|
 * // |  1|  1|
 * // |  2|  2|
 * // +---+---+
 */
export function ntile(n: number): Column<IntegerType> {
  return callFunction("ntile", literal(n));
}

/**
 * The value some rows before this one, or a default.
 *
 * @example
 * await spark.range(3).select("id", lag("id").over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+----+
 * // | id|   r|
 * // +---+----+
 * // |  0|NULL|
 * // |  1|   0|
 * // |  2|   1|
 * // +---+----+
 */
export function lag(col: ColumnOrName, offset = 1, defaultValue?: LiteralInput | Column): Column {
  return callFunction("lag", col, literal(offset), ...optionalLiteral(defaultValue));
}

/**
 * The value some rows after this one, or a default.
 *
 * @example
 * await spark.range(3).select("id", lead("id").over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+----+
 * // | id|   r|
 * // +---+----+
 * // |  0|   1|
 * // |  1|   2|
 * // |  2|NULL|
 * // +---+----+
 */
export function lead(col: ColumnOrName, offset = 1, defaultValue?: LiteralInput | Column): Column {
  return callFunction("lead", col, literal(offset), ...optionalLiteral(defaultValue));
}

/**
 * The value of the n-th row of the frame, counted from 1.
 *
 * @example
 * await spark.range(3).select("id", nth_value("id", 2).over(Window.orderBy("id")).as("r")).show();
 * // prints:
 * // +---+----+
 * // | id|   r|
 * // +---+----+
 * // |  0|NULL|
 * // |  1|   1|
 * // |  2|   1|
 * // +---+----+
 */
export function nth_value(col: ColumnOrName, offset: number, ignoreNulls = false): Column {
  return callFunction("nth_value", col, literal(offset), literal(ignoreNulls));
}

/**
 * By how much a counter grew since the row before, in a window; a counter that fell began anew. On real Spark only,
 * since 4.3.0.
 *
 * @example on real Spark
 * const counters = spark.sql("SELECT * FROM VALUES (1, 10), (2, 15), (3, 4) AS v(t, n)");
 * await counters.select("n", counter_diff("n").over(Window.orderBy("t")).as("r")).show();
 * // prints:
 * // +---+----+
 * // |  n|   r|
 * // +---+----+
 * // | 10|NULL|
 * // | 15|   5|
 * // |  4|NULL|
 * // +---+----+
 */
export function counter_diff(value: ColumnOrName, startTime?: ColumnOrName): Column {
  return callFunction("counter_diff", value, ...optionalColumn(startTime));
}
