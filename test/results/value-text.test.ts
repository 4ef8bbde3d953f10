import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { rowFactory, valueText } from "../../src/results/index.ts";
import { CalendarInterval, Decimal, parseDataType, VariantVal } from "../../src/types/index.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const duration = (fields: Temporal.DurationLike) => Temporal.Duration.from(fields);
const struct = (...values: unknown[]) => rowFactory(values.map((_, at) => `f${at}`)).row(values);

// Each text is the one that `show` of Spark 4.3 printed for the value.
test.each<[type: string, value: unknown, text: string]>([
  ["boolean", true, "true"],
  ["double", 123456789.125, "1.23456789125E8"],
  ["double", 1.7976931348623157e308, "1.7976931348623157E308"],
  ["double", 5e-324, "4.9E-324"],
  ["float", 123456789.125, "1.23456792E8"],
  ["float", 3061734.25, "3061734.2"],
  ["decimal(20,10)", new Decimal("0.0000001"), "0.0000001000"],
  ["decimal(38,18)", new Decimal(0), "0.000000000000000000"],
  ["date", Temporal.PlainDate.from("0001-01-01"), "0001-01-01"],
  ["date", Temporal.PlainDate.from("-000044-03-15"), "-0044-03-15"],
  ["date", Temporal.PlainDate.from("+012345-01-01"), "+12345-01-01"],
  ["timestamp", instant("2020-01-02T03:04:05Z"), "2020-01-02 03:04:05"],
  ["timestamp", instant("2020-01-02T03:04:05.6Z"), "2020-01-02 03:04:05.6"],
  ["timestamp", instant("1969-12-31T23:59:59.999999Z"), "1969-12-31 23:59:59.999999"],
  ["timestamp_ntz", Temporal.PlainDateTime.from("2020-01-02T03:04:05.100"), "2020-01-02 03:04:05.1"],
  ["time(6)", Temporal.PlainTime.from("00:00:00.000001"), "00:00:00.000001"],
  ["interval year to month", duration({ years: 1, months: 2 }), "INTERVAL '1-2' YEAR TO MONTH"],
  ["interval year to month", duration({ months: 0 }), "INTERVAL '0-0' YEAR TO MONTH"],
  ["interval year", duration({ years: 3 }), "INTERVAL '3' YEAR"],
  ["interval month", duration({ months: -1 }), "INTERVAL '-1' MONTH"],
  [
    "interval day to second",
    duration({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 500 }),
    "INTERVAL '1 02:03:04.5' DAY TO SECOND",
  ],
  [
    "interval day to second",
    duration({ days: -1, hours: -2, minutes: -3, seconds: -4, microseconds: -1 }),
    "INTERVAL '-1 02:03:04.000001' DAY TO SECOND",
  ],
  ["interval hour", duration({ hours: 5 }), "INTERVAL '05' HOUR"],
  ["interval hour to minute", duration({ hours: 10, minutes: 11 }), "INTERVAL '10:11' HOUR TO MINUTE"],
  ["interval second", duration({ seconds: 90 }), "INTERVAL '90' SECOND"],
  ["interval second", duration({ seconds: 1, milliseconds: 500 }), "INTERVAL '01.5' SECOND"],
  ["interval", new CalendarInterval(-1, 2, -500_000n), "-1 months 2 days -0.5 seconds"],
  ["binary", new Uint8Array([0x48, 0x65, 0xff, 0]), "[48 65 FF 00]"],
  ["binary", new Uint8Array(), "[]"],
  ["array<int>", [1, 2, null], "[1, 2, NULL]"],
  ["array<array<int>>", [[1], null], "[[1], NULL]"],
  ["array<double>", [1, 1e10], "[1.0, 1.0E10]"],
  [
    "map<string,int>",
    new Map([
      ["k", 1],
      ["l", null],
    ]),
    "{k -> 1, l -> NULL}",
  ],
  ["struct<a:int,b:string,c:void>", struct(1, "x", null), "{1, x, NULL}"],
  ["struct<a:struct<b:int>>", struct(struct(1)), "{{1}}"],
  ["struct<a:string>", struct(""), "{}"],
  ["variant", VariantVal.parseJson('{"a":1,"b":[1,2.5,"x",null]}'), '{"a":1,"b":[1,2.5,"x",null]}'],
  ["int", null, "NULL"],
])("%s %o", (type, value, text) => {
  expect(valueText(parseDataType(type), "UTC")(value)).toBe(text);
});

test.each([
  ["America/Los_Angeles", "2020-07-02T03:04:05Z", "2020-07-01 20:04:05"],
  ["America/Los_Angeles", "1800-01-01T00:00:00Z", "1799-12-31 16:07:02"],
  ["Asia/Kolkata", "1800-01-01T00:00:00Z", "1800-01-01 05:53:28"],
  ["+05:30", "1800-01-01T00:00:00Z", "1800-01-01 05:30:00"],
])("a timestamp in %s", (zone, at, text) => {
  expect(valueText(parseDataType("timestamp"), zone)(instant(at))).toBe(text);
});
