import type { StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { optionsColumn, type TextOptions } from "./arguments.ts";

/**
 * The struct that a line of CSV holds, of a type given as DDL. What does not fit it becomes null. On real Spark only,
 * since 3.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(from_csv(lit("1,x"), "a INT, b STRING").as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |{1, x}|
 * // +------+
 */
export function from_csv(col: ColumnOrName, schema: string | Column, options?: TextOptions): Column {
  return callFunction("from_csv", col, literal(schema), ...optionsColumn(options));
}

/**
 * The type of a constant line of CSV, as DDL. On real Spark only, since 3.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(schema_of_csv("1,x,2.5").as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------------------------+
 * // |r                                         |
 * // +------------------------------------------+
 * // |STRUCT<_c0: INT, _c1: STRING, _c2: DOUBLE>|
 * // +------------------------------------------+
 */
export function schema_of_csv(csv: string | Column, options?: TextOptions): Column<StringType> {
  return callFunction("schema_of_csv", literal(csv), ...optionsColumn(options));
}

/**
 * A struct as a line of CSV. On real Spark only, since 3.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_csv(struct(lit(1).as("a"), lit("x").as("b"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1,x|
 * // +---+
 */
export function to_csv(col: ColumnOrName, options?: TextOptions): Column<StringType> {
  return callFunction("to_csv", col, ...optionsColumn(options));
}
