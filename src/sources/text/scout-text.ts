import { isUtf8 } from "node:buffer";
import { readBytes } from "./compression.ts";

/** What must be known of a text file before its lines are read. */
export interface TextScout {
  readonly isUtf8: boolean;
  /** `\n`, `\r\n` or `\r` all through the file; undefined where they are mixed. */
  readonly newLine: "\n" | "\r\n" | "\r" | undefined;
  readonly longestLine: number;
  /** Whether the file begins with a byte order mark. */
  readonly hasMark: boolean;
  /** A control character that is not in the file. */
  readonly unused: string | undefined;
}

/** Reads a file once, as bytes. */
export async function scoutText(path: string, signal?: AbortSignal): Promise<TextScout> {
  const seen = new Uint8Array(256);
  const newLines = { "\n": false, "\r\n": false, "\r": false };
  const encoding = new Utf8Check();
  let hasMark: boolean | undefined;
  let pendingCr = false;
  let lineBytes = 0;
  let longestLine = 0;
  for await (const chunk of readBytes(path)) {
    signal?.throwIfAborted();
    encoding.feed(chunk);
    hasMark ??= chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    let lineStart = -lineBytes;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      seen[byte] = 1;
      if (pendingCr) {
        pendingCr = false;
        newLines[byte === 10 ? "\r\n" : "\r"] = true;
        if (byte === 10) {
          lineStart = i + 1;
          continue;
        }
      }
      if (byte !== 10 && byte !== 13) continue;
      if (byte === 10) newLines["\n"] = true;
      else pendingCr = true;
      if (i - lineStart > longestLine) longestLine = i - lineStart;
      lineStart = i + 1;
    }
    lineBytes = chunk.length - lineStart;
  }
  if (pendingCr) newLines["\r"] = true;
  const found = (["\n", "\r\n", "\r"] as const).filter((sign) => newLines[sign]);
  const unused = Array.from({ length: 31 }, (_, i) => i + 1).find((byte) => !seen[byte] && byte !== 10 && byte !== 13);
  return {
    isUtf8: encoding.isUtf8,
    newLine: found.length > 1 ? undefined : (found[0] ?? "\n"),
    longestLine: Math.max(longestLine, lineBytes),
    hasMark: hasMark ?? false,
    unused: unused === undefined ? undefined : String.fromCharCode(unused),
  };
}

/** Tests bytes that come in chunks: a character may be cut by the end of one. */
export class Utf8Check {
  #tail = Buffer.alloc(0);
  #valid = true;

  feed(chunk: Buffer): void {
    if (!this.#valid) return;
    const bytes = this.#tail.length === 0 ? chunk : Buffer.concat([this.#tail, chunk]);
    const whole = lengthOfWhole(bytes);
    this.#tail = Buffer.from(bytes.subarray(whole));
    this.#valid = isUtf8(whole === bytes.length ? bytes : bytes.subarray(0, whole));
  }

  /** To be asked after the last chunk. */
  get isUtf8(): boolean {
    return this.#valid && this.#tail.length === 0;
  }
}

/** How many bytes there are before a character that the end cuts. */
function lengthOfWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
