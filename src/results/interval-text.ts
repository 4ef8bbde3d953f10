import type { Temporal } from "temporal-polyfill";
import type { DayTimeField, DayTimeIntervalType, YearMonthIntervalType } from "../types/index.ts";
import { secondsText } from "../types/index.ts";
import { durationToMicros, durationToMonths } from "./temporal-values.ts";

/** ANSI intervals as Spark casts them to text: `INTERVAL '1 02:03:04' DAY TO SECOND`. */

export function yearMonthText(value: Temporal.Duration, { startField, endField }: YearMonthIntervalType): string {
  const months = durationToMonths(value);
  const [years, rest] = [Math.trunc(Math.abs(months) / 12), Math.abs(months) % 12];
  const single = startField === "year" ? years : Math.abs(months);
  const size = startField === endField ? `${single}` : `${years}-${rest}`;
  return literal(months < 0, size, startField, endField);
}

const microsPer: Readonly<Record<DayTimeField, bigint>> = {
  day: 86_400_000_000n,
  hour: 3_600_000_000n,
  minute: 60_000_000n,
  second: 1_000_000n,
};
const fields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];

export function dayTimeText(value: Temporal.Duration, { startField, endField }: DayTimeIntervalType): string {
  const micros = durationToMicros(value);
  const shown = fields.slice(fields.indexOf(startField), fields.indexOf(endField) + 1);
  let rest = micros < 0n ? -micros : micros;
  let size = "";
  for (const field of shown) {
    const isFirst = field === startField;
    const count = field === "second" ? padSeconds(secondsText(rest)) : (rest / microsPer[field]).toString();
    rest %= microsPer[field];
    const separator = isFirst ? "" : fields.indexOf(field) === 1 ? " " : ":";
    size += separator + (field === "day" ? count : count.padStart(2, "0"));
  }
  return literal(micros < 0n, size, startField, endField);
}

const padSeconds = (text: string): string => (/^\d(\.|$)/.test(text) ? `0${text}` : text);

function literal(isNegative: boolean, size: string, start: string, end: string): string {
  const unit = start === end ? start : `${start} to ${end}`;
  return `INTERVAL '${isNegative ? "-" : ""}${size}' ${unit.toUpperCase()}`;
}
