import type { DuckDBType, DuckDBValue } from "@duckdb/node-api";
import type { LiteralValue } from "../../../plan/index.ts";
import type { DataType, TypeKind } from "../../../types/index.ts";
import { type VariantParts, variantJson } from "../variant.ts";
import { duckdb } from "./node-api.ts";

type Convert = (value: Exclude<LiteralValue, null>) => DuckDBValue;
type Items = readonly LiteralValue[];

const same: Convert = (value) => value as DuckDBValue;
const maybe = (convert: Convert) => (value: LiteralValue) => (value === null ? null : convert(value));

/** From a plan's physical value to the value that DuckDB's vectors take. */
export function toDuckValue(type: DataType, duckType?: DuckDBType): Convert {
  void duckType;
  const make = converters[type.kind] as ((type: DataType) => Convert) | undefined;
  return make ? make(type) : same;
}

const converters: { readonly [K in TypeKind]?: (type: Extract<DataType, { kind: K }>) => Convert } = {
  decimal:
    ({ precision, scale }) =>
    (value) =>
      new duckdb.DuckDBDecimalValue(unscaled(String(value), scale), precision, scale),
  binary: () => (value) => new duckdb.DuckDBBlobValue(value as Uint8Array),
  date: () => (value) => new duckdb.DuckDBDateValue(value as number),
  time: () => (value) => new duckdb.DuckDBTimeValue((value as bigint) / 1000n),
  timestamp: () => (value) => new duckdb.DuckDBTimestampTZValue(value as bigint),
  timestamp_ntz: () => (value) => new duckdb.DuckDBTimestampValue(value as bigint),
  calendarInterval: () => (value) => {
    const [months, days, microseconds] = value as [number, number, bigint];
    return new duckdb.DuckDBStructValue({ months, days, microseconds });
  },
  variant: () => (value) => variantJson(value as VariantParts),
  array: ({ elementType }) => {
    const convert = maybe(toDuckValue(elementType));
    return (value) => new duckdb.DuckDBListValue((value as Items).map(convert));
  },
  map: ({ keyType, valueType }) => {
    const [key, item] = [maybe(toDuckValue(keyType)), maybe(toDuckValue(valueType))];
    return (value) =>
      new duckdb.DuckDBMapValue(
        (value as readonly (readonly [LiteralValue, LiteralValue])[]).map(([k, v]) => ({
          key: key(k),
          value: item(v),
        })),
      );
  },
  struct: ({ fields }) => {
    const convert = fields.map(({ dataType }) => maybe(toDuckValue(dataType)));
    return (value) =>
      new duckdb.DuckDBStructValue(
        Object.fromEntries((value as Items).map((item, i) => [`f${i}`, convert[i]?.(item) ?? null])),
      );
  },
};

/** `-1.50` at scale 2 is -150. */
function unscaled(text: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(`${whole}${fraction.padEnd(scale, "0").slice(0, scale)}`);
}
