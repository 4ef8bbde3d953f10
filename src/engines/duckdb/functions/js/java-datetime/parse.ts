import { daysFromCivil, daysInMonth, isLeap, type TimeZone, timeZone } from "../../../../../util/index.ts";
import { microsOf } from "./calendar.ts";
import { months, regionOf, short } from "./names.ts";
import type { DatetimePattern, Element } from "./pattern.ts";

/** What a text says: local microseconds, and the zone if it names one. */
export interface ParsedDatetime {
  readonly localMicros: bigint;
  readonly zone: TimeZone | undefined;
}

interface Found {
  values: Map<string, number>;
  zone?: TimeZone | undefined;
  fraction?: number;
}

type Field = Extract<Element, { kind: "field" }>;

/** Reads a whole text; a text that does not fit gives words that say why not. */
export function parseDatetime(text: string, pattern: DatetimePattern): ParsedDatetime | string {
  const found: Found = { values: new Map() };
  const end = readAll(text, 0, pattern.elements, found);
  if (end < 0) return `the text '${text}' does not fit the pattern at position ${~end}`;
  if (end < text.length) return `the text '${text}' goes on at position ${end}, behind the end of the pattern`;
  return resolve(found) ?? `the text '${text}' names a date or time that does not exist`;
}

/** Positions behind what was read; below zero, the complement of where it failed. */
function readAll(text: string, start: number, elements: readonly Element[], found: Found): number {
  let at = start;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    at = readOne(text, at, element, fixedWidthBehind(elements, i), found);
    if (at < 0) return at;
  }
  return at;
}

function readOne(text: string, at: number, element: Element, reserved: number, found: Found): number {
  if (element.kind === "text") {
    const matches = text.slice(at, at + element.text.length).toLowerCase() === element.text.toLowerCase();
    return matches ? at + element.text.length : ~at;
  }
  if (element.kind === "field") return readField(text, at, element, reserved, found);
  const before: Found = { ...found, values: new Map(found.values) };
  const end = readAll(text, at, element.elements, found);
  if (end >= 0) return end;
  Object.assign(found, before);
  return at;
}

interface NumberShape {
  readonly min: number;
  readonly max: number;
}

const isText = ({ letter, count }: Field): boolean => "ML".includes(letter) && count >= 3;

/** How many digits a numeric field takes; undefined for fields that are no numbers. */
function numberShape(field: Field): NumberShape | undefined {
  const { letter, count } = field;
  if (isText(field) || !"yMLdDhHkKms".includes(letter)) return undefined;
  if (letter === "y") return count === 2 ? { min: 2, max: 2 } : { min: count, max: 19 };
  if (letter === "D") return count === 1 ? { min: 1, max: 19 } : { min: count, max: 3 };
  return count === 1 ? { min: 1, max: 19 } : { min: 2, max: 2 };
}

/** A number of open width leaves room for the numbers of fixed width that follow it at once. */
function fixedWidthBehind(elements: readonly Element[], index: number): number {
  let width = 0;
  for (const element of elements.slice(index + 1)) {
    const shape = element.kind === "field" ? numberShape(element) : undefined;
    if (!shape || shape.min !== shape.max) break;
    width += shape.max;
  }
  return width;
}

function readField(text: string, at: number, field: Field, reserved: number, found: Found): number {
  const shape = numberShape(field);
  if (shape) return readNumber(text, at, field, shape, reserved, found);
  switch (field.letter) {
    case "M":
    case "L": {
      const names = field.count === 3 ? months.map(short) : months;
      return readName(text, at, names, (index) => put(found, "M", index + 1));
    }
    case "a":
      return readName(text, at, ["AM", "PM"], (index) => put(found, "a", index));
    case "G":
      return readName(text, at, field.count === 4 ? ["Before Christ", "Anno Domini"] : ["BC", "AD"], (index) =>
        put(found, "G", index),
      );
    case "S": {
      const digits = new RegExp(`^\\d{1,${field.count}}`).exec(text.slice(at))?.[0];
      if (digits === undefined) return ~at;
      found.fraction = Number(digits.padEnd(6, "0").slice(0, 6));
      return at + digits.length;
    }
    default:
      return readZone(text, at, field, found);
  }
}

/** A value that was read before must be the same. */
const put = (found: Found, letter: string, value: number): boolean => {
  const known = found.values.get(letter);
  found.values.set(letter, value);
  return known === undefined || known === value;
};

function readName(text: string, at: number, names: readonly string[], take: (index: number) => boolean): number {
  const rest = text.slice(at).toLowerCase();
  const index = names.findIndex((name) => rest.startsWith(name.toLowerCase()));
  return index >= 0 && take(index) ? at + (names[index] as string).length : ~at;
}

