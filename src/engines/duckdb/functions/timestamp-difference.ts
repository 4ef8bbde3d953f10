import { toLocal } from "../time-zone.ts";
import { notAUnit, unitOf } from "./datetime-unit.ts";
import type { Lowering } from "./lowering.ts";
import { onceAll } from "./once.ts";

const micros: Readonly<Record<string, number>> = {
  MICROSECOND: 1,
  MILLISECOND: 1000,
  SECOND: 1_000_000,
  MINUTE: 60_000_000,
  HOUR: 3_600_000_000,
  DAY: 86_400_000_000,
  WEEK: 604_800_000_000,
};
const months: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Months and days as one number; a month has room for 32 days. */
const packed = (date: string): string => `((year(${date}) * 12 + month(${date}) - 1) * 32 + day(${date}))`;
const timeOfDay = (local: string): string => `(epoch_us(${local}) - epoch_us(date_trunc('day', ${local})))`;

/** `timestampdiff(unit, start, end)`: whole units between what clocks show. */
export const difference: Lowering = ([, start, end], call, context) => {
  const unit = unitOf(call);
  if (!(unit in micros || unit in months)) {
    return notAUnit("TIMESTAMPDIFF", call, [start as string, end as string], context);
  }
  const locals = [start, end].map((moment) => toLocal(moment as string, context.sessionTimeZone));
  return onceAll(locals, ([a, b]) => {
    const size = micros[unit];
    if (size !== undefined) return `((epoch_us(${b}) - epoch_us(${a})) // ${size})`;
    const day = `CAST(${b} AS DATE)`;
    const [before, after] = [
      `${timeOfDay(b as string)} < ${timeOfDay(a as string)}`,
      `${timeOfDay(b as string)} > ${timeOfDay(a as string)}`,
    ];
    const lastWhole = `(CASE WHEN ${b} > ${a} AND ${before} THEN ${day} - 1 WHEN ${b} < ${a} AND ${after} THEN ${day} + 1 ELSE ${day} END)`;
    return `((${packed(lastWhole)} - ${packed(a as string)}) // ${32 * (months[unit] as number)})`;
  });
};
