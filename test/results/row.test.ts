import assert from "node:assert";
import { inspect } from "node:util";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { rowFactory, valueAt, valuesOf } from "../../src/results/index.ts";
import { Decimal } from "../../src/types/index.ts";

type AnyRow = Record<string, unknown>;
const row = (names: readonly string[], values: readonly unknown[]): AnyRow => rowFactory(names).row(values) as AnyRow;

describe("a row behaves as the plain object that it looks like", () => {
  const ann = row(["name", "age"], ["Ann", 30n]);

  test("logs", () => expect(inspect(ann)).toBe("{ name: 'Ann', age: 30n }"));
  test("spreads", () => expect({ ...ann, age: 31n }).toStrictEqual({ name: "Ann", age: 31n }));
  test("compares with plain objects", () => {
    expect(ann).toEqual({ name: "Ann", age: 30n });
    expect(ann).toStrictEqual({ name: "Ann", age: 30n });
    assert.deepEqual(ann, { name: "Ann", age: 30n });
  });
  test("compares strictly with rows of another query", () => {
    assert.deepStrictEqual(ann, row(["name", "age"], ["Ann", 30n]));
    assert.notDeepStrictEqual(ann, row(["name", "age"], ["Ann", 31n]));
  });
  test("has its columns as keys, and nothing else", () => {
    expect(Object.keys(ann)).toEqual(["name", "age"]);
    expect(Reflect.ownKeys(ann)).toEqual(["name", "age"]);
    const seen: string[] = [];
    for (const key in ann) seen.push(key);
    expect(seen).toEqual(["name", "age"]);
  });
  test("clones", () => expect(structuredClone(ann)).toEqual({ name: "Ann", age: 30n }));
  test("destructures by name and answers by position", () => {
    const { name, age } = ann;
    expect([name, age]).toEqual(["Ann", 30n]);
    expect([ann[0], ann[1], ann[2]]).toEqual(["Ann", 30n, undefined]);
  });
});

describe("strange column names", () => {
  test("__proto__, constructor, toJSON and the empty name are keys like others", () => {
    const names = ["__proto__", "constructor", "toString", "", "hasOwnProperty", "a.b", "`", "\n", "😀"];
    const made = row(
      names,
      names.map((_, at) => at),
    );
    expect(Object.keys(made)).toEqual(names);
    expect(Object.entries(made).map(([, value]) => value)).toEqual(names.map((_, at) => at));
    expect(valuesOf(made)).toEqual(names.map((_, at) => at));
    expect(JSON.parse(JSON.stringify(made))).toHaveProperty(["a.b"], 5);
    expect(JSON.stringify(made)).toMatch(/^\{"__proto__":0,"constructor":1/);
  });
  test("numbers as names do not shadow each other", () => {
    const made = row(["1", "0"], ["one", "zero"]);
    expect([made["1"], made["0"]]).toEqual(["one", "zero"]);
    expect(valuesOf(made)).toEqual(["one", "zero"]);
    expect(valueAt(made, 0)).toBe("one");
  });
  test("of equal names the key has the first value, positions have each", () => {
    const made = row(["a", "b", "a"], [1, 2, 3]);
    expect({ ...made }).toEqual({ a: 1, b: 2 });
    expect([made[0], made[1], made[2]]).toEqual([1, 2, 3]);
    expect(valuesOf(made)).toEqual([1, 2, 3]);
  });
  test("ten thousand columns", () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
    const made = row(
      names,
      names.map((_, at) => at),
    );
    expect([made.c9999, made[9999]]).toEqual([9999, 9999]);
  });
});

describe("JSON", () => {
  const json = (value: unknown): string => JSON.stringify(row(["v"], [value]));

  test.each<[string, unknown, string]>([
    ["a safe LONG is a number", 2n ** 53n - 1n, '{"v":9007199254740991}'],
    ["any other LONG is a string", 2n ** 53n, '{"v":"9007199254740992"}'],
    ["a negative one too", -(2n ** 63n), '{"v":"-9223372036854775808"}'],
    ["DECIMAL is a string without an exponent", new Decimal("1e-7"), '{"v":"0.0000001"}'],
    ["null", null, '{"v":null}'],
    ["DATE", Temporal.PlainDate.from("2020-01-02"), '{"v":"2020-01-02"}'],
    ["TIMESTAMP", Temporal.Instant.from("2020-01-02T03:04:05Z"), '{"v":"2020-01-02T03:04:05Z"}'],
    ["BINARY is base64", new Uint8Array([1, 2, 255]), '{"v":"AQL/"}'],
    ["ARRAY", [1n, null, [2n]], '{"v":[1,null,[2]]}'],
    ["MAP with keys that are no text", new Map([[1n, 2n]]), '{"v":{"1":2}}'],
    ["STRUCT", row(["x"], [1n]), '{"v":{"x":1}}'],
  ])("%s", (_, value, text) => expect(json(value)).toBe(text));
});
