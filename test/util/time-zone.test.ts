import { describe, expect, it } from "vitest";
import { timeZone } from "../../src/util/index.ts";

const second = (text: string): number => Date.parse(text) / 1000;

describe("timeZone", () => {
  // What java.time says, asked through to_utc_timestamp and from_utc_timestamp on Spark.
  it.each([
    ["America/Los_Angeles", "1850-01-01T00:00:00Z", -28_378],
    ["America/Los_Angeles", "2019-03-10T09:59:59Z", -28_800],
    ["America/Los_Angeles", "2019-03-10T10:00:00Z", -25_200],
    ["Africa/Monrovia", "1960-03-10T02:30:00Z", -2670],
    ["Europe/Amsterdam", "1930-03-10T02:30:00Z", 0],
    ["Asia/Kolkata", "2020-01-01T00:00:00Z", 19_800],
    ["PST", "2020-01-01T00:00:00Z", -28_800],
    ["EST", "2020-07-01T00:00:00Z", -18_000],
    ["W-SU", "2020-01-01T00:00:00Z", 10_800],
    ["Etc/GMT+5", "2020-01-01T00:00:00Z", -18_000],
    ["GMT+5", "2020-01-01T00:00:00Z", 18_000],
    ["GMT0", "2020-01-01T00:00:00Z", 0],
    ["+5", "2020-01-01T00:00:00Z", 18_000],
    ["+5:3", "2020-01-01T00:00:00Z", 18_180],
    ["+0530", "2020-01-01T00:00:00Z", 19_800],
    ["-05:30:15", "2020-01-01T00:00:00Z", -19_815],
  ])("%s at %s is %i seconds ahead of UTC", (id, at, offset) => {
    expect(timeZone(id)?.offsetAt(second(at))).toBe(offset);
  });

  it.each([
    ["2019-11-03T00:59:59Z", "2019-11-03T07:59:59Z"],
    ["2019-11-03T01:30:00Z", "2019-11-03T08:30:00Z"],
    ["2019-11-03T02:00:00Z", "2019-11-03T10:00:00Z"],
    ["2019-03-10T01:59:59Z", "2019-03-10T09:59:59Z"],
    ["2019-03-10T02:30:00Z", "2019-03-10T10:30:00Z"],
    ["2019-03-10T03:00:00Z", "2019-03-10T10:00:00Z"],
  ])("in Los Angeles, local %s is %s", (local, moment) => {
    expect(timeZone("America/Los_Angeles")?.epochSecondOf(second(local))).toBe(second(moment));
  });

  it.each(["", "z", " UTC", "europe/berlin", "Nope/Zone", "+19:00", "+05:60", "Etc/GMT+15"])(
    "knows no zone %j",
    (id) => {
      expect(timeZone(id)).toBeUndefined();
    },
  );
});
