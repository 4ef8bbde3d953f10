import { type JsonWriteOptions, jsonWriteOptions } from "../../../sources/index.ts";
import { type DataType, StringType, type TypeKind } from "../../../types/index.ts";
import { castSql } from "../cast/index.ts";
import { stringSql } from "../literals.ts";
import { fieldName } from "../types.ts";
import { datetimeText } from "./datetime-text.ts";
import { lineLayout } from "./line-layout.ts";
import { decimalText } from "./number-text.ts";
import type { MakeLayout } from "./write-context.ts";

/** Each row as a JSON object on a line of its own, written as Jackson writes it. */
export const jsonLayout: MakeLayout = (columns, { options, conf }) => {
  const json = jsonWriteOptions(options, { conf });
  const fields = columns.map(({ sql, attribute }) => [attribute.name, sql, attribute.dataType] as const);
  return lineLayout(objectSql(fields, json), { ...json, extension: "json" });
};

type JsonSql = (sql: string, type: never, options: JsonWriteOptions) => string;

/** SQL of a value's JSON, null where the value is. */
const jsonSql = (sql: string, type: DataType, options: JsonWriteOptions): string =>
  ((byKind[type.kind] as JsonSql | undefined) ?? textValue)(sql, type as never, options);

function objectSql(
  fields: readonly (readonly [name: string, sql: string, type: DataType])[],
  options: JsonWriteOptions,
): string {
  const parts = fields.map(([name, sql, type]) => {
    const start = stringSql(`,${JSON.stringify(name)}:`);
    const value = jsonSql(sql, type, options);
    return options.ignoreNullFields ? `coalesce(${start} || ${value}, '')` : `${start} || coalesce(${value}, 'null')`;
  });
  // One function of many: operators between them would nest as deep as the row is wide.
  return `('{' || substr(concat(${parts.join(", ")}), 2) || '}')`;
}

const cast = (sql: string, type: DataType, { sessionTimeZone }: JsonWriteOptions): string =>
  castSql(sql, type, StringType, "legacy", { sessionTimeZone });
const number = cast;
const quotedText = (text: string): string => `('"' || ${text} || '"')`;
const textValue = (sql: string, type: DataType, options: JsonWriteOptions): string =>
  quotedText(cast(sql, type, options));

const floating = (sql: string, type: DataType, options: JsonWriteOptions): string =>
  `CASE WHEN isfinite(${sql}) THEN ${cast(sql, type, options)} ELSE '"' || ${cast(sql, type, options)} || '"' END`;
const datetime = (sql: string, type: DataType, options: JsonWriteOptions): string =>
  `CAST(to_json(${datetimeText(sql, type, options)}) AS VARCHAR)`;

/** Lambdas nest: each has a variable of its own. */
const variableIn = (sql: string): string => `x${(sql.match(/\bx\d+\b/g) ?? []).length}`;

function arraySql(
  sql: string,
  { elementType }: Extract<DataType, { kind: "array" }>,
  options: JsonWriteOptions,
): string {
  const item = variableIn(sql);
  const element = `coalesce(${jsonSql(item, elementType, options)}, 'null')`;
  return `('[' || array_to_string(list_transform(${sql}, lambda ${item}: ${element}), ',') || ']')`;
}

function mapSql(
  sql: string,
  { keyType, valueType }: Extract<DataType, { kind: "map" }>,
  options: JsonWriteOptions,
): string {
  const entry = variableIn(sql);
  const key = `CAST(to_json(${cast(`struct_extract(${entry}, 'key')`, keyType, options)}) AS VARCHAR)`;
  const value = `coalesce(${jsonSql(`struct_extract(${entry}, 'value')`, valueType, options)}, 'null')`;
  return `('{' || array_to_string(list_transform(map_entries(${sql}), lambda ${entry}: ${key} || ':' || ${value}), ',') || '}')`;
}

const byKind: {
  readonly [K in TypeKind]?: (sql: string, type: Extract<DataType, { kind: K }>, options: JsonWriteOptions) => string;
} = {
  null: () => "CAST(NULL AS VARCHAR)",
  boolean: number,
  byte: number,
  short: number,
  integer: number,
  long: number,
  float: floating,
  double: floating,
  decimal: (sql, type, options) => `(${decimalText(sql, type, cast(sql, type, options))})`,
  string: (sql) => `CAST(to_json(${sql}) AS VARCHAR)`,
  char: (sql) => `CAST(to_json(${sql}) AS VARCHAR)`,
  varchar: (sql) => `CAST(to_json(${sql}) AS VARCHAR)`,
  binary: (sql) => quotedText(`to_base64(${sql})`),
  date: datetime,
  timestamp: datetime,
  timestamp_ntz: datetime,
  array: arraySql,
  map: mapSql,
  struct: (sql, { fields }, options) => {
    const parts = fields.map(
      ({ name, dataType }, i) => [name, `struct_extract(${sql}, '${fieldName(i)}')`, dataType] as const,
    );
    return `CASE WHEN ${sql} IS NULL THEN NULL ELSE ${objectSql(parts, options)} END`;
  },
  variant: (sql) => `CAST(${sql} AS VARCHAR)`,
  udt: (sql, { sqlType }, options) => jsonSql(sql, sqlType, options),
};
