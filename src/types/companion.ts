import type { DataType as AnyDataType } from "./data-type.ts";
import { equalTypes } from "./equality.ts";
import { dataTypeFromJson } from "./json/from-json.ts";
import { dataTypeToJson } from "./json/to-json.ts";
import { parseDdl } from "./parse-ddl.ts";
import { catalogString, sqlType } from "./simple-string.ts";

/** Any data type. `kind` tells which. */
export type DataType = AnyDataType;

/**
 * What can be done with any data type.
 *
 * @example
 * ```ts
 * const type = DataType.fromDDL("array<decimal(10,2)>");
 * console.log(DataType.simpleString(type), DataType.sql(type));
 * // prints: array<decimal(10,2)> ARRAY<DECIMAL(10,2)>
 * ```
 */
export const DataType = {
  /** Reads a type or a schema from DDL text. */
  fromDDL: parseDdl,
  /** Reads a type from Spark's JSON, as text or parsed. */
  fromJson: dataTypeFromJson,
  /** `array<int>` */
  simpleString: catalogString,
  /** `ARRAY<INT>` */
  sql: sqlType,
  /** Spark's JSON text of the type. */
  json: dataTypeToJson,
  /** Whether two types are the same in every respect, nullability and metadata included. */
  equals: equalTypes,
} as const;
