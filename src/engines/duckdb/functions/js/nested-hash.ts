import { type DataType, parseDataType } from "../../../../types/index.ts";
import { murmur3Bytes, murmur3Int, murmur3Long } from "./murmur3.ts";
import { xxHash64Bytes, xxHash64Int, xxHash64Long } from "./xxhash64.ts";

/** How a value, as the DuckDB client reads it, goes into a hash. */
interface Sink<H> {
  readonly int: (value: number, seed: H) => H;
  readonly long: (value: bigint, seed: H) => H;
  readonly bytes: (value: Uint8Array, seed: H) => H;
}
type Hash = <H>(sink: Sink<H>, value: unknown, seed: H) => H;

const scratch = new DataView(new ArrayBuffer(8));

const murmurSink: Sink<number> = {
  int: murmur3Int,
  long: (value, seed) => {
    scratch.setBigInt64(0, value);
    return murmur3Long(scratch.getInt32(4), scratch.getInt32(0), seed);
  },
  bytes: murmur3Bytes,
};
const xxSink: Sink<bigint> = { int: xxHash64Int, long: xxHash64Long, bytes: xxHash64Bytes };

const int: Hash = (sink, value, seed) => sink.int(Number(value), seed);
const long: Hash = (sink, value, seed) => sink.long(BigInt(value as bigint), seed);

/** The bits of a float; zero has one sign and NaN one form. */
export function floatBits(value: number): number {
  scratch.setFloat32(0, value === 0 ? 0 : value);
  return Number.isNaN(value) ? 0x7fc00000 : scratch.getInt32(0);
}
export function doubleBits(value: number): bigint {
  scratch.setFloat64(0, value === 0 ? 0 : value);
  return Number.isNaN(value) ? 0x7ff8000000000000n : scratch.getBigInt64(0);
}

/** The shortest big-endian two's complement, as java.math.BigInteger gives it. */
export function bigIntegerBytes(value: bigint): Uint8Array {
  let length = 1;
  while (BigInt.asIntN(8 * length, value) !== value) length++;
  const digits = BigInt.asUintN(8 * length, value)
    .toString(16)
    .padStart(2 * length, "0");
  return Buffer.from(digits, "hex");
}

const byKind: Partial<Record<DataType["kind"], Hash>> = {
  null: (_sink, _value, seed) => seed,
  boolean: (sink, value, seed) => sink.int(value ? 1 : 0, seed),
  byte: int,
  short: int,
  integer: int,
  long,
  float: (sink, value, seed) => sink.int(floatBits(value as number), seed),
  double: (sink, value, seed) => sink.long(doubleBits(value as number), seed),
  string: (sink, value, seed) => sink.bytes(Buffer.from(value as string), seed),
  binary: (sink, value, seed) => sink.bytes((value as { bytes: Uint8Array }).bytes, seed),
  date: (sink, value, seed) => sink.int((value as { days: number }).days, seed),
  timestamp: (sink, value, seed) => sink.long((value as { micros: bigint }).micros, seed),
  timestamp_ntz: (sink, value, seed) => sink.long((value as { micros: bigint }).micros, seed),
  time: (sink, value, seed) => sink.long((value as { micros: bigint }).micros * 1000n, seed),
  yearMonthInterval: int,
  dayTimeInterval: long,
};

function hashOf(type: DataType): Hash {
  if (type.kind === "char" || type.kind === "varchar") return byKind.string as Hash;
  if (type.kind === "decimal") {
    return type.precision <= 18
      ? (sink, value, seed) => sink.long((value as { value: bigint }).value, seed)
      : (sink, value, seed) => sink.bytes(bigIntegerBytes((value as { value: bigint }).value), seed);
  }
  if (type.kind === "array") {
    const element = orSeed(hashOf(type.elementType));
    return (sink, value, seed) =>
      (value as { items: readonly unknown[] }).items.reduce(
        (soFar: typeof seed, item) => element(sink, item, soFar),
        seed,
      );
  }
  if (type.kind === "struct") {
    const fields = type.fields.map(({ dataType }) => orSeed(hashOf(dataType)));
    return (sink, value, seed) => {
      const { entries } = value as { entries: Readonly<Record<string, unknown>> };
      return fields.reduce((soFar, field, i) => field(sink, entries[`f${i}`] ?? null, soFar), seed);
    };
  }
  if (type.kind === "calendarInterval") {
    return (sink, value, seed) => {
      const { months, days, microseconds } = (value as { entries: Record<string, number | bigint> }).entries;
      return sink.int(Number(months), sink.int(Number(days), sink.long(BigInt(microseconds ?? 0), seed)));
    };
  }
  return byKind[type.kind] ?? ((_sink, _value, seed) => seed);
}

const orSeed =
  (hash: Hash): Hash =>
  (sink, value, seed) =>
    value === null || value === undefined ? seed : hash(sink, value, seed);

interface Hasher {
  murmur(value: unknown, seed: number): number;
  xx(value: unknown, seed: bigint): bigint;
}

const known = new Map<string, Hasher>();

/** Hashes values of a type, given as DDL. */
export function hasherOf(ddl: string): Hasher {
  const found = known.get(ddl);
  if (found) return found;
  const hash = orSeed(hashOf(parseDataType(ddl)));
  const made: Hasher = {
    murmur: (value, seed) => hash(murmurSink, value, seed),
    xx: (value, seed) => hash(xxSink, value, seed),
  };
  if (known.size > 200) known.clear();
  known.set(ddl, made);
  return made;
}
