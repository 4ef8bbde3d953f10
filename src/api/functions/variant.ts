import type { BooleanType, StringType, VariantType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";

/**
 * The VARIANT that a JSON text holds. What is no JSON is an error. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(parse_json(lit('{"a": [1, 2]}'))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------+
 * // |r          |
 * // +-----------+
 * // |{"a":[1,2]}|
 * // +-----------+
 */
export function parse_json(col: ColumnOrName): Column<VariantType> {
  return callFunction("parse_json", col);
}

/**
 * The VARIANT that a JSON text holds; null where it is no JSON. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(try_parse_json(lit("{a")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |NULL|
 * // +----+
 */
export function try_parse_json(col: ColumnOrName): Column<VariantType> {
  return callFunction("try_parse_json", col);
}

/**
 * Whether a VARIANT holds JSON's null, which is not SQL's. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(is_variant_null(parse_json(lit("null"))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function is_variant_null(v: ColumnOrName): Column<BooleanType> {
  return callFunction("is_variant_null", v);
}

/**
 * Whether the bytes of a VARIANT are well formed. On real Spark only, since 4.2.0.
 *
 * @example on real Spark
 * await spark.range(1).select(is_valid_variant(parse_json(lit("1"))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function is_valid_variant(v: ColumnOrName): Column<BooleanType> {
  return callFunction("is_valid_variant", v);
}

/**
 * A struct, array or map as a VARIANT: structs become objects. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(to_variant_object(struct(lit(1).as("a")))).as("r")).show({ truncate: false });
 * // prints:
 * // +-------+
 * // |r      |
 * // +-------+
 * // |{"a":1}|
 * // +-------+
 */
export function to_variant_object(col: ColumnOrName): Column<VariantType> {
  return callFunction("to_variant_object", col);
}

/**
 * The type of a VARIANT, as DDL. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(schema_of_variant(parse_json(lit('{"a": [1, null], "b": "x"}'))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------------------------------+
 * // |r                                  |
 * // +-----------------------------------+
 * // |OBJECT<a: ARRAY<BIGINT>, b: STRING>|
 * // +-----------------------------------+
 */
export function schema_of_variant(v: ColumnOrName): Column<StringType> {
  return callFunction("schema_of_variant", v);
}

/**
 * The type that all VARIANTs of a group have in common, as DDL. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(schema_of_variant_agg(parse_json(lit('{"a": [1, null], "b": "x"}'))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------------------------------+
 * // |r                                  |
 * // +-----------------------------------+
 * // |OBJECT<a: ARRAY<BIGINT>, b: STRING>|
 * // +-----------------------------------+
 */
export function schema_of_variant_agg(v: ColumnOrName): Column<StringType> {
  return callFunction("schema_of_variant_agg", v);
}

/**
 * What a path such as `$.a[0]` finds in a VARIANT, in a type given as DDL; a value that cannot become that type is an
 * error. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(variant_get(parse_json(lit('{"a": [1, null], "b": "x"}')), "$.a[0]", "int").as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1  |
 * // +---+
 */
export function variant_get(v: ColumnOrName, path: string | Column, targetType: string): Column {
  return callFunction("variant_get", v, literal(path), literal(targetType));
}

/**
 * What a path such as `$.a[0]` finds in a VARIANT, in a type given as DDL; a value that cannot become that type gives
 * null. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(try_variant_get(parse_json(lit('{"a": [1, null], "b": "x"}')), "$.a[0]", "int").as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1  |
 * // +---+
 */
export function try_variant_get(v: ColumnOrName, path: string | Column, targetType: string): Column {
  return callFunction("try_variant_get", v, literal(path), literal(targetType));
}

/**
 * A VARIANT with a value at a path where there is none yet; where there is one it is an error. On real Spark only,
 * since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(variant_insert(parse_json(lit('{"a": [1]}')), "$.b", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +---------------+
 * // |r              |
 * // +---------------+
 * // |{"a":[1],"b":2}|
 * // +---------------+
 */
export function variant_insert(v: ColumnOrName, path: string | Column, value: ColumnOrName): Column<VariantType> {
  return callFunction("variant_insert", v, literal(path), value);
}

/**
 * A VARIANT with a value at a path, in place of what is there; a path that cannot be walked is an error. On real Spark
 * only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(variant_set(parse_json(lit('{"a": [1]}')), "$.a", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +-------+
 * // |r      |
 * // +-------+
 * // |{"a":2}|
 * // +-------+
 */
export function variant_set(
  v: ColumnOrName,
  path: string | Column,
  value: ColumnOrName,
  createIfMissing = true,
): Column<VariantType> {
  return callFunction("variant_set", v, literal(path), value, literal(createIfMissing));
}

/**
 * A VARIANT with a value at the end of the array at a path; what is no array there is an error. On real Spark only,
 * since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(variant_array_append(parse_json(lit('{"a": [1]}')), "$.a", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------+
 * // |r          |
 * // +-----------+
 * // |{"a":[1,2]}|
 * // +-----------+
 */
export function variant_array_append(v: ColumnOrName, path: string | Column, value: ColumnOrName): Column<VariantType> {
  return callFunction("variant_array_append", v, literal(path), value);
}

/**
 * A VARIANT with a value at a path where there is none yet; where there is one it gives null. On real Spark only,
 * since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(try_variant_insert(parse_json(lit('{"a": [1]}')), "$.b", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +---------------+
 * // |r              |
 * // +---------------+
 * // |{"a":[1],"b":2}|
 * // +---------------+
 */
export function try_variant_insert(v: ColumnOrName, path: string | Column, value: ColumnOrName): Column<VariantType> {
  return callFunction("try_variant_insert", v, literal(path), value);
}

/**
 * A VARIANT with a value at a path, in place of what is there; a path that cannot be walked gives null. On real Spark
 * only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(try_variant_set(parse_json(lit('{"a": [1]}')), "$.a", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +-------+
 * // |r      |
 * // +-------+
 * // |{"a":2}|
 * // +-------+
 */
export function try_variant_set(
  v: ColumnOrName,
  path: string | Column,
  value: ColumnOrName,
  createIfMissing = true,
): Column<VariantType> {
  return callFunction("try_variant_set", v, literal(path), value, literal(createIfMissing));
}

/**
 * A VARIANT with a value at the end of the array at a path; what is no array there gives null. On real Spark only,
 * since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(try_variant_array_append(parse_json(lit('{"a": [1]}')), "$.a", lit(2))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------+
 * // |r          |
 * // +-----------+
 * // |{"a":[1,2]}|
 * // +-----------+
 */
export function try_variant_array_append(
  v: ColumnOrName,
  path: string | Column,
  value: ColumnOrName,
): Column<VariantType> {
  return callFunction("try_variant_array_append", v, literal(path), value);
}

/**
 * A VARIANT without what paths find in it. On real Spark only, since 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(variant_delete(parse_json(lit('{"a": [1, null], "b": "x"}')), "$.a[0]", "$.b")).as("r")).show({ truncate: false });
 * // prints:
 * // +------------+
 * // |r           |
 * // +------------+
 * // |{"a":[null]}|
 * // +------------+
 */
export function variant_delete(v: ColumnOrName, ...paths: readonly (string | Column)[]): Column<VariantType> {
  return callFunction("variant_delete", v, ...paths.map(literal));
}

/**
 * A VARIANT without the nulls in its objects, and in its arrays unless told otherwise. On real Spark only, since
 * 4.3.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_json(variant_strip_nulls(parse_json(lit('{"a": [1, null], "b": "x"}')))).as("r")).show({ truncate: false });
 * // prints:
 * // +-----------------+
 * // |r                |
 * // +-----------------+
 * // |{"a":[1],"b":"x"}|
 * // +-----------------+
 */
export function variant_strip_nulls(v: ColumnOrName, includeArrays = true): Column<VariantType> {
  return callFunction("variant_strip_nulls", v, literal(includeArrays));
}
