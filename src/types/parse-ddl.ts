import type { DataType } from "./data-type.ts";
import { readDataType, readDdl, readSchema } from "./ddl/index.ts";
import { type StructType, structType } from "./struct-type.ts";

/** Reads a data type such as `array<struct<a: int>>`. */
export const parseDataType = (text: string): DataType => readDataType(text, structType);

/** Reads a table schema such as `a INT NOT NULL, b STRING COMMENT 'x'`. */
export const parseTableSchema = (text: string): StructType => readSchema(text, structType);

/** Reads what PySpark takes for a type or a schema: a table schema, a data type, or the inside of a `struct<...>`. */
export const parseDdl = (text: string): DataType => readDdl(text, structType);
