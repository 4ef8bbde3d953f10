import { Decimal } from "decimal.js";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { encode, encodeRow } from "./encode.ts";
import { plain } from "./plain.ts";
import { flagged, schemaLines, typeText, withoutNullability } from "./schema.ts";

describe("encode", () => {
  it.each([
    ["boolean", true, true],
    ["integer", -5, "-5"],
    ["long", 9007199254740993n, "9007199254740993"],
    ["double", 1, "1.0"],
    ["double", -0, "-0.0"],
    ["double", Number.NaN, "NaN"],
    ["double", Number.NEGATIVE_INFINITY, "-Infinity"],
    ["double", 0.1, "0.1"],
    ["decimal(5,2)", new Decimal("1.5"), "1.50"],
    ["decimal(5,2)", new Decimal("-0"), "0.00"],
    ["decimal(38,0)", new Decimal("12345678901234567890123456789012345678"), "12345678901234567890123456789012345678"],
    ["string", "é", "é"],
    ["string collate UNICODE_CI", "a", "a"],
    ["binary", new Uint8Array([0, 171]), "00AB"],
    ["date", Temporal.PlainDate.from("2020-02-29"), "2020-02-29"],
    ["date", Temporal.PlainDate.from("-000044-03-15"), "-0044-03-15"],
    ["date", Temporal.PlainDate.from("+010000-01-01"), "+10000-01-01"],
    ["timestamp", Temporal.Instant.from("2020-01-01T00:00:00Z"), "2020-01-01 00:00:00"],
    ["timestamp", Temporal.Instant.from("2020-01-01T01:02:03.0405Z"), "2020-01-01 01:02:03.0405"],
    ["timestamp_ntz", Temporal.PlainDateTime.from("2020-01-01T10:00:00.000001"), "2020-01-01 10:00:00.000001"],
    ["time(6)", Temporal.PlainTime.from("23:59:59.5"), "23:59:59.5"],
    ["interval year to month", Temporal.Duration.from({ months: 14 }), "INTERVAL '1-2' YEAR TO MONTH"],
    ["interval day", Temporal.Duration.from({ days: -3 }), "INTERVAL '-3' DAY"],
    ["integer", null, null],
  ])("%s %s -> %s", (type, value, expected) => {
    expect(encode(type, value)).toBe(expected);
  });
  it("walks arrays, maps and structs", () => {
    const struct = { type: "struct", fields: [{ name: "a", type: "long", nullable: true }] } as const;
    expect(encode({ type: "array", elementType: struct, containsNull: true }, [{ a: 1n }, null])).toEqual([
      ["1"],
      null,
    ]);
    const map = { type: "map", keyType: "string", valueType: "double", valueContainsNull: true } as const;
    expect(encode(map, new Map([["x", 2]]))).toEqual([["x", "2.0"]]);
  });
  it.each([
    ["long", 1, "a LONG must be a bigint"],
    ["integer", 1n, "not an integer"],
    ["integer", 1.5, "not an integer"],
    ["decimal(5,2)", 1.5, "a DECIMAL must be a Decimal"],
    ["date", "2020-01-01", "expected Temporal.PlainDate"],
    ["string", 1, "not a string"],
    ["geometry", "", "no canonical form"],
  ])("refuses %s %s", (type, value, message) => {
    expect(() => encode(type, value)).toThrow(message);
  });
  it("refuses a row that lacks a column", () => {
    expect(() =>
      encodeRow({ type: "struct", fields: [{ name: "b", type: "long", nullable: true }] }, { a: 1n }),
    ).toThrow('no field "b"');
  });
});

describe("plain", () => {
  it("writes what an action returns as the Python side does", () => {
    const value = {
      n: 3n,
      d: new Decimal("1.50"),
      at: Temporal.Instant.from("2020-01-01T00:00:00.5Z"),
      list: [1, null],
    };
    expect(plain(value)).toEqual({ n: 3, d: "1.5", at: "2020-01-01 00:00:00.5", list: [1, null] });
    expect(plain(Number.NaN)).toBe("NaN");
    expect(plain(new Map([[1, "a"]]))).toEqual({ "1": "a" });
  });
});

describe("schema text", () => {
  const type = {
    type: "map",
    keyType: "string",
    valueType: { type: "array", elementType: "integer", containsNull: false },
    valueContainsNull: true,
  } as const;
  it("holds nullability at every depth", () => {
    expect(flagged(type, false)).toBe("map<string,array<int not null>> not null");
    expect(withoutNullability(flagged(type, false))).toBe("map<string,array<int>>");
    expect(typeText({ type: "struct", fields: [{ name: "a", type, nullable: false }] })).toBe(
      "struct<a:map<string,array<int not null>> not null>",
    );
    expect(schemaLines({ type: "struct", fields: [{ name: "a", type: "long", nullable: false }] })).toEqual([
      "a: bigint not null",
    ]);
  });
});
