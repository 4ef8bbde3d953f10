import { describe, expect, it } from "vitest";
import { equalPlain, equalRows, equalValues } from "./compare.ts";

describe("equalValues", () => {
  it.each([
    ["double", "0.1", "0.10000000000000001", true],
    ["double", "1.0", "1.0000001", false],
    ["double", "0.0", "-0.0", false],
    ["double", "NaN", "NaN", true],
    ["double", "0.0", "1.0E-300", false],
    ["float", "0.1", "0.10000001", true],
    ["float", "0.1", "0.1001", false],
    ["decimal(5,2)", "1.50", "1.5", false],
    ["string", "a", "a", true],
    ["variant", '{"a":1,"b":2}', '{"b":2,"a":1}', true],
    ["long", null, "0", false],
    ["long", null, null, true],
  ])("%s %s %s: %s", (type, expected, actual, same) => {
    expect(equalValues(type, expected, actual)).toBe(same);
  });
  it("compares maps without order and arrays with it", () => {
    const map = { type: "map", keyType: "string", valueType: "long", valueContainsNull: true } as const;
    const array = { type: "array", elementType: "long", containsNull: true } as const;
    expect(
      equalValues(
        map,
        [
          ["a", "1"],
          ["b", "2"],
        ],
        [
          ["b", "2"],
          ["a", "1"],
        ],
      ),
    ).toBe(true);
    expect(equalValues(map, [["a", "1"]], [["a", "2"]])).toBe(false);
    expect(equalValues(array, ["1", "2"], ["2", "1"])).toBe(false);
  });
});

describe("equalRows", () => {
  it("asks for order only where there is one", () => {
    expect(equalRows(["long"], [["1"], ["2"]], [["2"], ["1"]], false)).toBe(true);
    expect(equalRows(["long"], [["1"], ["2"]], [["2"], ["1"]], true)).toBe(false);
    expect(equalRows(["long"], [["1"], ["1"]], [["1"], ["2"]], false)).toBe(false);
    expect(equalRows(["long"], [["1"]], [["1"], ["1"]], true)).toBe(false);
    expect(equalRows([], [[], []], [[], []], true)).toBe(true);
  });
});

describe("equalPlain", () => {
  it("compares names in order and numbers nearly", () => {
    expect(equalPlain({ a: 1, b: [0.1] }, { a: 1, b: [0.1 + 1e-17] })).toBe(true);
    expect(equalPlain({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
    expect(equalPlain(["a"], { 0: "a" })).toBe(false);
    expect(equalPlain(null, 0)).toBe(false);
  });
});
