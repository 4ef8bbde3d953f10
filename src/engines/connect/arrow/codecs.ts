import * as zlib from "node:zlib";
import { CompressionType, setCompressionCodec } from "@uwdata/flechette";
import { decompressLz4 } from "./lz4.ts";

type Decode = (bytes: Uint8Array, size: number) => Uint8Array;

/** Newer versions of Node have Zstandard built in. */
type MaybeZstd = { readonly zstdDecompressSync?: (bytes: Uint8Array) => Uint8Array };

let ready: Promise<void> | undefined;

/** Teaches the Arrow library LZ4 and Zstandard, which `spark.sql.execution.arrow.compression.codec` may switch on. */
export function installCodecs(): Promise<void> {
  ready ??= install();
  return ready;
}

async function install(): Promise<void> {
  const builtIn = (zlib as MaybeZstd).zstdDecompressSync;
  const zstd: Decode = builtIn ? (bytes) => builtIn(bytes) : await portableZstd();
  setCompressionCodec(CompressionType.ZSTD, { decode: aligned(zstd), encode: notWritten });
  setCompressionCodec(CompressionType.LZ4_FRAME, { decode: aligned(decompressLz4), encode: notWritten });
}

async function portableZstd(): Promise<Decode> {
  const { decompress } = await import("fzstd");
  return (bytes, size) => decompress(bytes, new Uint8Array(size));
}

/** What holds numbers must begin at a multiple of their size. */
const aligned =
  (decode: Decode): Decode =>
  (bytes, size) => {
    const decoded = decode(bytes, size);
    return decoded.byteOffset % 8 === 0 ? decoded : decoded.slice();
  };

const notWritten = (): never => {
  throw new Error("tspark writes Arrow uncompressed.");
};
