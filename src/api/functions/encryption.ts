import type { BinaryType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";

/**
 * Bytes that AES encrypted, decrypted by a key of 16, 24 or 32 bytes; an error where they cannot be. On real Spark
 * only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(aes_decrypt(aes_encrypt(lit("Spark"), lit("0000111122223333")), lit("0000111122223333")).cast("string").as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |Spark|
 * // +-----+
 */
export function aes_decrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode: ColumnOrName = literal("GCM"),
  padding: ColumnOrName = literal("DEFAULT"),
  aad: ColumnOrName = literal(""),
): Column<BinaryType> {
  return callFunction("aes_decrypt", input, key, mode, padding, aad);
}

/**
 * Bytes that AES encrypted, decrypted by a key of 16, 24 or 32 bytes; null where they cannot be. On real Spark only,
 * since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(try_aes_decrypt(aes_encrypt(lit("Spark"), lit("0000111122223333")), lit("0000111122223333")).cast("string").as("r")).show({ truncate: false });
 * // prints:
 * // +-----+
 * // |r    |
 * // +-----+
 * // |Spark|
 * // +-----+
 */
export function try_aes_decrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode: ColumnOrName = literal("GCM"),
  padding: ColumnOrName = literal("DEFAULT"),
  aad: ColumnOrName = literal(""),
): Column<BinaryType> {
  return callFunction("try_aes_decrypt", input, key, mode, padding, aad);
}

/**
 * Bytes encrypted by AES with a key of 16, 24 or 32 bytes, in the mode GCM, CBC or ECB. On real Spark only, since
 * 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(base64(aes_encrypt(lit("Spark"), lit("0000111122223333"), lit("ECB"), lit("PKCS"))).as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------+
 * // |r                       |
 * // +------------------------+
 * // |NI/zfr3gW3iAujOQaPvaXg==|
 * // +------------------------+
 */
export function aes_encrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode: ColumnOrName = literal("GCM"),
  padding: ColumnOrName = literal("DEFAULT"),
  iv: ColumnOrName = literal(""),
  aad: ColumnOrName = literal(""),
): Column<BinaryType> {
  return callFunction("aes_encrypt", input, key, mode, padding, iv, aad);
}
