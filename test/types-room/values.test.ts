import { Decimal as Shared } from "decimal.js";
import { expect, test } from "vitest";
import { CalendarInterval, Decimal, Geography, Geometry } from "../../src/types/index.ts";

test("decimals are exact for 38 digits and never print an exponent", () => {
  const most = new Decimal("99999999999999999999999999999999999999");
  expect(most.times(most).toString()).toBe(
    "9999999999999999999999999999999999999800000000000000000000000000000000000001",
  );
  expect(new Decimal("0.00000000000000000000000000000000000001").toString()).toBe(
    "0.00000000000000000000000000000000000001",
  );
  expect(JSON.stringify({ d: new Decimal("1.50") })).toBe('{"d":"1.5"}');
});

test("decimals leave decimal.js as others set it", () => {
  expect(Decimal).not.toBe(Shared);
  expect(Shared.precision).toBe(20);
  expect(Shared.isDecimal(new Decimal(1))).toBe(true);
});

test.each([
  [new CalendarInterval(0, 0, 0n), "0 seconds"],
  [new CalendarInterval(14, 3, 14_706_007_000n), "1 years 2 months 3 days 4 hours 5 minutes 6.007 seconds"],
  [new CalendarInterval(-1, 2, -1n), "-1 months 2 days -0.000001 seconds"],
  [new CalendarInterval(-14, 0, -3_600_000_000n), "-1 years -2 months -1 hours"],
])("an interval prints as Spark prints it: %s", (interval, text) => {
  expect(interval.toString()).toBe(text);
  expect(JSON.stringify(interval)).toBe(JSON.stringify(text));
});

test("intervals compare by their parts", () => {
  const month = new CalendarInterval(1, 0, 0n);
  expect(month.equals(new CalendarInterval(1, 0, 0n))).toBe(true);
  expect(month.equals(new CalendarInterval(0, 30, 0n))).toBe(false);
});

test("shapes keep their bytes and their reference system", () => {
  const bytes = Uint8Array.of(1, 2, 3);
  expect(Geometry.fromWKB(bytes, 0).getSrid()).toBe(0);
  expect(Geography.fromWKB(bytes, 4326).getBytes()).toBe(bytes);
});
