import { createHash, createHmac } from "node:crypto";
import { crc32Of } from "./crc32.ts";
import { type JsFunction, jsFunction, jsFunctionOfNulls, raised } from "./define.ts";
import { murmur3Bytes, murmur3Int, murmur3Long } from "./murmur3.ts";
import { hasherOf } from "./nested-hash.ts";
import { xxHash64Bytes, xxHash64Int, xxHash64Long } from "./xxhash64.ts";

const halves = new BigInt64Array(1);
const words = new Int32Array(halves.buffer);

/** The hash of a NULL is the hash so far. */
const murmur =
  <T>(hash: (value: T, seed: number) => number) =>
  (value: T | null, seed: number | null): number =>
    value === null ? (seed as number) : hash(value, seed as number);
const xx =
  <T>(hash: (value: T, seed: bigint) => bigint) =>
  (value: T | null, seed: bigint | null): bigint =>
    value === null ? (seed as bigint) : hash(value, seed as bigint);

export const murmurOfLong = (value: bigint, seed: number): number => {
  halves[0] = value;
  return murmur3Long(words[0] as number, words[1] as number, seed);
};

const sha2: Readonly<Record<number, string>> = {
  0: "sha256",
  224: "sha224",
  256: "sha256",
  384: "sha384",
  512: "sha512",
};

const hmacNames: Readonly<Record<string, string>> = {
  MD5: "md5",
  SHA1: "sha1",
  "SHA-1": "sha1",
  SHA224: "sha224",
  "SHA-224": "sha224",
  SHA256: "sha256",
  "SHA-256": "sha256",
  SHA384: "sha384",
  "SHA-384": "sha384",
  SHA512: "sha512",
  "SHA-512": "sha512",
};

function hmac(data: Uint8Array, key: Uint8Array, algorithm: string): Uint8Array {
  const name = hmacNames[algorithm.toUpperCase()];
  if (name === undefined) {
    throw raised("INVALID_PARAMETER_VALUE.HMAC_ALGORITHM", {
      parameter: "`algorithm`",
      functionName: "`hmac`",
      algorithm: `'${algorithm}'`,
    });
  }
  return createHmac(name, key).update(data).digest();
}

export const hashScalarFunctions: readonly JsFunction[] = [
  jsFunctionOfNulls("spark_hash_int", ["INTEGER", "INTEGER"], "INTEGER", murmur(murmur3Int)),
  jsFunctionOfNulls("spark_hash_long", ["BIGINT", "INTEGER"], "INTEGER", murmur(murmurOfLong)),
  jsFunctionOfNulls(
    "spark_hash_text",
    ["VARCHAR", "INTEGER"],
    "INTEGER",
    murmur((text: string, seed) => murmur3Bytes(Buffer.from(text), seed)),
  ),
  jsFunctionOfNulls("spark_hash_bytes", ["BLOB", "INTEGER"], "INTEGER", murmur(murmur3Bytes)),
  jsFunctionOfNulls("spark_hash_any", ["ANY", "INTEGER", "VARCHAR"], "INTEGER", (value, seed, type) =>
    hasherOf(type as string).murmur(value, seed as number),
  ),
  jsFunctionOfNulls("spark_xxhash_int", ["INTEGER", "BIGINT"], "BIGINT", xx(xxHash64Int)),
  jsFunctionOfNulls("spark_xxhash_long", ["BIGINT", "BIGINT"], "BIGINT", xx(xxHash64Long)),
  jsFunctionOfNulls(
    "spark_xxhash_text",
    ["VARCHAR", "BIGINT"],
    "BIGINT",
    xx((text: string, seed) => xxHash64Bytes(Buffer.from(text), seed)),
  ),
  jsFunctionOfNulls("spark_xxhash_bytes", ["BLOB", "BIGINT"], "BIGINT", xx(xxHash64Bytes)),
  jsFunctionOfNulls("spark_xxhash_any", ["ANY", "BIGINT", "VARCHAR"], "BIGINT", (value, seed, type) =>
    hasherOf(type as string).xx(value, seed as bigint),
  ),
  jsFunction("spark_sha2", ["BLOB", "INTEGER"], "VARCHAR", (bytes, length) => {
    const name = sha2[length];
    return name === undefined ? null : createHash(name).update(bytes).digest("hex");
  }),
  jsFunction("spark_crc32", ["BLOB"], "BIGINT", (bytes) => BigInt(crc32Of(bytes))),
  jsFunction("spark_hmac", ["BLOB", "BLOB", "VARCHAR"], "BLOB", hmac),
];
