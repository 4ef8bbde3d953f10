/** Spark's generator of seeded random numbers: 64 bits in two halves, shifted and mixed. */
export class XorShift {
  #high: number;
  #low: number;
  #spare: number | undefined;

  constructor(seed: bigint) {
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setBigInt64(0, seed);
    this.#low = murmur3(bytes, 0x3c074a61);
    this.#high = murmur3(bytes, this.#low);
  }

  /** A number from 0 up to 1, of 53 random bits. */
  nextDouble(): number {
    const upper = this.#next(26);
    return (upper * 0x8000000 + this.#next(27)) / 9007199254740992;
  }

  /** A number of the standard normal distribution; they come in pairs. */
  nextGaussian(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    for (;;) {
      const [x, y] = [2 * this.nextDouble() - 1, 2 * this.nextDouble() - 1];
      const size = x * x + y * y;
      if (size >= 1 || size === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(size)) / size);
      this.#spare = y * factor;
      return x * factor;
    }
  }

  #next(bits: number): number {
    this.#mix((this.#high << 21) | (this.#low >>> 11), this.#low << 21);
    this.#mix(0, this.#high >>> 3);
    this.#mix((this.#high << 4) | (this.#low >>> 28), this.#low << 4);
    return this.#low & (2 ** bits - 1);
  }

  #mix(high: number, low: number): void {
    this.#high ^= high;
    this.#low ^= low;
  }
}

/** MurmurHash3 of eight bytes, 32 bits. */
function murmur3(bytes: DataView, seed: number): number {
  let hash = seed;
  for (let at = 0; at < 8; at += 4) {
    let block = Math.imul(bytes.getInt32(at, true), 0xcc9e2d51);
    block = (block << 15) | (block >>> 17);
    hash ^= Math.imul(block, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= 8;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
