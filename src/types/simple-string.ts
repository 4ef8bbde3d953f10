import type { DataType, DayTimeField, StructDataType, StructField, TypeKind, YearMonthField } from "./data-type.ts";

type PrinterOf<K extends TypeKind> = (type: Extract<DataType, { kind: K }>) => string;
type Printers = { readonly [K in TypeKind]: PrinterOf<K> };

const constant = (text: string) => () => text;

const fields = (type: {
  startField: YearMonthField | DayTimeField;
  endField: YearMonthField | DayTimeField;
}): string =>
  type.startField === type.endField ? `interval ${type.startField}` : `interval ${type.startField} to ${type.endField}`;

const withCollation = (name: string, collation: string | undefined): string =>
  collation === undefined || collation === "UTF8_BINARY" ? name : `${name} collate ${collation}`;

const srid = (value: number | "ANY"): string => String(value).toLowerCase();

const atoms = {
  null: constant("void"),
  boolean: constant("boolean"),
  byte: constant("tinyint"),
  short: constant("smallint"),
  integer: constant("int"),
  long: constant("bigint"),
  float: constant("float"),
  double: constant("double"),
  decimal: (type) => `decimal(${type.precision},${type.scale})`,
  string: (type) => withCollation("string", type.collation),
  char: (type) => withCollation(`char(${type.length})`, type.collation),
  varchar: (type) => withCollation(`varchar(${type.length})`, type.collation),
  binary: constant("binary"),
  date: constant("date"),
  time: (type) => `time(${type.precision})`,
  timestamp: constant("timestamp"),
  timestamp_ntz: constant("timestamp_ntz"),
  yearMonthInterval: fields,
  dayTimeInterval: fields,
  calendarInterval: constant("interval"),
  variant: constant("variant"),
  geometry: (type) => `geometry(${srid(type.srid)})`,
  geography: (type) => `geography(${srid(type.srid)})`,
} as const satisfies Partial<Printers>;

const catalogPrinters: Printers = {
  ...atoms,
  array: (type) => `array<${catalogString(type.elementType)}>`,
  map: (type) => `map<${catalogString(type.keyType)},${catalogString(type.valueType)}>`,
  struct: (type) => `struct<${type.fields.map((f) => `${f.name}:${catalogString(f.dataType)}`).join(",")}>`,
  udt: (type) => catalogString(type.sqlType),
};

const sqlPrinters: Printers = {
  ...catalogPrinters,
  array: (type) => `ARRAY<${sqlType(type.elementType)}>`,
  map: (type) => `MAP<${sqlType(type.keyType)}, ${sqlType(type.valueType)}>`,
  struct: (type) => `STRUCT<${type.fields.map((field) => fieldSql(field, ": ")).join(", ")}>`,
  udt: (type) => sqlType(type.sqlType),
};

const print = (printers: Printers, type: DataType): string => (printers[type.kind] as (type: DataType) => string)(type);

/** `array<int>`: the type as `DESCRIBE` and `simpleString` print it. */
export const catalogString = (type: DataType): string => print(catalogPrinters, type);

/** `ARRAY<INT>`: the type in SQL form. */
export const sqlType = (type: DataType): string =>
  type.kind in atoms ? print(catalogPrinters, type).toUpperCase() : print(sqlPrinters, type);

/** `"ARRAY<INT>"`: the type as error messages print it. */
export const quotedType = (type: DataType): string => `"${sqlType(type)}"`;

/** `a INT NOT NULL,b STRING COMMENT 'x'`: a schema as DDL text. */
export const tableDdl = (schema: StructDataType): string =>
  schema.fields.map((field) => fieldSql(field, " ", defaultSql(field))).join(",");

function fieldSql(field: StructField, separator: string, defaultClause = ""): string {
  const notNull = field.nullable ? "" : " NOT NULL";
  const type = sqlType(field.dataType);
  return `${quoteIfNeeded(field.name)}${separator}${type}${notNull}${defaultClause}${commentSql(field)}`;
}

function defaultSql(field: StructField): string {
  const value = field.metadata.CURRENT_DEFAULT;
  return typeof value === "string" ? ` DEFAULT ${value}` : "";
}

function commentSql(field: StructField): string {
  const comment = field.metadata.comment;
  return typeof comment === "string" ? ` COMMENT '${escapeText(comment)}'` : "";
}

const plainIdentifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The name in backticks, unless it is a plain identifier. */
export const quoteIfNeeded = (name: string): string =>
  plainIdentifier.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;

const escapeText = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
