import { timeZone } from "../../../util/index.ts";
import { toInstant, toLocal } from "../time-zone.ts";
import type { LoweringContext } from "./lowering.ts";

/** `name` is the zone where it is known before the query runs; one that there is not raises for rows without NULL. */
function inZone(
  value: string,
  zone: string,
  name: string | undefined,
  context: LoweringContext,
  known: (value: string, name: string) => string,
  make: string,
  own: string,
): string {
  if (name === undefined) return `${make}(${own}(epoch_us(${value}), ${zone}))`;
  if (timeZone(name)) return known(value, name);
  const type = make === "make_timestamp" ? "TIMESTAMP" : "TIMESTAMPTZ";
  return `CAST(CASE WHEN ${value} IS NOT NULL THEN ${context.raise("INVALID_TIMEZONE", { timeZone: name })} END AS ${type})`;
}

/** What clocks in a zone show at a moment. */
export const localIn = (moment: string, zone: string, name: string | undefined, context: LoweringContext): string =>
  inZone(moment, zone, name, context, toLocal, "make_timestamp", "spark_to_local");

/** The moment when clocks in a zone show a time. */
export const momentOf = (local: string, zone: string, name: string | undefined, context: LoweringContext): string =>
  inZone(local, zone, name, context, toInstant, "make_timestamptz", "spark_to_instant");
