import { timeZone } from "../../../../util/index.ts";
import { type JsFunction, jsFunction, raised } from "./define.ts";
import { formatMoment } from "./java-datetime/format.ts";
import { parseDatetime } from "./java-datetime/parse.ts";
import { type DatetimePattern, parsePattern } from "./java-datetime/pattern.ts";
import { toInstantMicros, toLocalMicros, zoneNamed } from "./time-zone.ts";

const remembered = 200;
const patterns = [new Map<string, DatetimePattern>(), new Map<string, DatetimePattern>()] as const;

function patternOf(text: string, forParsing: boolean): DatetimePattern {
  const known = patterns[forParsing ? 1 : 0];
  const found = known.get(text);
  if (found) return found;
  const made = parsePattern(text, forParsing);
  if (known.size >= remembered) known.clear();
  known.set(text, made);
  return made;
}

const cannotParse = (message: string, func: string): Error =>
  raised("CANNOT_PARSE_TIMESTAMP", { message, func: `\`${func}\`` });

/** Microseconds of the moment, or of the local time when no zone is given; null, or an error naming `instead`, when it is none. */
function parsed(text: string, pattern: string, zone: string | undefined, instead: string | undefined): bigint | null {
  const found = parseDatetime(text, patternOf(pattern, true));
  if (typeof found === "string") {
    if (instead === undefined) return null;
    throw cannotParse(found, instead);
  }
  if (zone === undefined) return found.localMicros;
  return toInstantMicros(found.localMicros, found.zone ?? zoneNamed(zone));
}

/** Dates are the days of the moment in the session's zone. */
function parsedDay(text: string, pattern: string, zone: string, instead: string | undefined): number | null {
  const instant = parsed(text, pattern, zone, instead);
  if (instant === null) return null;
  const local = toLocalMicros(instant, zoneNamed(zone));
  return Number(local < 0n ? (local - 86_399_999_999n) / 86_400_000_000n : local / 86_400_000_000n);
}

/** What a text in a pattern says: days since 1970, or microseconds of the moment or of the local time; null if it does not fit. */
export const textInPattern = {
  date: (text: string, pattern: string, zone: string) => parsedDay(text, pattern, zone, undefined),
  timestamp: (text: string, pattern: string, zone: string) => parsed(text, pattern, zone, undefined),
  timestamp_ntz: (text: string, pattern: string) => parsed(text, pattern, undefined, undefined),
} as const;

const [strict, lenient] = ["try_to_timestamp", undefined];

/** Dates and times in the patterns of java.time.format.DateTimeFormatter. */
export const datetimeFunctions: readonly JsFunction[] = [
  jsFunction("spark_date_format", ["BIGINT", "VARCHAR", "VARCHAR"], "VARCHAR", (micros, pattern, zone) =>
    formatMoment(micros, patternOf(pattern, false), timeZone(zone) ?? zoneNamed(zone)),
  ),
  jsFunction("spark_parse_date_as", ["VARCHAR", "VARCHAR", "VARCHAR"], "INTEGER", (text, pattern, zone) =>
    parsedDay(text, pattern, zone, strict),
  ),
  jsFunction("spark_try_parse_date_as", ["VARCHAR", "VARCHAR", "VARCHAR"], "INTEGER", (text, pattern, zone) =>
    parsedDay(text, pattern, zone, lenient),
  ),
  jsFunction("spark_parse_timestamp_as", ["VARCHAR", "VARCHAR", "VARCHAR"], "BIGINT", (text, pattern, zone) =>
    parsed(text, pattern, zone, strict),
  ),
  jsFunction("spark_try_parse_timestamp_as", ["VARCHAR", "VARCHAR", "VARCHAR"], "BIGINT", (text, pattern, zone) =>
    parsed(text, pattern, zone, lenient),
  ),
  jsFunction("spark_parse_local_as", ["VARCHAR", "VARCHAR"], "BIGINT", (text, pattern) =>
    parsed(text, pattern, undefined, strict),
  ),
  jsFunction("spark_try_parse_local_as", ["VARCHAR", "VARCHAR"], "BIGINT", (text, pattern) =>
    parsed(text, pattern, undefined, lenient),
  ),
];
