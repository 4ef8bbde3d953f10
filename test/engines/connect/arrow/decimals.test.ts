import { decimal as arrowDecimal, type Batch, batchType } from "@uwdata/flechette";
import { expect, test } from "vitest";
import { vectorOf } from "../../../../src/engines/connect/arrow/vector-of.ts";
import { type Decimal, DecimalType } from "../../../../src/types/index.ts";

/** A column of unscaled integers as Arrow keeps them, in halves of 64 bits. */
function decimalBatch(unscaled: readonly bigint[]): Batch<unknown> {
  const type = arrowDecimal(38, 0);
  const values = BigUint64Array.from(
    unscaled.flatMap((value) => [BigInt.asUintN(64, value), BigInt.asUintN(64, value >> 64n)]),
  );
  const Made = batchType(type, { useDecimalInt: true });
  return new Made({
    length: unscaled.length,
    nullCount: 0,
    type,
    validity: new Uint8Array(0),
    values,
  } as never) as Batch<unknown>;
}

test("decimals are read around every bound of the words they lie in", () => {
  const bounds = [0, 20, 31, 32, 51, 52, 53, 63, 64, 84, 95, 96, 116].map((bit) => 2n ** BigInt(bit));
  const unscaled = bounds.flatMap((bound) => [-1n, 0n, 1n].flatMap((by) => [bound + by, -bound + by]));
  const read = vectorOf(DecimalType(38, 0), decimalBatch(unscaled)).toArray();
  expect(Array.from(read, (value) => (value as Decimal).toFixed())).toEqual(unscaled.map(String));
});
