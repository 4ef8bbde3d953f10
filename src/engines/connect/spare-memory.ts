/** Smaller pieces are not worth keeping, and may lie in memory that is shared with others. */
const leastBytes = 16 * 1024;
/** The messages of a result that are on their way at one time. */
const mostBytes = 16 * 2 ** 20;

/** Room that may stand empty behind bytes: messages of one result are about equal in size. */
const slackOf = (length: number): number => 4 * 1024 + length / 8;

/** Whether nobody else's bytes lie in the memory where these lie. */
export const isAlone = ({ buffer, length }: Uint8Array): boolean =>
  length >= leastBytes && buffer.byteLength <= length + slackOf(length);

/**
 * Memory of messages that nobody reads any more, for those that come. V8 does not move what lies outside of its heap, but
 * collects the whole heap when much of it was taken, and memory that is new is slow when it is first touched.
 */
export class SpareMemory {
  readonly #spare: ArrayBuffer[] = [];
  #bytes = 0;

  /** Room for so many bytes, which is not cleared. */
  take(length: number): Uint8Array {
    const at = this.#spare.findIndex(
      ({ byteLength }) => byteLength >= length && byteLength <= length + slackOf(length),
    );
    // No Buffer: bytes in a message become values of users.
    if (at < 0) return new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
    const [buffer] = this.#spare.splice(at, 1) as [ArrayBuffer];
    this.#bytes -= buffer.byteLength;
    return new Uint8Array(buffer, 0, length);
  }

  /** Whoever gives memory gives it once, and reads it no more. */
  give(bytes: Uint8Array): void {
    if (!isAlone(bytes)) return;
    this.#spare.push(bytes.buffer as ArrayBuffer);
    this.#bytes += bytes.buffer.byteLength;
    while (this.#bytes > mostBytes) this.#bytes -= this.#spare.shift()?.byteLength ?? 0;
  }
}
