import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, decimalOf } from "../../src/types/index.ts";

const unscaled = fc
  .tuple(fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n }), fc.nat(38), fc.nat(20))
  .map(([digits, fewer, zeros]) => ((digits / 10n ** BigInt(fewer)) * 10n ** BigInt(zeros)) % 10n ** 38n);

/** The parts that the library keeps, its own read from a text. */
const partsOf = ({ s, e, d }: Decimal) => ({ s, e, d });
const read = (value: bigint, scale: number): Decimal => new Decimal(`${value}e-${scale}`);

describe("a decimal of an unscaled integer", () => {
  test("is what the library reads from its text", () => {
    fc.assert(
      fc.property(unscaled, fc.nat(38), (value, scale) => {
        expect(partsOf(decimalOf(value, scale))).toEqual(partsOf(read(value, scale)));
      }),
      { numRuns: 2000 },
    );
  });

  test("is the same of a number", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(38), (value, scale) => {
        expect(partsOf(decimalOf(value, scale))).toEqual(partsOf(read(BigInt(value), scale)));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["words that are full", 99_999_999_999_999n, 7, "9999999.9999999"],
    ["a division that doubles round up", 9_007_199_259_999_999n, 0, "9007199259999999"],
    ["the largest", 10n ** 38n - 1n, 38, `0.${"9".repeat(38)}`],
    ["the smallest", -1n, 38, `-0.${"0".repeat(37)}1`],
    ["more than a safe integer", -(2n ** 53n), 3, "-9007199254740.992"],
    ["nothing", 0n, 5, "0"],
  ])("%s", (_, value, scale, text) => {
    expect(decimalOf(value, scale).toFixed()).toBe(text);
  });

  test("is a Decimal like every other, and calculates", () => {
    const made = decimalOf(1250, 2);
    expect(made).toStrictEqual(new Decimal("12.5"));
    expect(Decimal.isDecimal(made)).toBe(true);
    expect(made.plus("0.05").toFixed(2)).toBe("12.55");
    expect(Object.keys(made)).toEqual(Object.keys(new Decimal("12.5")));
  });
});
