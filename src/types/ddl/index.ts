import { ParseException } from "../../errors/index.ts";
import type { DataType, StructDataType } from "../data-type.ts";
import { readWhole, type StructFactory } from "./cursor.ts";
import { readTableSchema } from "./parse-fields.ts";
import { readType } from "./parse-type.ts";

/** Reads a data type such as `array<struct<a: int>>`. */
export const readDataType = (text: string, structOf: StructFactory): DataType => readWhole(text, structOf, readType);

/** Reads a table schema such as `a INT NOT NULL, b STRING COMMENT 'x'`. */
export const readSchema = <S extends StructDataType>(text: string, structOf: StructFactory<S>): S =>
  structOf(readWhole(text, structOf, (cursor) => readTableSchema(cursor, readType)));

/** Reads what PySpark takes for a type or a schema: a table schema, a data type, or the inside of a `struct<...>`. */
export function readDdl(text: string, structOf: StructFactory): DataType {
  try {
    return readSchema(text, structOf);
  } catch (error) {
    if (!(error instanceof ParseException)) throw error;
    const type =
      attempt(() => readDataType(text, structOf)) ?? attempt(() => readDataType(`struct<${text}>`, structOf));
    if (type === undefined) throw error;
    return type;
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseException) return undefined;
    throw error;
  }
}
