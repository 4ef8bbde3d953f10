import { type TimeZone, timeZone } from "../../../../util/index.ts";
import { type JsFunction, jsFunction, raised } from "./define.ts";

const million = 1_000_000n;

/** Seconds since 1970, rounded down. */
const secondsOf = (micros: bigint): number => Number(micros < 0n ? (micros - 999_999n) / million : micros / million);

/** The zone that a text names; Spark's error where it names none. */
export function zoneNamed(id: string): TimeZone {
  const zone = timeZone(id);
  if (!zone) throw raised("INVALID_TIMEZONE", { timeZone: id });
  return zone;
}

export const toLocalMicros = (micros: bigint, zone: TimeZone): bigint =>
  micros + BigInt(zone.offsetAt(secondsOf(micros))) * million;

export function toInstantMicros(local: bigint, zone: TimeZone): bigint {
  const second = secondsOf(local);
  return local + BigInt(zone.epochSecondOf(second) - second) * million;
}

export const timeZoneFunctions: readonly JsFunction[] = [
  jsFunction("spark_to_local", ["BIGINT", "VARCHAR"], "BIGINT", (micros, zone) =>
    toLocalMicros(micros, zoneNamed(zone)),
  ),
  jsFunction("spark_convert_zone", ["BIGINT", "VARCHAR", "VARCHAR"], "BIGINT", (local, from, to) =>
    toLocalMicros(toInstantMicros(local, zoneNamed(from)), zoneNamed(to)),
  ),
  jsFunction("spark_to_instant", ["BIGINT", "VARCHAR"], "BIGINT", (micros, zone) =>
    toInstantMicros(micros, zoneNamed(zone)),
  ),
];
