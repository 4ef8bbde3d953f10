import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { Decimal, provideTemporal, VariantVal } from "../../src/types/index.ts";

interface Bytes {
  readonly value: string;
  readonly metadata: string;
}
/** What Spark 4.3 answered; recorded by record-variants.py. */
const recorded = JSON.parse(readFileSync(new URL("recorded/variants.json", import.meta.url), "utf8")) as {
  readonly values: readonly (Bytes & { readonly name: string; readonly json: string; readonly newYork: string })[];
  readonly parsed: readonly (Bytes & { readonly text: string })[];
  readonly bad: readonly string[];
  readonly raw: readonly (Bytes & { readonly name: string; readonly json?: string; readonly condition?: string })[];
};

const variantOf = ({ value, metadata }: Bytes): VariantVal =>
  new VariantVal(Uint8Array.from(Buffer.from(value, "hex")), Uint8Array.from(Buffer.from(metadata, "hex")));
const bytesOf = ({ value, metadata }: VariantVal): Bytes => ({
  value: Buffer.from(value).toString("hex"),
  metadata: Buffer.from(metadata).toString("hex"),
});
const named = (name: string): VariantVal => variantOf(recorded.values.find((each) => each.name === name) as never);

describe("variants that Spark made", () => {
  test.each(recorded.values.map((each) => [each.name, each] as const))("%s", (_, { json, newYork, ...bytes }) => {
    const variant = variantOf(bytes);
    expect(variant.toJson()).toBe(json);
    expect(variant.toJson("America/New_York")).toBe(newYork);
    expect(JSON.stringify({ variant })).toBe(JSON.stringify({ variant: JSON.parse(json) }));
    expect([String(variant), inspect(variant)]).toEqual([json, `VariantVal<${json}>`]);
  });

  test.each(recorded.raw.map((each) => [each.name, each] as const))("%s", (_, { json, condition, ...bytes }) => {
    if (json !== undefined) expect(variantOf(bytes).toJson()).toBe(json);
    else expect(() => variantOf(bytes).toJson()).toThrow(expect.objectContaining({ condition }));
  });
});

describe("bytes of a stranger", () => {
  const noNames = Uint8Array.of(1, 0, 0);
  const isMalformed = expect.objectContaining({ condition: "MALFORMED_VARIANT" });
  /** An array (with offsets of 4 bytes) of as many items as are wanted, all of which are the value that follows. */
  const arrayOf = (count: number, item: readonly number[]): number[] => {
    const offsets = Array.from({ length: count + 1 }, () => [0, 0, 0, 0]).flat();
    return [0b1111, count, ...offsets, ...item];
  };
  const nested = (levels: number, count: number): VariantVal => {
    const bytes: number[] = [0];
    for (let level = 0; level < levels; level++) bytes.unshift(...arrayOf(count, []));
    return new VariantVal(Uint8Array.from(bytes), noNames);
  };

  test("whose items are all the same bytes is not multiplied out", () => {
    expect(nested(3, 1).toJson()).toBe("[[[null]]]");
    expect(() => nested(12, 100).toValue()).toThrow(isMalformed);
  });

  test("that are nested without end are no variant", () => {
    expect(nested(1000, 1).toJson()).toHaveLength(2004);
    expect(() => nested(5000, 1).toJson()).toThrow(isMalformed);
  });
});

describe("JSON text", () => {
  test.each(recorded.parsed.map((each) => [each.text, each] as const))("%s becomes Spark's bytes", (text, spark) => {
    expect(bytesOf(VariantVal.parseJson(text))).toEqual({ value: spark.value, metadata: spark.metadata });
  });

  test.each(["many fields", "many items", "an object", "texts", "a long text", "names beyond the first plane"])(
    "%s come back from their text",
    (name) => {
      const variant = named(name);
      const again = VariantVal.parseJson(variant.toJson());
      expect(again.value.length).toBe(variant.value.length);
      expect(again.toJson()).toBe(variant.toJson());
    },
  );

  test.each([...recorded.bad, "1 2"])("%j is none", (text) => {
    expect(() => VariantVal.parseJson(text)).toThrow(expect.objectContaining({ condition: "MALFORMED_VARIANT" }));
  });

  test("of fields of one name the last counts", () => {
    expect(bytesOf(VariantVal.parseJson('{"a":1,"a":2}'))).toEqual({ value: "02010000020c02", metadata: "0101000161" });
  });

  test("survives", () => {
    const noNegativeZero = (_: string, value: unknown): unknown => (Object.is(value, -0) ? 0 : value);
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        const variant = VariantVal.parseJson(json);
        const expected = JSON.parse(JSON.stringify(JSON.parse(json), noNegativeZero));
        expect(JSON.parse(variant.toJson())).toEqual(expected);
      }),
    );
  });
});

