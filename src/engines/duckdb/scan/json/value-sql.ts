import type { JsonReadOptions } from "../../../../sources/index.ts";
import type { DataType } from "../../../../types/index.ts";
import { duckdbType, fieldName } from "../../types.ts";
import { csvValue, type ValueOptions } from "../csv/value-sql.ts";

/** The DuckDB type of a value whose leaves are texts. */
export function textType(type: DataType): string {
  switch (type.kind) {
    case "array":
      return `${textType(type.elementType)}[]`;
    case "map":
      return `STRUCT(k VARCHAR, v ${textType(type.valueType)})[]`;
    case "struct":
      return type.fields.length === 0
        ? "STRUCT(f0 VARCHAR)"
        : `STRUCT(${type.fields.map(({ dataType }, i) => `${fieldName(i)} ${textType(dataType)}`).join(", ")})`;
    case "udt":
      return textType(type.sqlType);
    default:
      return "VARCHAR";
  }
}

/** SQL of the value that texts from a JSON file stand for; their kinds were looked at before. */
export function jsonValue(sql: string, type: DataType, options: JsonReadOptions): string {
  const item = `x${new Set(sql.match(/\bx\d+\b/g)).size}`;
  switch (type.kind) {
    case "array":
      return `list_transform(${sql}, lambda ${item}: ${jsonValue(item, type.elementType, options)})`;
    case "map": {
      const value = jsonValue(`struct_extract(${item}, 'v')`, type.valueType, options);
      return `map_from_entries(list_transform(${sql}, lambda ${item}: struct_pack(k := struct_extract(${item}, 'k'), v := ${value})))`;
    }
    case "struct": {
      if (type.fields.length === 0) return `CASE WHEN ${sql} IS NULL THEN NULL ELSE {'empty': true} END`;
      const fields = type.fields.map(
        ({ dataType }, i) =>
          `${fieldName(i)} := ${jsonValue(`struct_extract(${sql}, '${fieldName(i)}')`, dataType, options)}`,
      );
      return `CASE WHEN ${sql} IS NULL THEN NULL ELSE struct_pack(${fields.join(", ")}) END`;
    }
    case "udt":
      return jsonValue(sql, type.sqlType, options);
    default:
      return leaf(sql, type, options);
  }
}

function leaf(sql: string, type: DataType, options: JsonReadOptions): string {
  const values: ValueOptions = { ...options, nanValue: "NaN", positiveInf: "Infinity", negativeInf: "-Infinity" };
  switch (type.kind) {
    case "null":
      return "CAST(NULL AS INTEGER)";
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
      return `CAST(${sql} AS ${duckdbType(type)})`;
    case "decimal":
      return `TRY_CAST(${sql} AS ${duckdbType(type)})`;
    case "binary":
      return `from_base64(${sql})`;
    case "variant":
      return `CAST(${sql} AS JSON)`;
    case "date":
      return `coalesce((${csvValue(sql, type, values)}), CASE WHEN regexp_full_match(${sql}, '-?\\d{1,9}') THEN make_date(TRY_CAST(${sql} AS INTEGER)) END)`;
    case "timestamp":
      return `CASE WHEN starts_with(${sql}, '@') THEN make_timestamptz(TRY_CAST(substr(${sql}, 2) AS BIGINT) * 1000000) ELSE (${csvValue(sql, type, values)}) END`;
    default:
      return csvValue(sql, type, values);
  }
}
