/**
 * xxHash64 on 64-bit words kept as two 32-bit halves: BigInt would take ten times as long. Functions leave their result in
 * `high` and `low`.
 */
let high = 0;
let low = 0;

type Word = readonly [high: number, low: number];
const p1: Word = [0x9e3779b1, 0x85ebca87];
const p2: Word = [0xc2b2ae3d, 0x27d4eb4f];
const p3: Word = [0x165667b1, 0x9e3779f9];
const p4: Word = [0x85ebca77, 0xc2b2ae63];
const p5: Word = [0x27d4eb2f, 0x165667c5];

function multiply(h: number, l: number, [bh, bl]: Word): void {
  const [a0, a1, b0, b1] = [l & 0xffff, l >>> 16, bl & 0xffff, bl >>> 16];
  const low00 = Math.imul(a0, b0) >>> 0;
  const middle = (Math.imul(a1, b0) >>> 0) + (low00 >>> 16);
  const middle2 = (Math.imul(a0, b1) >>> 0) + (middle & 0xffff);
  const carry = (Math.imul(a1, b1) >>> 0) + Math.floor(middle / 0x10000) + Math.floor(middle2 / 0x10000);
  low = Math.imul(l, bl);
  high = (carry + Math.imul(h, bl) + Math.imul(l, bh)) | 0;
}

function add(h: number, l: number, bh: number, bl: number): void {
  const sum = (l >>> 0) + (bl >>> 0);
  low = sum | 0;
  high = (h + bh + (sum > 0xffffffff ? 1 : 0)) | 0;
}

function rotate(h: number, l: number, by: number): void {
  if (by >= 32) [h, l] = [l, h];
  const n = by & 31;
  if (n === 0) {
    high = h;
    low = l;
    return;
  }
  high = (h << n) | (l >>> (32 - n));
  low = (l << n) | (h >>> (32 - n));
}

function xorShift(by: number): void {
  if (by >= 32) low ^= high >>> (by - 32);
  else {
    low ^= (low >>> by) | (high << (32 - by));
    high ^= high >>> by;
  }
}

function avalanche(): void {
  xorShift(33);
  multiply(high, low, p2);
  xorShift(29);
  multiply(high, low, p3);
  xorShift(32);
}

/** One round: the word times p2, rotated, times p1. */
function mixed(h: number, l: number): void {
  multiply(h, l, p2);
  rotate(high, low, 31);
  multiply(high, low, p1);
}

const result = (): bigint => (BigInt(high) << 32n) | BigInt(low >>> 0);

function takeWord(hashHigh: number, hashLow: number, h: number, l: number): void {
  mixed(h, l);
  rotate(hashHigh ^ high, hashLow ^ low, 27);
  multiply(high, low, p1);
  add(high, low, ...p4);
}

function takeInt(hashHigh: number, hashLow: number, value: number): void {
  multiply(0, value, p1);
  rotate(hashHigh ^ high, hashLow ^ low, 23);
  multiply(high, low, p2);
  add(high, low, ...p3);
}

const halves = (value: bigint): Word => [Number(BigInt.asIntN(32, value >> 32n)), Number(BigInt.asIntN(32, value))];

/** Spark's xxHash64 of an INT. */
export function xxHash64Int(value: number, seed: bigint): bigint {
  add(...halves(seed), ...p5);
  add(high, low, 0, 4);
  takeInt(high, low, value);
  avalanche();
  return result();
}

/** Spark's xxHash64 of a LONG. */
export function xxHash64Long(value: bigint, seed: bigint): bigint {
  const [h, l] = halves(value);
  add(...halves(seed), ...p5);
  add(high, low, 0, 8);
  takeWord(high, low, h, l);
  avalanche();
  return result();
}

/** xxHash64 of bytes. */
export function xxHash64Bytes(bytes: Uint8Array, seed: bigint): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = bytes.length >= 32 ? takeStripes(view, seed) : 0;
  if (at === 0) add(...halves(seed), ...p5);
  add(high, low, 0, bytes.length);
  for (; at + 8 <= bytes.length; at += 8) takeWord(high, low, view.getInt32(at + 4, true), view.getInt32(at, true));
  if (at + 4 <= bytes.length) {
    takeInt(high, low, view.getInt32(at, true));
    at += 4;
  }
  for (; at < bytes.length; at++) {
    const [h, l] = [high, low];
    multiply(0, view.getUint8(at), p5);
    rotate(h ^ high, l ^ low, 11);
    multiply(high, low, p1);
  }
  avalanche();
  return result();
}

/** Four lanes of words, 32 bytes at a time; says how far it came. */
function takeStripes(view: DataView, seed: bigint): number {
  const [seedHigh, seedLow] = halves(seed);
  const lanes: [number, number][] = [];
  add(seedHigh, seedLow, ...p1);
  add(high, low, ...p2);
  lanes.push([high, low]);
  add(seedHigh, seedLow, ...p2);
  lanes.push([high, low], [seedHigh, seedLow]);
  const [minusHigh, minusLow] = halves(-((BigInt(p1[0]) << 32n) | BigInt(p1[1])));
  add(seedHigh, seedLow, minusHigh, minusLow);
  lanes.push([high, low]);
  let at = 0;
  for (; at + 32 <= view.byteLength; at += 32) {
    lanes.forEach((lane, i) => {
      multiply(view.getInt32(at + 8 * i + 4, true), view.getInt32(at + 8 * i, true), p2);
      add(lane[0], lane[1], high, low);
      rotate(high, low, 31);
      multiply(high, low, p1);
      lane[0] = high;
      lane[1] = low;
    });
  }
  const rotations = [1, 7, 12, 18];
  let sum: Word = [0, 0];
  lanes.forEach(([h, l], i) => {
    rotate(h, l, rotations[i] as number);
    add(sum[0], sum[1], high, low);
    sum = [high, low];
  });
  for (const [h, l] of lanes) {
    mixed(h, l);
    multiply(sum[0] ^ high, sum[1] ^ low, p1);
    add(high, low, ...p4);
    sum = [high, low];
  }
  [high, low] = sum;
  return at;
}
