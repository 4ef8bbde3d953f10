import type { LiteralValue } from "../../plan/index.ts";
import type { DataType } from "../../types/index.ts";
import { duckdbType, fieldName } from "./types.ts";
import { type VariantParts, variantJson } from "./variant.ts";

/** Text as a SQL string that holds any character; NUL would end the statement, so it is written as a call. */
export function stringSql(text: string): string {
  const parts = text.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(" || chr(0) || ")})`;
}

/** SQL of a literal, with exactly the DuckDB type of its Spark type. */
export function literalSql(value: LiteralValue, type: DataType): string {
  if (value === null) return `CAST(NULL AS ${duckdbType(type)})`;
  return writers[type.kind]?.(value as never, type as never) ?? `CAST(${String(value)} AS ${duckdbType(type)})`;
}

type Writer = (value: never, type: never) => string;

const floating = (value: number | string, type: DataType): string => {
  const number = Number(value);
  const text = Number.isFinite(number)
    ? Object.is(number, -0)
      ? "-0.0"
      : String(number)
    : String(number).toLowerCase();
  return `CAST('${text}' AS ${duckdbType(type)})`;
};
const text = (value: LiteralValue): string => stringSql(String(value));
const elements = (values: readonly LiteralValue[], type: DataType): string =>
  `[${values.map((value) => literalSql(value, type)).join(", ")}]`;
const blob = (bytes: Uint8Array): string => `unhex('${Buffer.from(bytes).toString("hex")}')`;

const nanosPerSecond = 1_000_000_000n;
const two = (value: bigint): string => String(value).padStart(2, "0");
const time = (nanos: bigint): string => {
  const seconds = nanos / nanosPerSecond;
  const micros = String((nanos % nanosPerSecond) / 1000n).padStart(6, "0");
  return `CAST('${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}.${micros}' AS TIME)`;
};

const writers: { readonly [K in DataType["kind"]]?: Writer } = {
  boolean: (value: boolean) => (value ? "true" : "false"),
  float: floating,
  double: floating,
  decimal: (value: string, type: DataType) => `CAST('${value}' AS ${duckdbType(type)})`,
  string: text,
  char: text,
  varchar: text,
  binary: blob,
  geometry: blob,
  geography: blob,
  date: (days: number) => `make_date(${days})`,
  time: (nanos: bigint) => time(BigInt(nanos)),
  timestamp: (micros: bigint) => `make_timestamptz(CAST(${micros} AS BIGINT))`,
  timestamp_ntz: (micros: bigint) => `make_timestamp(CAST(${micros} AS BIGINT))`,
  calendarInterval: ([months, days, micros]: readonly LiteralValue[]) =>
    `{'months': CAST(${months} AS INTEGER), 'days': CAST(${days} AS INTEGER), 'microseconds': CAST(${micros} AS BIGINT)}`,
  array: (values: readonly LiteralValue[], type: Extract<DataType, { kind: "array" }>) =>
    values.length === 0 ? `CAST([] AS ${duckdbType(type)})` : elements(values, type.elementType),
  map: (entries: readonly LiteralValue[][], type: Extract<DataType, { kind: "map" }>) => {
    const side = (index: 0 | 1, of: DataType) =>
      elements(
        entries.map((entry) => entry[index] ?? null),
        of,
      );
    return entries.length === 0
      ? `CAST(MAP([], []) AS ${duckdbType(type)})`
      : `MAP(${side(0, type.keyType)}, ${side(1, type.valueType)})`;
  },
  struct: (values: readonly LiteralValue[], { fields }: Extract<DataType, { kind: "struct" }>) =>
    fields.length === 0
      ? "{'empty': true}"
      : `{${fields.map((field, i) => `'${fieldName(i)}': ${literalSql(values[i] ?? null, field.dataType)}`).join(", ")}}`,
  variant: (parts: VariantParts) => `CAST(${stringSql(variantJson(parts))} AS JSON)`,
  udt: (value: LiteralValue, type: Extract<DataType, { kind: "udt" }>) => literalSql(value, type.sqlType),
};