function readNumber(
  text: string,
  at: number,
  field: Field,
  shape: NumberShape,
  reserved: number,
  found: Found,
): number {
  const isOpen = shape.min !== shape.max;
  const sign = isOpen && field.letter === "y" ? (/^[+-]/.exec(text.slice(at))?.[0] ?? "") : "";
  const run = /^\d*/.exec(text.slice(at + sign.length))?.[0].length ?? 0;
  const size = Math.min(shape.max, isOpen ? Math.max(shape.min, run - reserved) : shape.max);
  if (run < shape.min || size > run) return ~at;
  if (isOpen && !signFits(field, sign, size)) return ~at;
  const digits = text.slice(at + sign.length, at + sign.length + size);
  let value = Number(digits) * (sign === "-" ? -1 : 1);
  if (field.letter === "y" && field.count === 2) value += 2000;
  const letter = field.letter === "L" ? "M" : field.letter;
  return put(found, letter, value) ? at + sign.length + size : ~at;
}

/** From four letters on, more digits need a plus sign, and a plus sign more digits. */
function signFits({ letter, count }: Field, sign: string, size: number): boolean {
  if (letter !== "y" || count < 4) return sign !== "+";
  return sign === "-" || (sign === "+") === size > count;
}

const offsetForms: Readonly<Record<number, RegExp>> = {
  1: /^([+-])(\d\d)(?:(\d\d))?/,
  2: /^([+-])(\d\d)(\d\d)/,
  3: /^([+-])(\d\d):(\d\d)/,
  4: /^([+-])(\d\d)(\d\d)(?:(\d\d))?/,
  5: /^([+-])(\d\d):(\d\d)(?::(\d\d))?/,
};
const localized = /^GMT(?:([+-])(\d{1,2})(?::(\d\d)(?::(\d\d))?)?)?/i;

function readZone(text: string, at: number, { letter, count }: Field, found: Found): number {
  const rest = text.slice(at);
  if (letter === "O" || (letter === "Z" && count === 4)) return readOffset(rest, at, localized, found);
  if ("XxZ".includes(letter)) {
    if ((letter === "X" || (letter === "Z" && count === 5)) && /^Z/i.test(rest)) {
      found.zone = timeZone("Z");
      return at + 1;
    }
    const form = letter === "Z" ? (count === 5 ? 5 : 2) : count;
    return readOffset(rest, at, offsetForms[form] as RegExp, found);
  }
  const name = /^(?:[A-Za-z][A-Za-z0-9/_+\-:~]*|[+-][\d:]+)/.exec(rest)?.[0] ?? "";
  for (let size = name.length; size > 0; size--) {
    const part = name.slice(0, size);
    const zone = timeZone((letter === "z" ? regionOf(part) : undefined) ?? part);
    if (!zone) continue;
    found.zone = zone;
    return at + size;
  }
  return ~at;
}

function readOffset(rest: string, at: number, form: RegExp, found: Found): number {
  const match = form.exec(rest);
  if (!match) return ~at;
  const [matched, sign = "+", hours = "0", minutes = "0", seconds = "0"] = match;
  const two = (value: string): string => value.padStart(2, "0");
  const zone = timeZone(`${sign}${two(hours)}:${two(minutes)}:${two(seconds)}`);
  if (!zone) return ~at;
  found.zone = zone;
  return at + matched.length;
}

const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  M: [1, 12],
  d: [1, 31],
  D: [1, 366],
  H: [0, 23],
  k: [1, 24],
  h: [1, 12],
  K: [0, 11],
  m: [0, 59],
  s: [0, 59],
};

/** The moment that the fields name, if there is one. Missing fields are those of midnight on 1970-01-01. */
function resolve({ values, zone, fraction = 0 }: Found): ParsedDatetime | undefined {
  for (const [letter, value] of values) {
    const range = ranges[letter];
    if (range && (value < range[0] || value > range[1])) return undefined;
  }
  const days = resolveDate(values);
  const hour = resolveHour(values);
  if (days === undefined || hour === undefined) return undefined;
  const second = hour * 3600 + (values.get("m") ?? 0) * 60 + (values.get("s") ?? 0);
  return { localMicros: microsOf(days, second, fraction), zone };
}

function resolveDate(values: ReadonlyMap<string, number>): number | undefined {
  const given = values.get("y") ?? 1970;
  const hasEra = values.has("G");
  if (hasEra && given < 1) return undefined;
  const year = values.get("G") === 0 ? 1 - given : given;
  const dayOfYear = values.get("D");
  if (dayOfYear === undefined) {
    const [month, day] = [values.get("M") ?? 1, values.get("d") ?? 1];
    return day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) : undefined;
  }
  if (dayOfYear > (isLeap(year) ? 366 : 365)) return undefined;
  const days = daysFromCivil(year, 1, dayOfYear);
  const start = daysFromCivil(year, 1, 1);
  return days === start + dayOfYear - 1 ? days : start + dayOfYear - 1;
}

/** Hours of the clock's half are in the morning unless the text says otherwise. */
function resolveHour(values: ReadonlyMap<string, number>): number | undefined {
  const half = (values.get("a") ?? 0) * 12;
  const candidates = [
    values.get("H"),
    mapped(values.get("k"), (hour) => hour % 24),
    mapped(values.get("h"), (hour) => (hour % 12) + half),
    mapped(values.get("K"), (hour) => hour + half),
  ].filter((hour) => hour !== undefined);
  return candidates.every((hour) => hour === candidates[0]) ? (candidates[0] ?? 0) : undefined;
}

const mapped = (value: number | undefined, map: (value: number) => number): number | undefined =>
  value === undefined ? undefined : map(value);
