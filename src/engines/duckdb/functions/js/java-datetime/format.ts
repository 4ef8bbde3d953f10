import type { TimeZone } from "../../../../../util/index.ts";
import { fieldsOf, type LocalFields } from "./calendar.ts";
import { months, ordinals, short, weekdays, zoneName } from "./names.ts";
import type { DatetimePattern, Element } from "./pattern.ts";

interface Moment extends LocalFields {
  readonly zone: TimeZone;
  readonly epochSecond: number;
  readonly offset: number;
  readonly hasEra: boolean;
}

const two = (value: number): string => String(value).padStart(2, "0");
const padded = (value: number, count: number): string => String(value).padStart(count, "0");

function year({ year: proleptic, hasEra }: Moment, count: number): string {
  const value = hasEra && proleptic < 1 ? 1 - proleptic : proleptic;
  if (count === 2) return two(((value % 100) + 100) % 100);
  const digits = padded(Math.abs(value), count);
  const plus = count >= 4 && value > 0 && digits.length > count ? "+" : "";
  return `${value < 0 ? "-" : plus}${digits}`;
}

const text = (name: string, number: number, count: number): string =>
  count <= 2 ? padded(number, count) : count === 3 ? short(name) : name;

const quarter = ({ month }: Moment, count: number): string => {
  const value = Math.ceil(month / 3);
  return count <= 2 ? padded(value, count) : count === 3 ? `Q${value}` : `${ordinals[value - 1]} quarter`;
};

/** `+02`, `+0200`, `+02:00`, with seconds from four letters on; `zero` stands for no offset. */
function offsetText(offset: number, count: number, zero: string): string {
  if (offset === 0 && zero !== "") return zero;
  const size = Math.abs(offset);
  const [hours, minutes, seconds] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const colon = count === 3 || count === 5 ? ":" : "";
  const minuteText = count > 1 || minutes > 0 ? `${colon}${two(minutes)}` : "";
  const secondText = count > 3 && seconds > 0 ? `${colon}${two(seconds)}` : "";
  return `${offset < 0 ? "-" : "+"}${two(hours)}${minuteText}${secondText}`;
}

function localizedOffset(offset: number, full: boolean): string {
  if (offset === 0) return "GMT";
  const size = Math.abs(offset);
  const [hours, minutes, seconds] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const sign = offset < 0 ? "-" : "+";
  if (full) return `GMT${sign}${two(hours)}:${two(minutes)}${seconds > 0 ? `:${two(seconds)}` : ""}`;
  return `GMT${sign}${hours}${minutes > 0 || seconds > 0 ? `:${two(minutes)}` : ""}${seconds > 0 ? `:${two(seconds)}` : ""}`;
}

const writers: Readonly<Record<string, (moment: Moment, count: number) => string>> = {
  G: (moment, count) => {
    const isBefore = moment.year < 1;
    return count === 4 ? (isBefore ? "Before Christ" : "Anno Domini") : isBefore ? "BC" : "AD";
  },
  y: year,
  M: ({ month }, count) => text(months[month - 1] as string, month, count),
  L: ({ month }, count) => text(months[month - 1] as string, month, count),
  d: ({ day }, count) => padded(day, count),
  D: ({ dayOfYear }, count) => padded(dayOfYear, count),
  Q: quarter,
  q: quarter,
  E: ({ weekday }, count) => {
    const name = weekdays[weekday - 1] as string;
    return count === 4 ? name : short(name);
  },
  F: ({ day }) => String(((day - 1) % 7) + 1),
  a: ({ hour }) => (hour < 12 ? "AM" : "PM"),
  h: ({ hour }, count) => padded(hour % 12 || 12, count),
  H: ({ hour }, count) => padded(hour, count),
  k: ({ hour }, count) => padded(hour || 24, count),
  K: ({ hour }, count) => padded(hour % 12, count),
  m: ({ minute }, count) => padded(minute, count),
  s: ({ second }, count) => padded(second, count),
  S: ({ micros }, count) => padded(micros, 6).padEnd(9, "0").slice(0, count),
  V: ({ zone }) => zone.id,
  z: ({ zone, epochSecond }, count) => zoneName(zone, epochSecond, count === 4),
  O: ({ offset }, count) => localizedOffset(offset, count === 4),
  X: ({ offset }, count) => offsetText(offset, count, "Z"),
  x: ({ offset }, count) => offsetText(offset, count, ""),
  Z: ({ offset }, count) =>
    count === 4 ? localizedOffset(offset, true) : offsetText(offset, count === 5 ? 5 : 2, count === 5 ? "Z" : ""),
};

/** A moment as a pattern shows it in a zone. */
export function formatMoment(epochMicros: bigint, { elements, hasEra }: DatetimePattern, zone: TimeZone): string {
  const epochSecond = Number(epochMicros < 0n ? (epochMicros - 999_999n) / 1_000_000n : epochMicros / 1_000_000n);
  const offset = zone.offsetAt(epochSecond);
  const moment = { ...fieldsOf(epochMicros + BigInt(offset) * 1_000_000n), zone, epochSecond, offset, hasEra };
  const write = (element: Element): string => {
    if (element.kind === "text") return element.text;
    if (element.kind === "optional") return element.elements.map(write).join("");
    return (writers[element.letter] as (typeof writers)[string])(moment, element.count);
  };
  return elements.map(write).join("");
}
