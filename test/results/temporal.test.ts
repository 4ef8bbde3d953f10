import { inspect } from "node:util";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { dateOf, dateTimeOf, dayTimeOf, instantOf, timeOf, yearMonthOf } from "../../src/results/temporal/index.ts";
import { dateTimeToMicros, dateToDays, instantToMicros, timeToNanos } from "../../src/results/temporal-values.ts";

/** Values as tspark gives them, beside what Temporal itself makes of the same number. */
const epoch = new Temporal.PlainDateTime(1970, 1, 1);
const days = fc.integer({ min: -100_000_001, max: 100_000_000 });
const micros = fc.bigInt({ min: -(10n ** 8n) * 86_400_000_000n, max: 10n ** 8n * 86_400_000_000n });
const kinds = {
  date: days.map((raw) => [dateOf(raw), epoch.toPlainDate().add({ days: raw })] as const),
  time: fc
    .bigInt({ min: 0n, max: 86_399_999_999_999n })
    .map((raw) => [timeOf(raw), epoch.toPlainTime().add({ nanoseconds: Number(raw) })] as const),
  timestamp: micros.map((raw) => [instantOf(raw), Temporal.Instant.fromEpochNanoseconds(raw * 1000n)] as const),
  timestamp_ntz: micros.map(
    (raw) =>
      [
        dateTimeOf(raw),
        Temporal.Instant.fromEpochNanoseconds(raw * 1000n)
          .toZonedDateTimeISO("UTC")
          .toPlainDateTime(),
      ] as const,
  ),
  yearMonthInterval: fc
    .integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
    .map(
      (raw) => [yearMonthOf(raw), Temporal.Duration.from({ years: Math.trunc(raw / 12), months: raw % 12 })] as const,
    ),
  dayTimeInterval: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(
    (raw) =>
      [
        dayTimeOf(raw),
        Temporal.Duration.from({ seconds: Number(raw / 1_000_000n), microseconds: Number(raw % 1_000_000n) }).round({
          largestUnit: "days",
        }),
      ] as const,
  ),
};

const memberNames = (value: object): string[] =>
  Object.getOwnPropertyNames((value.constructor as { prototype: object }).prototype);

describe.each(Object.entries(kinds))("values of %s", (_, pairs) => {
  const each = (check: (made: object, own: object) => void) =>
    fc.assert(fc.property(pairs as fc.Arbitrary<readonly [object, object]>, ([made, own]) => check(made, own)));

  test("have every field that Temporal's own have", () => {
    each((made, own) => {
      for (const name of memberNames(own)) {
        const [value, expected] = [made, own].map((of) => (of as Record<string, unknown>)[name]);
        expect(typeof value, name).toBe(typeof expected);
        if (typeof expected !== "function") expect(value, name).toBe(expected);
      }
    });
  });

  test("print as Temporal's own do", () => {
    each((made, own) => {
      expect(String(made)).toBe(String(own));
      expect(JSON.stringify({ made })).toBe(JSON.stringify({ made: own }));
      expect(Object.prototype.toString.call(made)).toBe(Object.prototype.toString.call(own));
      expect(inspect([made])).toBe(`[ ${(own as { [Symbol.toStringTag]: string })[Symbol.toStringTag]} ${own} ]`);
    });
  });

  test("are of its class, have nothing that is seen, and are not compared as numbers", () => {
    each((made, own) => {
      expect(made).toBeInstanceOf(own.constructor);
      expect(made.constructor).toBe(own.constructor);
      expect(Reflect.ownKeys(made)).toEqual([]);
      expect(() => Number(made)).toThrow(TypeError);
    });
  });

  test("are taken by the class as its own, both ways round", () => {
    type Class = { from(value: object): object; compare(a: object, b: object, options?: object): number };
    each((made, own) => {
      const { from, compare } = own.constructor as unknown as Class;
      expect(String(from(made))).toBe(String(own));
      const relativeTo = "2000-01-01T00:00Z[UTC]";
      const isNear = !(own instanceof Temporal.Duration) || Math.abs(own.days) + Math.abs(own.years) * 366 < 10_000_000;
      if (!isNear) return;
      expect([compare(made, own, { relativeTo }), compare(own, made, { relativeTo })]).toEqual([0, 0]);
      if (own instanceof Temporal.Duration) return;
      const equals = (a: object, b: object) => (a as { equals(other: object): boolean }).equals(b);
      expect([equals(made, own), equals(own, made)]).toEqual([true, true]);
    });
  });
});

