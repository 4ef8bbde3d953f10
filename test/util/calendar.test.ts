import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { civilFromDays, daysFromCivil, daysInMonth, floorDiv } from "../../src/util/calendar.ts";

describe("the calendar", () => {
  test("agrees with Temporal's, there and back", () => {
    const epoch = new Temporal.PlainDate(1970, 1, 1);
    fc.assert(
      fc.property(fc.integer({ min: -3_652_059, max: 3_652_059 }), (days) => {
        const { year, month, day } = epoch.add({ days });
        expect(civilFromDays(days)).toEqual({ year, month, day });
        expect(daysFromCivil(year, month, day)).toBe(days);
      }),
    );
  });

  test("knows leap years", () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  test("divides downwards", () => {
    expect([floorDiv(7n, 2n), floorDiv(-7n, 2n), floorDiv(-8n, 2n)]).toEqual([3n, -4n, -4n]);
  });
});
