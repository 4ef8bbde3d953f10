import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";
import { sparkErrorFromParts } from "../../errors/index.ts";
import { readFailure } from "../read-failure.ts";

/** How a file is compressed, by its name as Hadoop does. */
export type Compression = "none" | "gzip" | "deflate" | "zstd" | "bzip2" | "other";

const byExtension: Readonly<Record<string, Compression>> = {
  gz: "gzip",
  deflate: "deflate",
  zst: "zstd",
  bz2: "bzip2",
  lz4: "other",
  snappy: "other",
};

export const compressionOf = (path: string): Compression =>
  byExtension[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "none";

const chunkSize = 1 << 20;

/** The bytes of a text file, unpacked. */
export async function* readBytes(path: string): AsyncGenerator<Buffer> {
  const bytes = openBytes(path);
  try {
    yield* bytes as AsyncIterable<Buffer>;
  } catch (error) {
    throw readFailure(path, error);
  } finally {
    bytes.destroy();
  }
}

function openBytes(path: string): Readable {
  const file = createReadStream(path, { highWaterMark: chunkSize });
  const compression = compressionOf(path);
  if (compression === "none") return file;
  if (compression === "gzip" || compression === "deflate") {
    const unpack = compression === "gzip" ? createGunzip({ chunkSize }) : createInflate({ chunkSize });
    // What ends one ends the other; the reader hears of an error from the stream it reads.
    pipeline(file, unpack, () => undefined);
    return unpack;
  }
  file.destroy();
  throw sparkErrorFromParts({
    className: "UnsupportedOperationException",
    message: `The embedded engine cannot unpack ${path}: it reads gzip, deflate and, where nothing in the file needs care, zstd.`,
  });
}
