import fc from "fast-check";
import type { Expression, Literal, Relation } from "../../../src/plan/index.ts";

/** What nodes are made of. Each family of nodes takes the others from here, so that none imports another. */
export interface Inside {
  readonly expression: fc.Arbitrary<Expression>;
  readonly relation: fc.Arbitrary<Relation>;
  readonly literal: fc.Arbitrary<Literal>;
}

export const text = fc.string({ unit: "grapheme", maxLength: 6 });
export const texts = fc.array(text, { maxLength: 3 });
export const bytes = fc.uint8Array({ maxLength: 8 });
export const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
export const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
export const options = fc.dictionary(fc.oneof(text, fc.constant("__proto__")), text, { maxKeys: 3 });

/** A field that may be absent: absent is `undefined`, which `node` leaves out. */
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
/** A field that is present only where it holds. */
export const flag = fc.constantFrom(true as const, undefined);
export const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });
