import { sparkError } from "../../errors/index.ts";
import type { BinaryType, IntegerType, LongType, StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { optionalColumn } from "./arguments.ts";

/**
 * The MD5 of bytes, in hexadecimal.
 *
 * @example
 * await spark.range(1).select(md5(lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +--------------------------------+
 * // |r                               |
 * // +--------------------------------+
 * // |8cde774d6f7333752ed72cacddb05126|
 * // +--------------------------------+
 */
export function md5(col: ColumnOrName): Column<StringType> {
  return callFunction("md5", col);
}

/**
 * The SHA-1 of bytes, in hexadecimal.
 *
 * @example
 * await spark.range(1).select(sha(lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------------------------------+
 * // |r                                       |
 * // +----------------------------------------+
 * // |85f5955f4b27a9a4c2aab6ffe5d7189fc298b92c|
 * // +----------------------------------------+
 */
export function sha(col: ColumnOrName): Column<StringType> {
  return callFunction("sha", col);
}

/**
 * The SHA-1 of bytes, in hexadecimal.
 *
 * @example
 * await spark.range(1).select(sha1(lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------------------------------+
 * // |r                                       |
 * // +----------------------------------------+
 * // |85f5955f4b27a9a4c2aab6ffe5d7189fc298b92c|
 * // +----------------------------------------+
 */
export function sha1(col: ColumnOrName): Column<StringType> {
  return callFunction("sha1", col);
}

/**
 * The SHA-2 of bytes with 224, 256, 384 or 512 bits (0 means 256), in hexadecimal; NULL for other lengths.
 *
 * @example
 * await spark.range(1).select(sha2(lit("Spark"), 256).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------------------------------------------------------+
 * // |r                                                               |
 * // +----------------------------------------------------------------+
 * // |529bc3b07127ecb7e53a4dcf1991d9152c24537d919178022b2c42657f79a26b|
 * // +----------------------------------------------------------------+
 */
export function sha2(col: ColumnOrName, numBits: number): Column<StringType> {
  if (!digestLengths.includes(numBits)) {
    throw sparkError("VALUE_NOT_ALLOWED", { arg_name: "numBits", allowed_values: `[${digestLengths.join(", ")}]` });
  }
  return callFunction("sha2", col, literal(numBits));
}

/** 0 is 256. */
const digestLengths: readonly number[] = [0, 224, 256, 384, 512];

/**
 * The CRC-32 of bytes.
 *
 * @example
 * await spark.range(1).select(crc32(lit("Spark")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |1557323817|
 * // +----------+
 */
export function crc32(col: ColumnOrName): Column<LongType> {
  return callFunction("crc32", col);
}

/**
 * The 32-bit Murmur3 hash of the arguments.
 *
 * @example
 * await spark.range(1).select(hash(lit("Spark"), lit(123)).as("r")).show({ truncate: false });
 * // prints:
 * // +----------+
 * // |r         |
 * // +----------+
 * // |1262264271|
 * // +----------+
 */
export function hash(...cols: readonly ColumnOrName[]): Column<IntegerType> {
  return callFunction("hash", ...cols);
}

/**
 * The 64-bit xxHash of the arguments.
 *
 * @example
 * await spark.range(1).select(xxhash64(lit("Spark"), lit(123)).as("r")).show({ truncate: false });
 * // prints:
 * // +--------------------+
 * // |r                   |
 * // +--------------------+
 * // |-7770970918500510695|
 * // +--------------------+
 */
export function xxhash64(...cols: readonly ColumnOrName[]): Column<LongType> {
  return callFunction("xxhash64", ...cols);
}

/**
 * A keyed hash of a message, by SHA-256 unless told otherwise.
 *
 * @example
 * await spark.range(1).select(hex(hmac(lit("key"), lit("data"))).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------------------------------------------------------+
 * // |r                                                               |
 * // +----------------------------------------------------------------+
 * // |5031FE3D989C6D1537A013FA6E739DA23463FDAEC3B70137D828E36ACE221BD0|
 * // +----------------------------------------------------------------+
 */
export function hmac(key: ColumnOrName, message: ColumnOrName, algorithm?: ColumnOrName): Column<BinaryType> {
  return callFunction("hmac", key, message, ...optionalColumn(algorithm));
}
