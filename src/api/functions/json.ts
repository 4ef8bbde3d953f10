import { type DataType, dataTypeToJson, type IntegerType, type StringType } from "../../types/index.ts";
import { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { optionsColumn, type TextOptions } from "./arguments.ts";

/**
 * What a path such as `$.a[0]` finds in a JSON text, as text.
 *
 * @example
 * await spark.range(1).select(get_json_object(lit('{"a": [1, 2]}'), "$.a[1]").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function get_json_object(col: ColumnOrName, path: string): Column<StringType> {
  return callFunction("get_json_object", col, literal(path));
}

/**
 * The value that a JSON text holds, in a type given as DDL, JSON or an object. What does not fit it becomes null.
 *
 * @example
 * await spark.range(1).select(from_json(lit('{"a": 1}'), "a INT").as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |{1}|
 * // +---+
 */
export function from_json(col: ColumnOrName, schema: DataType | string | Column, options?: TextOptions): Column {
  const type = typeof schema === "string" || schema instanceof Column ? schema : dataTypeToJson(schema);
  return callFunction("from_json", col, literal(type), ...optionsColumn(options));
}

/**
 * A struct, array or map as JSON text; fields that are null are left out.
 *
 * @example
 * await spark.range(1).select(to_json(struct(lit(1).as("a"))).as("r")).show();
 * // prints:
 * // +-------+
 * // |      r|
 * // +-------+
 * // |{"a":1}|
 * // +-------+
 */
export function to_json(col: ColumnOrName, options?: TextOptions): Column<StringType> {
  return callFunction("to_json", col, ...optionsColumn(options));
}

/**
 * The type of a constant JSON text, as DDL.
 *
 * @example
 * await spark.range(1).select(schema_of_json('{"a": 1}').as("r")).show();
 * // prints:
 * // +-----------------+
 * // |                r|
 * // +-----------------+
 * // |STRUCT<a: BIGINT>|
 * // +-----------------+
 */
export function schema_of_json(json: string | Column, options?: TextOptions): Column<StringType> {
  return callFunction("schema_of_json", literal(json), ...optionsColumn(options));
}

/**
 * How many elements a JSON array has; null for anything else.
 *
 * @example
 * await spark.range(1).select(json_array_length(lit("[1, 2]")).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |  2|
 * // +---+
 */
export function json_array_length(col: ColumnOrName): Column<IntegerType> {
  return callFunction("json_array_length", col);
}

/**
 * The keys of a JSON object; null for anything else.
 *
 * @example
 * await spark.range(1).select(json_object_keys(lit('{"a": 1}')).as("r")).show();
 * // prints:
 * // +---+
 * // |  r|
 * // +---+
 * // |[a]|
 * // +---+
 */
export function json_object_keys(col: ColumnOrName): Column {
  return callFunction("json_object_keys", col);
}
