const c1 = 0xcc9e2d51;
const c2 = 0x1b873593;

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
const mixedIn = (seed: number, word: number): number =>
  (Math.imul(rotated(seed ^ Math.imul(rotated(Math.imul(word, c1), 15), c2), 13), 5) + 0xe6546b64) | 0;

function finished(hash: number, length: number): number {
  let h = hash ^ length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Spark's Murmur3 of an INT. */
export const murmur3Int = (value: number, seed: number): number => finished(mixedIn(seed, value), 4);

/** Spark's Murmur3 of a LONG: its low half, then its high half. */
export const murmur3Long = (low: number, high: number, seed: number): number =>
  finished(mixedIn(mixedIn(seed, low), high), 8);

/** Spark's Murmur3 of bytes: words first, then, unlike others, each byte left over as a word of its own. */
export function murmur3Bytes(bytes: Uint8Array, seed: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const aligned = bytes.length & ~3;
  let hash = seed;
  for (let i = 0; i < aligned; i += 4) hash = mixedIn(hash, view.getInt32(i, true));
  for (let i = aligned; i < bytes.length; i++) hash = mixedIn(hash, view.getInt8(i));
  return finished(hash, bytes.length);
}
