import { describe, expect, test } from "vitest";
import { SpareMemory } from "../../../src/engines/connect/spare-memory.ts";

const kib = 1024;

describe("spare memory", () => {
  test("is taken again by what is about as large", () => {
    const memory = new SpareMemory();
    const first = memory.take(100 * kib);
    memory.give(first);
    const second = memory.take(95 * kib);
    expect(second.buffer).toBe(first.buffer);
    expect([second.byteOffset, second.length]).toEqual([0, 95 * kib]);
  });

  test("is not taken twice", () => {
    const memory = new SpareMemory();
    const first = memory.take(100 * kib);
    memory.give(first);
    expect(memory.take(100 * kib).buffer).toBe(first.buffer);
    expect(memory.take(100 * kib).buffer).not.toBe(first.buffer);
  });

  test.each([
    ["larger", 101 * kib],
    ["much smaller", 50 * kib],
  ])("is not taken by what is %s", (_, length) => {
    const memory = new SpareMemory();
    const first = memory.take(100 * kib);
    memory.give(first);
    expect(memory.take(length).buffer).not.toBe(first.buffer);
  });

  test("is not made of a part of something else", () => {
    const memory = new SpareMemory();
    const shared = new Uint8Array(200 * kib);
    memory.give(shared.subarray(0, 100 * kib));
    expect(memory.take(100 * kib).buffer).not.toBe(shared.buffer);
    expect(memory.take(200 * kib).buffer).not.toBe(shared.buffer);
  });

  test("is not made of what may lie in a pool of Node's", () => {
    const memory = new SpareMemory();
    const small = memory.take(kib);
    memory.give(small);
    expect(memory.take(kib).buffer).not.toBe(small.buffer);
  });

  test("is dropped where there is a lot of it, the oldest first", () => {
    const memory = new SpareMemory();
    const [older, newer] = [memory.take(12_000 * kib), memory.take(9000 * kib)];
    memory.give(older);
    memory.give(newer);
    expect(memory.take(12_000 * kib).buffer).not.toBe(older.buffer);
    expect(memory.take(9000 * kib).buffer).toBe(newer.buffer);
  });

  test("is plain bytes, no Buffer, for messages are shown to users", () => {
    expect(Buffer.isBuffer(new SpareMemory().take(100))).toBe(false);
  });
});
