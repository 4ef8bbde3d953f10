import { type DataType, IntegerType, LongType, StringType, someType } from "../../types/index.ts";
import { mismatch } from "../argument-checks.ts";
import type { FunctionInfo } from "../function-info.ts";
import { any, binary, integer, type Param, repeated } from "../params.ts";
import { coerceParams, scalar } from "../signature.ts";
import { withDefaults } from "./string-params.ts";

const digest = (since: string, doc: string, sql: string, answer: string): FunctionInfo =>
  scalar({ since, args: [binary], result: StringType, doc, example: { sql, answer } });

const sha1Doc = "The SHA-1 of bytes, in hexadecimal.";
const sha1OfSpark = "85f5955f4b27a9a4c2aab6ffe5d7189fc298b92c";

/** Maps have no order, so they have no hash. */
const hashable: FunctionInfo["coerce"] = (args, call) => {
  const types = coerceParams([any, repeated(any)])(args, call);
  if (types.some((type) => someType(type, ({ kind }) => kind === "map"))) {
    throw mismatch("HASH_MAP_TYPE", args, call, { functionName: `\`${call.functionName}\`` });
  }
  return types;
};

const hash = (since: string, result: DataType, doc: string, sql: string, answer: string): FunctionInfo =>
  scalar({ since, args: hashable, result, nullable: false, doc, example: { sql, answer } });

const algorithm: Param = {
  expects: '"STRING"',
  cast: (from) => (from.kind === "string" ? from : undefined),
  optional: true,
};

export const hashFunctions = {
  md5: digest("1.5.0", "The MD5 of bytes, in hexadecimal.", "md5('Spark')", "8cde774d6f7333752ed72cacddb05126"),
  sha: digest("1.5.0", sha1Doc, "sha('Spark')", sha1OfSpark),
  sha1: digest("1.5.0", sha1Doc, "sha1('Spark')", sha1OfSpark),
  sha2: scalar({
    since: "1.5.0",
    args: [binary, integer],
    result: StringType,
    nullable: true,
    doc: "The SHA-2 of bytes with 224, 256, 384 or 512 bits (0 means 256), in hexadecimal; NULL for other lengths.",
    example: {
      sql: "sha2('Spark', 256)",
      answer: "529bc3b07127ecb7e53a4dcf1991d9152c24537d919178022b2c42657f79a26b",
    },
  }),
  crc32: scalar({
    since: "1.5.0",
    args: [binary],
    result: LongType,
    doc: "The CRC-32 of bytes.",
    example: { sql: "crc32('Spark')", answer: "1557323817" },
  }),
  hmac: scalar({
    since: "4.3.0",
    args: [binary, binary, algorithm],
    result: { kind: "binary" },
    nullable: true,
    columnName: withDefaults(2, "SHA-256"),
    doc: "The keyed hash (HMAC) of bytes.",
    example: {
      sql: "hex(hmac('data', 'key'))",
      answer: "FC4696CC790452088A25939F0BEFE2F1D960B7F8ED37266D5C84A6D8CBBBBA31",
    },
  }),
  hash: hash(
    "2.0.0",
    IntegerType,
    "The 32-bit Murmur3 hash of the arguments.",
    "hash('Spark', array(123), 2)",
    "-1321691492",
  ),
  xxhash64: hash(
    "3.0.0",
    LongType,
    "The 64-bit xxHash of the arguments.",
    "xxhash64('Spark', array(123), 2)",
    "5602566077635097486",
  ),
} as const satisfies Record<string, FunctionInfo>;
