import { TextDecoder } from "node:util";
import { sparkErrorFromParts } from "../../errors/index.ts";
import { readBytes } from "./compression.ts";

/** A decoder for the encoding of this name; bytes that it cannot read become U+FFFD. */
export function textDecoder(encoding: string, keepMark = false): TextDecoder {
  const name = /^utf-?32/i.test(encoding) ? undefined : (javaNames[encoding.toUpperCase()] ?? encoding);
  try {
    if (name !== undefined) return new TextDecoder(name, { ignoreBOM: keepMark });
  } catch {
    // Not an encoding that this platform knows: said below.
  }
  throw sparkErrorFromParts({
    className: "IllegalArgumentException",
    message: `The embedded engine does not know the encoding ${encoding}.`,
  });
}

/** Java's names for encodings that the web platform calls otherwise. `latin1` is windows-1252 there: see `isLatin1`. */
const javaNames: Readonly<Record<string, string>> = {
  "UTF-16": "utf-16be",
  CP1252: "windows-1252",
  CP1251: "windows-1251",
};

/** To Java ISO-8859-1 is each byte as it is; to the web it is windows-1252. */
const isLatin1 = (encoding: string): boolean => /^(iso-?8859-1|latin-?1|l1|us-ascii|ascii)$/i.test(encoding);

/** The text of a file, piece by piece. A byte order mark at its start is left out unless it is to be kept. */
export async function* readText(
  path: string,
  encoding: string,
  signal?: AbortSignal,
  keepMark = false,
): AsyncGenerator<string> {
  let decode: ((chunk: Uint8Array) => string) | undefined;
  let last = (): string => "";
  for await (const chunk of readBytes(path)) {
    signal?.throwIfAborted();
    if (!decode) [decode, last] = decoderFor(encoding, chunk, keepMark);
    yield decode(chunk);
  }
  yield last();
}

function decoderFor(
  encoding: string,
  start: Buffer,
  keepMark: boolean,
): readonly [(chunk: Uint8Array) => string, () => string] {
  if (isLatin1(encoding)) {
    return [(chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString("latin1"), () => ""];
  }
  const isLittleEndian = /^utf-?16$/i.test(encoding) && start[0] === 0xff && start[1] === 0xfe;
  const decoder = textDecoder(isLittleEndian ? "utf-16le" : encoding, keepMark);
  return [(chunk) => decoder.decode(chunk, { stream: true }), () => decoder.decode()];
}
