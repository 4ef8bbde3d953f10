/** A time zone as Java knows it: how far local time is ahead of UTC at a moment, and which moment a local time is. */
export interface TimeZone {
  readonly id: string;
  /** The offset when it is always the same, in seconds. */
  readonly fixedOffset: number | undefined;
  /** Seconds that local time is ahead of UTC. */
  offsetAt(epochSecond: number): number;
  /** The moment of a local time. Twice-told local times mean the first; times that a clock change skips move on by the gap. */
  epochSecondOf(localSecond: number): number;
}

const known = new Map<string, TimeZone | undefined>();

/** The zone with this id: a region, an offset (`+2`, `+02:00`, `UTC+2`...), or one of Java's three-letter ids. */
export function timeZone(id: string): TimeZone | undefined {
  if (!known.has(id)) known.set(id, fixedZone(id) ?? regionZone(id));
  return known.get(id);
}

/** Seconds that local time is always ahead of UTC; undefined for a region, which is not looked at. */
export const fixedOffsetOf = (id: string): number | undefined => fixedOffset(javaShortIds[id] ?? id);

function fixedZone(id: string): TimeZone | undefined {
  const offset = fixedOffsetOf(id);
  if (offset === undefined) return undefined;
  return { id, fixedOffset: offset, offsetAt: () => offset, epochSecondOf: (local) => local - offset };
}

const alwaysUtc = /^(?:Z|UTC|GMT|UT|(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Zulu|Greenwich)0?|Etc\/GMT[+-]0)$/;

function fixedOffset(id: string): number | undefined {
  if (alwaysUtc.test(id)) return 0;
  const etc = /^Etc\/GMT([+-])(\d{1,2})$/.exec(id);
  if (etc) return Number(etc[2]) <= 14 ? (etc[1] === "+" ? -1 : 1) * Number(etc[2]) * 3600 : undefined;
  const match = /^(?:UTC|GMT|UT)?([+-])(?:(\d{1,2})(?::(\d{1,2}))?|(\d\d):?(\d\d)(?::?(\d\d))?)$/.exec(id);
  if (!match) return undefined;
  const [, sign, hour, minute, hour2, minute2, second = "0"] = match;
  const [hours, minutes, seconds] = [Number(hour ?? hour2), Number(minute ?? minute2 ?? 0), Number(second)];
  const total = hours * 3600 + minutes * 60 + seconds;
  if (minutes > 59 || seconds > 59 || total > 18 * 3600) return undefined;
  return sign === "-" ? 0 - total : total;
}

/** What Java's ZoneId.SHORT_IDS says. */
const javaShortIds: Readonly<Record<string, string>> = {
  ACT: "Australia/Darwin",
  AET: "Australia/Sydney",
  AGT: "America/Argentina/Buenos_Aires",
  ART: "Africa/Cairo",
  AST: "America/Anchorage",
  BET: "America/Sao_Paulo",
  BST: "Asia/Dhaka",
  CAT: "Africa/Harare",
  CNT: "America/St_Johns",
  CST: "America/Chicago",
  CTT: "Asia/Shanghai",
  EAT: "Africa/Addis_Ababa",
  ECT: "Europe/Paris",
  EST: "-05:00",
  HST: "-10:00",
  IET: "America/Indiana/Indianapolis",
  IST: "Asia/Kolkata",
  JST: "Asia/Tokyo",
  MIT: "Pacific/Apia",
  MST: "-07:00",
  NET: "Asia/Yerevan",
  NST: "Pacific/Auckland",
  PLT: "Asia/Karachi",
  PNT: "America/Phoenix",
  PRT: "America/Puerto_Rico",
  PST: "America/Los_Angeles",
  SST: "Pacific/Guadalcanal",
  VST: "Asia/Ho_Chi_Minh",
};

function regionZone(id: string): TimeZone | undefined {
  const region = javaShortIds[id] ?? id;
  if (!/^[A-Z][A-Za-z0-9~/._+-]+$/.test(region)) return undefined;
  const format = formatOf(region);
  if (!format || !hasJavasCase(format, region)) return undefined;
  const offsets = new RegionOffsets(format);
  return {
    id,
    fixedOffset: undefined,
    offsetAt: (second) => offsets.at(second),
    epochSecondOf(local) {
      // A day is longer than any clock change, and clocks change less often than daily.
      const before = offsets.at(local - 86_400 - offsets.at(local - 86_400));
      const first = local - before;
      if (offsets.at(first) === before) return first;
      const later = local - offsets.at(first);
      return offsets.at(later) === offsets.at(first) ? later : first;
    },
  };
}

function formatOf(region: string): Intl.DateTimeFormat | undefined {
  const numeric = "numeric";
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: region,
      hourCycle: "h23",
      era: "short",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return undefined;
  }
}

/** Intl takes a region in any case, Java only as it is written. */
function hasJavasCase(format: Intl.DateTimeFormat, region: string): boolean {
  const { timeZone: canonical } = format.resolvedOptions();
  return canonical.toLowerCase() !== region.toLowerCase() || canonical === region;
}

/** Stretch of time, in seconds, in which clocks are taken to change at most once. */
const stretch = 2 ** 18;

interface Stretch {
  readonly before: number;
  readonly after: number;
  /** The first second at which `after` holds. */
  readonly change: number;
}

/** Offsets of a region, asked of Intl once a stretch and remembered. */
class RegionOffsets {
  readonly #format: Intl.DateTimeFormat;
  readonly #stretches = new Map<number, Stretch>();
  #last: Stretch | undefined;
  #lastIndex = Number.NaN;

  constructor(format: Intl.DateTimeFormat) {
    this.#format = format;
  }

  at(second: number): number {
    const index = Math.floor(second / stretch);
    const found = index === this.#lastIndex && this.#last ? this.#last : this.#stretch(index);
    return second < found.change ? found.before : found.after;
  }

  #stretch(index: number): Stretch {
    let found = this.#stretches.get(index);
    if (!found) {
      found = this.#ask(index * stretch);
      if (this.#stretches.size > 50_000) this.#stretches.clear();
      this.#stretches.set(index, found);
    }
    this.#last = found;
    this.#lastIndex = index;
    return found;
  }

  #ask(start: number): Stretch {
    const before = this.#exactly(start);
    const after = this.#exactly(start + stretch);
    if (before === after) return { before, after, change: start };
    let [low, high] = [start, start + stretch];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#exactly(middle) === before) low = middle;
      else high = middle;
    }
    return { before, after, change: high };
  }

  #exactly(second: number): number {
    // Beyond what Date can hold the rules are those of its last year.
    const bounded = Math.max(-8.64e12, Math.min(8.64e12, second));
    const parts: Record<string, string> = {};
    for (const { type, value } of this.#format.formatToParts(bounded * 1000)) parts[type] = value;
    const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return Math.round(local.getTime() / 1000 - bounded);
  }
}
