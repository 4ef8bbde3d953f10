import { daysFromCivil, daysInMonth, floorDiv } from "./calendar.ts";
import { timeZone } from "./time-zone.ts";

/** A clock; `Temporal.Now.instant` is one. */
export type Clock = () => { readonly epochNanoseconds: bigint };
export const systemClock: Clock = () => ({ epochNanoseconds: BigInt(Date.now()) * 1_000_000n });

/** What a reader of text needs to know: the zone of times without one, and what "now" is. */
export interface DatetimeTextOptions {
  readonly sessionTimeZone: string;
  readonly now: Clock;
}
type Options = DatetimeTextOptions;

/** Days since 1970-01-01 of `DATE '..'`, or undefined when the text is not a date. */
export function dateDays(text: string, options: Options): number | undefined {
  const special = specialDate(text, options);
  if (special !== undefined) return special;
  const match = /^([+-]?)(\d{4,7})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T].*)?)?)?$/s.exec(trim(text));
  if (!match) return undefined;
  const [, sign, year, month = "1", day = "1"] = match;
  return epochDays(Number(`${sign}${year}`), Number(month), Number(day));
}

/** A timestamp as it is written: local microseconds, and the zone when there is one. */
export interface WrittenTimestamp {
  readonly localMicros: bigint;
  readonly zone?: string | undefined;
}

const clock = /(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?)?)?/.source;
const dated = new RegExp(`^([+-]?)(\\d{4,6})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[ T]${clock}(.*))?)?)?$`, "s");
const timeOnly = /^T?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?)?(.*)$/s;

/** Reads a timestamp with a date. */
export function readTimestamp(text: string): WrittenTimestamp | undefined {
  const match = dated.exec(trim(text));
  if (!match) return undefined;
  const [, sign, year, month = "1", day = "1", hour = "0", minute = "0", second = "0", fraction = "", zone = ""] =
    match;
  const days = epochDays(Number(`${sign}${year}`), Number(month), Number(day));
  return written(days, [hour, minute, second, fraction], zone);
}

/** Microseconds since 1970-01-01 UTC of `TIMESTAMP '..'` with local time zone, or undefined when the text is none. */
export function timestampMicros(text: string, options: Options): bigint | undefined {
  const special = specialInstant(text, options);
  if (special !== undefined) return special;
  const timestamp = readTimestamp(text) ?? readTimeToday(text, options);
  return timestamp && toUtc(timestamp.localMicros, timestamp.zone ?? options.sessionTimeZone);
}

/** Local microseconds of `TIMESTAMP_NTZ '..'`; a zone in the text is read and ignored. */
export function localTimestampMicros(text: string, options: Options): bigint | undefined {
  const special = specialInstant(text, options);
  if (special === undefined) return readTimestamp(text)?.localMicros;
  if (/epoch/i.test(text)) return 0n;
  return toLocal(special, options.sessionTimeZone);
}

function readTimeToday(text: string, options: Options): WrittenTimestamp | undefined {
  const match = timeOnly.exec(trim(text));
  if (!match) return undefined;
  const [, hour = "0", minute = "0", second = "0", fraction = "", zone = ""] = match;
  const known = zoneOf(zone);
  if (known === null) return undefined;
  return written(today(known ?? options.sessionTimeZone, options), [hour, minute, second, fraction], zone);
}

type ClockText = readonly [hour: string, minute: string, second: string, fraction: string];

function written(days: number | undefined, [hour, minute, second, fraction]: ClockText, zoneText: string) {
  const zone = zoneOf(zoneText);
  if (days === undefined || zone === null || +hour > 23 || +minute > 59 || +second > 59) return undefined;
  const seconds = BigInt(days) * 86_400n + BigInt(+hour * 3600 + +minute * 60 + +second);
  return { localMicros: seconds * 1_000_000n + BigInt(fraction.padEnd(6, "0").slice(0, 6)), zone };
}

