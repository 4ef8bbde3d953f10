import type { hashFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { type DataType, sqlType } from "../../../types/index.ts";
import { stringSql } from "../literals.ts";
import { constantNumber } from "./argument-values.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";

type Physical = "int" | "long" | "text" | "bytes";

/** How a value enters a hash: as what, and the SQL that makes it that. Nested values are walked in JavaScript. */
const entries: Partial<Record<DataType["kind"], readonly [as: Physical, sql: (value: string) => string]>> = {
  boolean: ["int", (value) => `CAST(${value} AS INTEGER)`],
  byte: ["int", (value) => `CAST(${value} AS INTEGER)`],
  short: ["int", (value) => `CAST(${value} AS INTEGER)`],
  integer: ["int", (value) => value],
  long: ["long", (value) => value],
  string: ["text", (value) => value],
  char: ["text", (value) => value],
  varchar: ["text", (value) => value],
  binary: ["bytes", (value) => value],
  date: ["int", (value) => `CAST(date_diff('day', make_date(0), ${value}) AS INTEGER)`],
  timestamp: ["long", (value) => `epoch_us(${value})`],
  timestamp_ntz: ["long", (value) => `epoch_us(${value})`],
  yearMonthInterval: ["int", (value) => value],
  dayTimeInterval: ["long", (value) => value],
};

/** Each argument is hashed with the hash of those before it as the seed. */
function hashed(prefix: string, seed: string, args: readonly string[], call: FunctionCall | AggregateCall): string {
  return args.reduce((soFar, arg, i) => {
    const type = call.arguments[i]?.dataType as DataType;
    if (type.kind === "null") return soFar;
    const entry = entries[type.kind];
    if (entry) return `${prefix}_${entry[0]}(${entry[1](arg)}, ${soFar})`;
    return `${prefix}_any(${arg}, ${soFar}, ${stringSql(positional(type))})`;
  }, seed);
}

/** The type as DDL that any names of fields survive: they do not matter here. */
function positional(type: DataType): string {
  if (type.kind === "array") return `ARRAY<${positional(type.elementType)}>`;
  if (type.kind === "struct") {
    return `STRUCT<${type.fields.map(({ dataType }, i) => `f${i}: ${positional(dataType)}`).join(", ")}>`;
  }
  if (type.kind === "null") return "VOID";
  return type.kind === "udt" ? positional(type.sqlType) : sqlType(type);
}

const sha2: Lowering = ([bytes, size], call) => {
  const bits = constantNumber(call, 1);
  return bits === 0 || bits === 256 ? `sha256(${bytes})` : `spark_sha2(${bytes}, ${size})`;
};

export const hashLowerings: Record<keyof typeof hashFunctions, Lowering | Unsupported> = {
  md5: fn("md5"),
  sha: fn("sha1"),
  sha1: fn("sha1"),
  sha2,
  crc32: fn("spark_crc32"),
  hmac: ([key, data, algorithm]) => `spark_hmac(${data}, ${key}, ${algorithm ?? "'SHA-256'"})`,
  hash: (args, call) => hashed("spark_hash", "CAST(42 AS INTEGER)", args, call),
  xxhash64: (args, call) => hashed("spark_xxhash", "CAST(42 AS BIGINT)", args, call),
};