describe("plain data", () => {
  const json = (text: string): unknown => VariantVal.parseJson(text).toValue();

  test("dates ask for Temporal where nobody has loaded it", () => {
    const found = Object.getOwnPropertyDescriptor(globalThis, "Temporal");
    if (found) return;
    expect(() => named("dates").toValue()).toThrow(/temporal-polyfill\/global/);
    (globalThis as { Temporal?: unknown }).Temporal = Temporal;
    expect(String((named("dates").toValue() as unknown[])[1])).toBe("2024-02-29");
    delete (globalThis as { Temporal?: unknown }).Temporal;
  });

  test("dates and times are Temporal values", () => {
    provideTemporal(Temporal);
    const [first, ...dates] = named("dates").toValue() as Temporal.PlainDate[];
    expect(first).toBeInstanceOf(Temporal.PlainDate);
    expect([first, ...dates].map(String)).toEqual([
      "0001-01-02",
      "2024-02-29",
      "9999-12-31",
      "+010000-01-01",
      "-000044-03-15",
    ]);
    const instants = named("timestamps").toValue() as Temporal.Instant[];
    expect(instants[0]).toBeInstanceOf(Temporal.Instant);
    expect(instants.slice(0, 3).map(String)).toEqual([
      "2020-01-02T03:04:05.678Z",
      "0001-01-01T00:00:00Z",
      "1969-12-31T23:59:59.999999Z",
    ]);
    const local = named("local timestamps").toValue() as Temporal.PlainDateTime[];
    expect(local[0]).toBeInstanceOf(Temporal.PlainDateTime);
    expect(local.map(String)).toEqual(["2020-01-02T03:04:05", "1969-12-31T23:59:59.999999"]);
  });

  test("integers are numbers as long as they are exact", () => {
    expect(named("integers").toValue()).toEqual([
      ...[0, 127, -128, 128, -129, 32767, -32768, 32768, 2147483647, -2147483648, 2147483648],
      ...[9007199254740993n, -9223372036854775808n],
    ]);
  });

  test("decimals are exact", () => {
    const texts = (name: string) => (named(name).toValue() as Decimal[]).map((each) => each.toFixed());
    expect(texts("decimals of 4 bytes")).toEqual(["1.5", "0", "-12345678.9", "0.000000001"]);
    expect(texts("decimals of 16 bytes")).toEqual([
      "12345678901234567890",
      "-0.12345678901234567890123456789012345678",
    ]);
    expect((json("1.5") as Decimal).equals(new Decimal("1.5"))).toBe(true);
  });

  test("the rest is what it is", () => {
    expect(named("doubles").toValue()).toEqual([1000, -0, 1e20, 5e-324, Number.NaN, Number.NEGATIVE_INFINITY, 0.1]);
    expect(named("floats").toValue()).toEqual([Math.fround(1.1), 1e10, Number.NaN, Number.POSITIVE_INFINITY]);
    expect(named("bytes").toValue()).toEqual([Uint8Array.of(1, 2, 255), new Uint8Array()]);
    expect(named("texts").toValue()).toEqual(["", 'é\0\n\u2028"/', "\ufeffx"]);
    expect(json('[null,true,false,{"a":{"b":[]}}]')).toEqual([null, true, false, { a: { b: [] } }]);
    expect(Object.keys(json('{"__proto__":1}') as object)).toEqual(["__proto__"]);
    const uuid = recorded.raw.find(({ name }) => name === "a UUID") as Bytes;
    expect(variantOf(uuid).toValue()).toBe("a0a1a2a3-a4a5-a6a7-a8a9-aaabacadaeaf");
  });
});

test("a zone that does not exist is told of", () => {
  expect(() => named("timestamps").toJson("Mars/Base")).toThrow(
    expect.objectContaining({ condition: "INVALID_TIMEZONE" }),
  );
});
