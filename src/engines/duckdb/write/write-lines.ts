import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { PassThrough } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { createDeflate, createGzip } from "node:zlib";
import { sparkErrorFromParts } from "../../../errors/index.ts";
import type { Database } from "../driver/database.ts";
import { type QueryOptions, runQuery } from "../driver/query.ts";
import type { LineWriting } from "./write-context.ts";

/** Writes the only column of a query as lines, where separator, encoding or compression are not DuckDB's. */
export async function writeLines(
  database: Database,
  sql: string,
  path: string,
  { header, separator, encoding, compression }: LineWriting,
  query: QueryOptions,
): Promise<number> {
  const encode = encoderOf(encoding);
  const pack = compression === "gzip" ? createGzip() : compression === "deflate" ? createDeflate() : new PassThrough();
  const writing = pipeline(pack, createWriteStream(path, { flags: "wx" }));
  const write = async (bytes: Buffer) => {
    if (!pack.write(bytes)) await Promise.race([once(pack, "drain"), writing]);
  };
  let rows = 0;
  try {
    await write(encode(header === undefined ? "" : `${header}${separator}`, true));
    for await (const chunk of runQuery(database, sql, query)) {
      const lines = chunk.getColumnValues(0) as string[];
      rows += lines.length;
      await write(encode(lines.map((line) => line + separator).join(""), false));
    }
    pack.end();
    await writing;
  } catch (error) {
    pack.destroy();
    await finished(pack).catch(() => undefined);
    await writing.catch(() => undefined);
    throw error;
  }
  return rows;
}

type Encode = (text: string, isStart: boolean) => Buffer;

function encoderOf(encoding: string): Encode {
  const name = encoding.toLowerCase();
  if (/^utf-?8$/.test(name)) return (text) => Buffer.from(text);
  if (/^(iso-?8859-1|latin-?1|us-ascii|ascii)$/.test(name))
    return (text) => Buffer.from(text.replace(/[^\0-\xff]/gu, "?"), "latin1");
  if (/^utf-?16le$/.test(name)) return (text) => Buffer.from(text, "utf16le");
  if (/^utf-?16(be)?$/.test(name)) {
    return (text, isStart) => Buffer.from((isStart && !name.endsWith("be") ? "\ufeff" : "") + text, "utf16le").swap16();
  }
  throw sparkErrorFromParts({
    className: "IllegalArgumentException",
    message: `The embedded engine cannot write the encoding ${encoding}.`,
  });
}
