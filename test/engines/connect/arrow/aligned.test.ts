import { describe, expect, it } from "vitest";
import { aligned } from "../../../../src/engines/connect/arrow/aligned.ts";

const counted = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => at % 251);

/** As a field inside of a message. */
function within(data: Uint8Array, before: number, after = 0): Uint8Array {
  const message = new Uint8Array(before + data.length + after).fill(255);
  message.set(data, before);
  return message.subarray(before, before + data.length);
}

describe("aligned bytes", () => {
  it.each([0, 1, 7, 8, 57, 300])("of a large message, %i bytes in, lie in its own memory", (before) => {
    const data = counted(100_000);
    const field = within(data, before, 20);
    const moved = aligned(field);
    expect(moved.byteOffset % 8).toBe(0);
    expect(moved.buffer).toBe(field.buffer);
    expect(Buffer.compare(moved, data)).toBe(0);
  });

  it("of a small message are a copy, for its memory may be others' too", () => {
    const pool = Buffer.alloc(8192, 1);
    const field = pool.subarray(3, 103);
    const moved = aligned(field);
    moved.fill(2);
    expect(moved.byteOffset % 8).toBe(0);
    expect(pool.every((byte) => byte === 1)).toBe(true);
  });

  it("of a part of something larger are a copy", () => {
    const field = within(counted(100_000), 9, 100_000);
    expect(aligned(field).buffer).not.toBe(field.buffer);
    expect(new Uint8Array(field.buffer, 0, 9).every((byte) => byte === 255)).toBe(true);
  });
});
