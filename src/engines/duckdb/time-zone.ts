import { timeZone } from "../../util/index.ts";
import { stringSql } from "./literals.ts";

const microsPerSecond = 1_000_000;

/** What clocks in a zone show at a moment: TIMESTAMPTZ to TIMESTAMP. ICU would take ten times as long. */
export function toLocal(sql: string, zoneId: string): string {
  const offset = timeZone(zoneId)?.fixedOffset;
  if (offset === undefined) return `make_timestamp(spark_to_local(epoch_us(${sql}), ${stringSql(zoneId)}))`;
  return `make_timestamp(epoch_us(${sql})${plus(offset)})`;
}

/** The moment when clocks in a zone show a time: TIMESTAMP to TIMESTAMPTZ. Where clocks change, Java's choice. */
export function toInstant(sql: string, zoneId: string): string {
  const offset = timeZone(zoneId)?.fixedOffset;
  if (offset === undefined) return `make_timestamptz(spark_to_instant(epoch_us(${sql}), ${stringSql(zoneId)}))`;
  return `make_timestamptz(epoch_us(${sql})${plus(-offset)})`;
}

const plus = (seconds: number): string => {
  if (seconds === 0) return "";
  return `${seconds < 0 ? " - " : " + "}${Math.abs(seconds) * microsPerSecond}`;
};
