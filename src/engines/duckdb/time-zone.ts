import { fixedOffsetOf } from "../../util/index.ts";
import { stringSql } from "./literals.ts";

const microsPerSecond = 1_000_000;

/** What clocks in a zone show at a moment: TIMESTAMPTZ to TIMESTAMP. ICU would take ten times as long. */
export function toLocal(sql: string, zoneId: string): string {
  const offset = fixedOffsetOf(zoneId);
  if (offset === undefined) return `make_timestamp(spark_to_local(epoch_us(${sql}), ${stringSql(zoneId)}))`;
  return `make_timestamp(epoch_us(${sql})${plus(offset)})`;
}

/** The moment when clocks in a zone show a time: TIMESTAMP to TIMESTAMPTZ. Where clocks change, Java's choice. */
export function toInstant(sql: string, zoneId: string): string {
  const offset = fixedOffsetOf(zoneId);
  if (offset === undefined) return `make_timestamptz(spark_to_instant(epoch_us(${sql}), ${stringSql(zoneId)}))`;
  return `make_timestamptz(epoch_us(${sql})${plus(-offset)})`;
}

/** The zone by a name that DuckDB knows: offsets come in one form only. */
export function duckdbZone(zoneId: string): string {
  const offset = fixedOffsetOf(zoneId);
  if (offset === undefined) return zoneId;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 3600), Math.floor(Math.abs(offset) / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return offset === 0 ? "UTC" : `UTC${offset < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
}

const plus = (seconds: number): string => {
  if (seconds === 0) return "";
  return `${seconds < 0 ? " - " : " + "}${Math.abs(seconds) * microsPerSecond}`;
};
