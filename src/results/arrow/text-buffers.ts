/** Texts or bytes one after the other, and where each begins. */
export interface ByteRuns {
  readonly values: Uint8Array;
  readonly offsets: Int32Array;
}

/** Beyond this many characters texts are not joined: V8 has a longest string. */
const mostJoined = 1 << 28;

/** Texts in UTF-8; a null takes no room. One call writes them all, which for short texts is many times faster. */
export function textRuns(texts: readonly (string | null)[]): ByteRuns {
  let characters = 0;
  for (const text of texts) if (text !== null) characters += text.length;
  if (characters > mostJoined) return byteRuns(texts.map(bytesOf));
  const values = utf8(texts.join(""));
  const lengthOf = values.length === characters ? plainLength : Buffer.byteLength;
  const offsets = offsetsOf(texts, lengthOf);
  // A text may end in half a character that the next one seems to complete.
  return offsets[texts.length] === values.length ? { values, offsets } : byteRuns(texts.map(bytesOf));
}

/** Not from Node's pool, whose slices would keep other data alive. */
function utf8(text: string): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return new Uint8Array(bytes.buffer, 0, bytes.length);
}

const plainLength = (text: string): number => text.length;
const bytesOf = (text: string | null): Uint8Array => (text === null ? none : utf8(text));
const none = new Uint8Array(0);

function offsetsOf(texts: readonly (string | null)[], lengthOf: (text: string) => number): Int32Array {
  const offsets = new Int32Array(texts.length + 1);
  let end = 0;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string | null;
    if (text !== null) end += lengthOf(text);
    offsets[at + 1] = end;
  }
  return offsets;
}

export function byteRuns(parts: readonly (Uint8Array | null)[]): ByteRuns {
  const offsets = runOffsets(parts);
  const values = new Uint8Array(offsets[parts.length] ?? 0);
  parts.forEach((part, at) => {
    if (part) values.set(part, offsets[at]);
  });
  return { values, offsets };
}

/** Where each of these begins when they stand one after the other. */
export function runOffsets(parts: readonly ({ readonly length: number } | null)[]): Int32Array {
  const offsets = new Int32Array(parts.length + 1);
  for (let at = 0; at < parts.length; at++) offsets[at + 1] = (offsets[at] ?? 0) + (parts[at]?.length ?? 0);
  return offsets;
}
