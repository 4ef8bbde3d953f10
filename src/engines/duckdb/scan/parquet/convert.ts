import { sparkError } from "../../../../errors/index.ts";
import { pathUri } from "../../../../sources/index.ts";
import { type DataType, quotedType, type TypeKind } from "../../../../types/index.ts";
import { duckdbType, fieldName } from "../../types.ts";
import type { FileType } from "./file-type.ts";

/** Where a value is read from, for messages. */
export interface Place {
  readonly path: string;
  readonly column: string;
  readonly caseSensitive: boolean;
}

/** SQL of a value of a file as the physical value of a Spark type. */
export function convert(sql: string, from: FileType, to: DataType, place: Place): string {
  if (to.kind === "null") return `CAST(NULL AS ${duckdbType(to)})`;
  if (to.kind === "udt") return convert(sql, from, to.sqlType, place);
  if (from.kind === "struct" && to.kind === "struct") return convertStruct(sql, from, to, place);
  if (from.kind === "list" && to.kind === "array") {
    const item = lambdaName(sql);
    const element = convert(item, from.element, to.elementType, place);
    return element === item ? sql : `list_transform(${sql}, lambda ${item}: ${element})`;
  }
  if (from.kind === "map" && to.kind === "map") {
    const entry = lambdaName(sql);
    const [key, value] = [`struct_extract(${entry}, 'key')`, `struct_extract(${entry}, 'value')`];
    const [newKey, newValue] = [
      convert(key, from.key, to.keyType, place),
      convert(value, from.value, to.valueType, place),
    ];
    if (newKey === key && newValue === value) return sql;
    const entries = `list_transform(map_entries(${sql}), lambda ${entry}: struct_pack(k := ${newKey}, v := ${newValue}))`;
    return `map_from_entries(${entries})`;
  }
  if (from.kind !== "leaf") throw mismatch(from, to, place);
  return convertLeaf(sql, from, to, place);
}

type StructOf<T> = Extract<T, { kind: "struct" }>;

function convertStruct(sql: string, from: StructOf<FileType>, to: StructOf<DataType>, place: Place): string {
  const key = (name: string) => (place.caseSensitive ? name : name.toLowerCase());
  const fields = to.fields.map(({ name, dataType }, i) => {
    const position = from.fields.findIndex((field) => key(field.name) === key(name));
    const found = from.fields[position];
    const value = found
      ? convert(`struct_extract_at(${sql}, ${position + 1})`, found.type, dataType, place)
      : `CAST(NULL AS ${duckdbType(dataType)})`;
    return `${fieldName(i)} := ${value}`;
  });
  return `CASE WHEN ${sql} IS NULL THEN NULL ELSE struct_pack(${fields.join(", ")}) END`;
}

/** Lambdas nest: the variable of an inner one must not hide the outer's. */
const lambdaName = (sql: string): string => {
  const used = [...sql.matchAll(/\bx(\d+)\b/g)].map(([, digits]) => Number(digits));
  return `x${Math.max(-1, ...used) + 1}`;
};

type Leaf = Extract<FileType, { kind: "leaf" }>;
type Conversion = (sql: string, to: DataType) => string | undefined;

const same: Conversion = (sql) => sql;
const cast: Conversion = (sql, to) => `CAST(${sql} AS ${duckdbType(to)})`;
const whole: Readonly<Partial<Record<TypeKind, Conversion>>> = {
  byte: cast,
  short: cast,
  integer: cast,
  long: cast,
  decimal: cast,
  double: cast,
};

/** What a leaf of DuckDB's type can be read as. Where nothing is said, Spark refuses. */
const conversions: Readonly<Record<string, Readonly<Partial<Record<TypeKind, Conversion>>>>> = {
  BOOLEAN: { boolean: same },
  TINYINT: whole,
  SMALLINT: whole,
  INTEGER: { ...whole, yearMonthInterval: same, date: undefined as never },
  BIGINT: { long: same, decimal: cast, dayTimeInterval: same, integer: undefined as never },
  UTINYINT: whole,
  USMALLINT: whole,
  UINTEGER: { ...whole, byte: undefined as never, short: undefined as never },
  UBIGINT: { decimal: cast },
  FLOAT: { float: same, double: cast },
  DOUBLE: { double: same },
  DECIMAL: { decimal: cast },
  VARCHAR: { string: same, char: same, varchar: same, binary: (sql) => `encode(${sql})` },
  JSON: { string: cast, char: cast, varchar: cast, binary: (sql) => `encode(CAST(${sql} AS VARCHAR))`, variant: same },
  BLOB: { binary: same, string: (sql) => `decode(${sql})`, geometry: same, geography: same },
  DATE: { date: same, timestamp_ntz: cast },
  TIME: { time: same },
  TIMESTAMP: { timestamp_ntz: same, timestamp: (sql) => `(${sql} AT TIME ZONE 'UTC')` },
  "TIMESTAMP WITH TIME ZONE": { timestamp: same, timestamp_ntz: (sql) => `(${sql} AT TIME ZONE 'UTC')` },
  TIMESTAMP_NS: {
    timestamp_ntz: cast,
    timestamp: (sql) => `(CAST(${sql} AS TIMESTAMP) AT TIME ZONE 'UTC')`,
    long: (sql) => `epoch_ns(${sql})`,
  },
};

function convertLeaf(sql: string, from: Leaf, to: DataType, place: Place): string {
  const name = from.duckdb.replace(/\(.*/, "");
  const converted = conversions[name]?.[to.kind]?.(sql, to);
  if (converted === undefined) throw mismatch(from, to, place);
  return converted;
}

const mismatch = (from: FileType, to: DataType, { path, column }: Place) =>
  sparkError("FAILED_READ_FILE.PARQUET_COLUMN_DATA_TYPE_MISMATCH", {
    path: pathUri(path),
    column: `[${column}]`,
    expectedType: quotedType(to).slice(1, -1).toLowerCase(),
    actualType: from.kind === "leaf" ? (from.node?.type ?? from.duckdb) : from.kind.toUpperCase(),
  });
