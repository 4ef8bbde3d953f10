import type { LiteralValue, LocalColumn } from "../../plan/index.ts";
import type { DataType, StructField } from "../../types/index.ts";
import { physicalValue, type WriteContext } from "./physical-value.ts";
import type { ReadField } from "./row-reader.ts";
import { fieldPlace, notNullable } from "./value-error.ts";

type Buffer = Int8Array | Int16Array | Int32Array | BigInt64Array | Float32Array | Float64Array | LiteralValue[];

const list = (length: number): LiteralValue[] => new Array<LiteralValue>(length).fill(null);

const buffers: { readonly [K in DataType["kind"]]?: (length: number) => Buffer } = {
  byte: (length) => new Int8Array(length),
  short: (length) => new Int16Array(length),
  integer: (length) => new Int32Array(length),
  date: (length) => new Int32Array(length),
  yearMonthInterval: (length) => new Int32Array(length),
  long: (length) => new BigInt64Array(length),
  time: (length) => new BigInt64Array(length),
  timestamp: (length) => new BigInt64Array(length),
  timestamp_ntz: (length) => new BigInt64Array(length),
  dayTimeInterval: (length) => new BigInt64Array(length),
  float: (length) => new Float32Array(length),
  double: (length) => new Float64Array(length),
};

/** One field of all rows as a column. */
export function localColumn(
  rows: readonly unknown[],
  field: StructField,
  read: ReadField,
  context: WriteContext,
): LocalColumn {
  const place = fieldPlace(field.name);
  const convert = physicalValue(field.dataType, place, context);
  const values = (buffers[field.dataType.kind] ?? list)(rows.length);
  const write = writer(values, field.dataType.kind);
  let nulls: Uint8Array | undefined;
  for (let at = 0; at < rows.length; at++) {
    const value = read(rows[at] as never);
    if (value === null || value === undefined) {
      if (!field.nullable) throw notNullable(place, at);
      nulls ??= new Uint8Array(rows.length);
      nulls[at] = 1;
    } else if (!write(at, value)) {
      values[at] = convert(value, at) as never;
    }
  }
  return Object.freeze(nulls === undefined ? { values } : { values, nulls });
}

/** Writes the values that need no converting, and says of the others that they do. */
function writer(values: Buffer, kind: DataType["kind"]): (at: number, value: unknown) => boolean {
  if (kind === "double") {
    const numbers = values as Float64Array;
    return (at, value) => {
      if (typeof value !== "number") return false;
      numbers[at] = value;
      return true;
    };
  }
  if (kind === "string") {
    const texts = values as LiteralValue[];
    return (at, value) => {
      if (typeof value !== "string") return false;
      texts[at] = value;
      return true;
    };
  }
  if (kind === "long") return longWriter(values as BigInt64Array);
  return () => false;
}

/** Whole numbers go in as two halves: making a bigint of each would take most of the time. */
function longWriter(values: BigInt64Array): (at: number, value: unknown) => boolean {
  const halves = new Int32Array(values.buffer);
  const high = 2 ** 32;
  return (at, value) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value)) return false;
    halves[at * 2] = value | 0;
    halves[at * 2 + 1] = Math.floor(value / high);
    return true;
  };
}
