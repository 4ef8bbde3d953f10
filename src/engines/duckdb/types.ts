import type { DataType, TypeKind } from "../../types/index.ts";

type TypeSql = { readonly [K in TypeKind]: (type: Extract<DataType, { kind: K }>) => string };

const is = (text: string) => () => text;

/** Field names are positions: the names that users give live in the plan and never reach DuckDB. */
export const fieldName = (index: number): string => `f${index}`;

const typeSql: TypeSql = {
  null: is("INTEGER"),
  boolean: is("BOOLEAN"),
  byte: is("TINYINT"),
  short: is("SMALLINT"),
  integer: is("INTEGER"),
  long: is("BIGINT"),
  float: is("FLOAT"),
  double: is("DOUBLE"),
  decimal: ({ precision, scale }) => `DECIMAL(${Math.max(1, precision)},${scale})`,
  string: is("VARCHAR"),
  char: is("VARCHAR"),
  varchar: is("VARCHAR"),
  binary: is("BLOB"),
  date: is("DATE"),
  time: is("TIME"),
  timestamp: is("TIMESTAMPTZ"),
  timestamp_ntz: is("TIMESTAMP"),
  yearMonthInterval: is("INTEGER"),
  dayTimeInterval: is("BIGINT"),
  calendarInterval: is("STRUCT(months INTEGER, days INTEGER, microseconds BIGINT)"),
  array: ({ elementType }) => `${duckdbType(elementType)}[]`,
  map: ({ keyType, valueType }) => `MAP(${duckdbType(keyType)}, ${duckdbType(valueType)})`,
  // DuckDB has no struct without fields.
  struct: ({ fields }) =>
    fields.length === 0
      ? "STRUCT(empty BOOLEAN)"
      : `STRUCT(${fields.map((field, i) => `${fieldName(i)} ${duckdbType(field.dataType)}`).join(", ")})`,
  variant: is("JSON"),
  udt: ({ sqlType }) => duckdbType(sqlType),
  geometry: is("BLOB"),
  geography: is("BLOB"),
};

/** The DuckDB type that holds values of a Spark type. */
export const duckdbType = (type: DataType): string => (typeSql[type.kind] as (type: DataType) => string)(type);