/** Nanoseconds of the day of `TIME '..'`, or undefined when the text is none. */
export function timeNanos(text: string): bigint | undefined {
  const match = /^T?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{0,9}))?)?(?:\s*([ap])m)?$/i.exec(trim(text));
  if (!match) return undefined;
  const [, hour = "", minute = "", second = "0", fraction = "", half] = match;
  const hours = half === undefined ? +hour : hour24(+hour, half.toLowerCase());
  if (!(hours <= 23) || +minute > 59 || +second > 59) return undefined;
  return BigInt(hours * 3600 + +minute * 60 + +second) * 1_000_000_000n + BigInt(fraction.padEnd(9, "0"));
}

const hour24 = (hour: number, half: string): number =>
  hour < 1 || hour > 12 ? Number.NaN : (hour % 12) + (half === "p" ? 12 : 0);

const trim = (text: string): string => text.replace(/^[\s\0-\x1f]+|[\s\0-\x1f]+$/g, "");

/** Days since 1970-01-01 in the proleptic Gregorian calendar; undefined for a day that no month has or no INT can count. */
function epochDays(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const sinceEpoch = daysFromCivil(year, month, day);
  return sinceEpoch === (sinceEpoch | 0) ? sinceEpoch : undefined;
}

const special = /^(epoch|now|today|tomorrow|yesterday)\s*(.*)$/i;
const shifts: Readonly<Record<string, number>> = { now: 0, today: 0, tomorrow: 1, yesterday: -1 };

function specialDate(text: string, options: Options): number | undefined {
  const found = readSpecial(text, options);
  if (!found) return undefined;
  return found.word === "epoch" ? 0 : dayOf(found, options);
}

function specialInstant(text: string, options: Options): bigint | undefined {
  const found = readSpecial(text, options);
  if (!found) return undefined;
  if (found.word === "epoch") return 0n;
  if (found.word === "now") return nowMicros(options);
  return toUtc(BigInt(dayOf(found, options)) * microsPerDay, found.zone);
}

function readSpecial(text: string, options: Options): { word: string; zone: string } | undefined {
  const [, word, zoneText = ""] = special.exec(trim(text)) ?? [];
  const zone = zoneOf(zoneText);
  return word === undefined || zone === null
    ? undefined
    : { word: word.toLowerCase(), zone: zone ?? options.sessionTimeZone };
}

const dayOf = ({ word, zone }: { word: string; zone: string }, options: Options): number =>
  today(zone, options) + (shifts[word] ?? 0);

const microsPerSecond = 1_000_000n;
const microsPerDay = 86_400n * microsPerSecond;

const nowMicros = ({ now }: Options): bigint => floorDiv(now().epochNanoseconds, 1000n);

/** Days since 1970-01-01 of the day that it is in a zone. */
const today = (zone: string, options: Options): number =>
  Number(floorDiv(toLocal(nowMicros(options), zone), microsPerDay));

/** The id of the zone that a text names; undefined for no text, null for a text that names none. */
function zoneOf(text: string): string | undefined | null {
  const name = text.trim();
  if (name === "") return undefined;
  if (/^(z|utc|gmt)$/i.test(name)) return "UTC";
  const offset = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{1,2}))?(?::?(\d{2}))?$/.exec(name);
  if (offset) {
    const [, sign, hours = "", minutes = "0"] = offset;
    return +hours > 18 || +minutes > 59 ? null : `${sign}${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
  }
  return timeZone(name) ? name : null;
}

/** The moment at which it is this time in a zone. */
function toUtc(localMicros: bigint, zone: string): bigint {
  const seconds = floorDiv(localMicros, microsPerSecond);
  const moment = timeZone(zone)?.epochSecondOf(Number(seconds));
  return moment === undefined ? localMicros : localMicros + (BigInt(moment) - seconds) * microsPerSecond;
}

/** What time it is in a zone at a moment. */
function toLocal(micros: bigint, zone: string): bigint {
  const ahead = timeZone(zone)?.offsetAt(Number(floorDiv(micros, microsPerSecond)));
  return micros + BigInt(ahead ?? 0) * microsPerSecond;
}