describe("a value out of a column", () => {
  const date = dateOf(18_321);
  const instant = instantOf(1_700_000_000_123_456n);
  const dateTime = dateTimeOf(1_700_000_000_123_456n);

  test("calculates", () => {
    expect(String(date.add({ months: 1 }))).toBe("2020-03-29");
    expect(String(date.until(dateOf(18_322)))).toBe("P1D");
    expect(String(instant.until(instantOf(1_700_000_001_123_456n)))).toBe("PT1S");
    expect(String(dateTime.round("hour"))).toBe("2023-11-14T22:00:00");
    expect(String(instant.toZonedDateTimeISO("Europe/Berlin"))).toBe("2023-11-14T23:13:20.123456+01:00[Europe/Berlin]");
    expect(date.toLocaleString("en-GB")).toBe("29/02/2020");
  });

  test("goes into others", () => {
    expect(String(Temporal.PlainDateTime.from(date))).toBe("2020-02-29T00:00:00");
    expect(String(Temporal.PlainDate.from(dateTime))).toBe("2023-11-14");
    expect(String(date.toPlainDateTime(timeOf(3_723_000_000_001n)))).toBe("2020-02-29T01:02:03.000000001");
    expect(String(new Temporal.PlainDate(2020, 1, 31).add(yearMonthOf(13)))).toBe("2021-02-28");
    expect(Temporal.Duration.from({ months: 1 }).total({ unit: "days", relativeTo: date })).toBe(29);
    expect(String(new Temporal.Instant(0n).add(dayTimeOf(1_500_000n).with({ days: 0 })))).toBe(
      "1970-01-01T00:00:01.5Z",
    );
  });

  test("goes back to the number it came from, as does what Temporal makes of it", () => {
    for (const [made, of, back] of [
      [date, (value: object) => Temporal.PlainDate.from(value as Temporal.PlainDate), dateToDays],
      [instant, (value: object) => Temporal.Instant.from(value as Temporal.Instant), instantToMicros],
      [dateTime, (value: object) => Temporal.PlainDateTime.from(value as Temporal.PlainDateTime), dateTimeToMicros],
      [
        timeOf(3_723_000_000_001n),
        (value: object) => Temporal.PlainTime.from(value as Temporal.PlainTime),
        timeToNanos,
      ],
    ] as readonly (readonly [object, (value: object) => object, (value: never) => number | bigint])[]) {
      expect(back(made as never)).toBe(back(of(made) as never));
    }
    expect([dateToDays(date), instantToMicros(instant), timeToNanos(timeOf(5n))]).toEqual([
      18_321,
      1_700_000_000_123_456n,
      5n,
    ]);
  });

  test("that Temporal cannot hold is an error at once", () => {
    const limit = 8_640_000_000_000_000_000n;
    const day = 86_400_000_000n;
    for (const inside of [
      () => dateOf(100_000_000),
      () => dateOf(-100_000_001),
      () => instantOf(limit),
      () => instantOf(-limit),
      () => dateTimeOf(limit + day - 1n),
      () => dateTimeOf(-limit - day + 1n),
    ]) {
      expect(String(inside())).toMatch(/^[+-]27[15]\d\d\d-/);
    }
    for (const outside of [
      () => dateOf(100_000_001),
      () => dateOf(-100_000_002),
      () => instantOf(limit + 1n),
      () => instantOf(-limit - 1n),
      () => dateTimeOf(limit + day),
      () => dateTimeOf(-limit - day),
    ]) {
      expect(outside).toThrow(RangeError);
    }
  });
});
