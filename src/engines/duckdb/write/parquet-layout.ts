import { sparkErrorFromParts } from "../../../errors/index.ts";
import { parquetWriteOptions } from "../../../sources/index.ts";
import { type DataType, dataTypeToJson, structType } from "../../../types/index.ts";
import { rowMetadataKey } from "../infer/parquet/infer-parquet.ts";
import { stringSql } from "../literals.ts";
import { quoted } from "../scan/sql-text.ts";
import { fieldName } from "../types.ts";
import { parquetCodec } from "./codecs.ts";
import type { MakeLayout } from "./write-context.ts";

/** Columns under their names, with Spark's schema beside them, so that Spark and tspark read the very same types. */
export const parquetLayout: MakeLayout = (columns, { options, conf }) => {
  const { duckdb, extension } = parquetCodec(parquetWriteOptions(options, { conf }).compression);
  const schema = structType(
    columns.map(({ attribute }) => ({
      name: attribute.name,
      dataType: attribute.dataType,
      nullable: attribute.nullable,
      metadata: attribute.metadata ?? {},
    })),
  );
  const names = new Set<string>();
  for (const { attribute } of columns) {
    if (attribute.name === "" || names.has(attribute.name.toLowerCase())) throw unwritable(attribute.name);
    names.add(attribute.name.toLowerCase());
  }
  return {
    list: columns.map(({ sql, attribute }) => `${fileValue(sql, attribute.dataType)} AS ${quoted(attribute.name)}`),
    copy: `FORMAT parquet, COMPRESSION ${duckdb}, KV_METADATA {${stringSql(rowMetadataKey)}: ${stringSql(dataTypeToJson(schema))}}`,
    extension: `${extension}.parquet`,
  };
};

/** SQL of a value whose structs have the user's names again. */
function fileValue(sql: string, type: DataType): string {
  if (type.kind === "null") return `CAST(${sql} AS BOOLEAN)`;
  if (!hasStruct(type)) return sql;
  const item = `x${(sql.match(/\bx\d+\b/g) ?? []).length}`;
  if (type.kind === "array") return `list_transform(${sql}, lambda ${item}: ${fileValue(item, type.elementType)})`;
  if (type.kind === "map") {
    const key = fileValue(`struct_extract(${item}, 'key')`, type.keyType);
    const value = fileValue(`struct_extract(${item}, 'value')`, type.valueType);
    return `map_from_entries(list_transform(map_entries(${sql}), lambda ${item}: struct_pack(k := ${key}, v := ${value})))`;
  }
  if (type.kind !== "struct") return sql;
  const names = new Set(type.fields.map(({ name }) => name.toLowerCase()));
  if (names.size < type.fields.length || names.has(""))
    throw unwritable(type.fields.map(({ name }) => name).join(", "));
  const fields = type.fields.map(
    ({ name, dataType }, i) => `${quoted(name)} := ${fileValue(`struct_extract(${sql}, '${fieldName(i)}')`, dataType)}`,
  );
  return `CASE WHEN ${sql} IS NULL THEN NULL ELSE struct_pack(${fields.join(", ")}) END`;
}

function hasStruct(type: DataType): boolean {
  if (type.kind === "array") return hasStruct(type.elementType);
  if (type.kind === "map") return hasStruct(type.keyType) || hasStruct(type.valueType);
  return type.kind === "struct" || type.kind === "null";
}

const unwritable = (names: string) =>
  sparkErrorFromParts({
    className: "UnsupportedOperationException",
    message: `The embedded engine cannot write Parquet columns with these names: ${JSON.stringify(names)}. Names must not be empty, nor differ in case only.`,
  });
