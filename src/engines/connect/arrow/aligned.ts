import { isAlone } from "../spare-memory.ts";

const alignment = 8;

/**
 * Bytes at a place where numbers can be read, which inside of a message they seldom are. A large message is not copied: its
 * bytes move down over the end of the field before them, which was read.
 */
export function aligned(data: Uint8Array): Uint8Array {
  const beyond = data.byteOffset % alignment;
  if (beyond === 0) return new Uint8Array(data.buffer, data.byteOffset, data.length);
  if (!isAlone(data)) return new Uint8Array(data);
  const moved = new Uint8Array(data.buffer, data.byteOffset - beyond, data.length);
  moved.set(data);
  return moved;
}
