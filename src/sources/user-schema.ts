import { sparkError } from "../errors/index.ts";
import {
  asNullable,
  type DataType,
  parseTableSchema,
  quotedType,
  type StructDataType,
  StructType,
  someType,
} from "../types/index.ts";
import { type FileFormat, formatTitle } from "./formats/format-names.ts";

/** The schema that the user gave, as DDL or JSON text. Files promise nothing, so every column may be null. */
export function userSchema(text: string, conf: ReadonlyMap<string, string>): StructDataType {
  const given = text.trimStart().startsWith("{") ? StructType.fromJson(text) : parseTableSchema(text);
  if (someType(given, ({ kind }) => kind === "char" || kind === "varchar")) {
    throw sparkError("UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING", {});
  }
  if (conf.get("spark.sql.timeType.enabled") === "false" && someType(given, ({ kind }) => kind === "time")) {
    throw sparkError("UNSUPPORTED_TIME_TYPE", {});
  }
  return asNullable(given) as StructDataType;
}

const never = new Set<DataType["kind"]>(["calendarInterval", "geometry", "geography"]);
const csvAlso = new Set<DataType["kind"]>([...never, "null", "array", "map", "struct"]);

const holds: { readonly [F in FileFormat]: (type: DataType) => boolean } = {
  csv: (type) => !csvAlso.has(type.kind),
  json: (type) => !someType(type, ({ kind }) => never.has(kind)),
  parquet: (type) => !someType(type, ({ kind }) => never.has(kind)),
  text: (type) => type.kind === "string",
};

/** Refuses columns of types that the format cannot hold. */
export function checkTypes(format: FileFormat, schema: StructDataType): void {
  for (const { name, dataType } of schema.fields) {
    if (holds[format](dataType)) continue;
    throw sparkError("UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE", {
      format: formatTitle[format],
      columnName: `\`${name}\``,
      columnType: quotedType(dataType),
    });
  }
}
