import { sparkErrorFromParts } from "../../../errors/index.ts";
import { stringSql } from "../literals.ts";

/** A pattern of Java's DateTimeFormatter as what DuckDB needs: a format for strptime and strftime, and a strict test. */
export interface DatetimePattern {
  readonly format: string;
  readonly regex: string;
  readonly hasZone: boolean;
}

type Piece = readonly [format: string, regex: string];

/** Letters with how often they may stand together. What is not here DuckDB has no sign for. */
const letters: Readonly<Record<string, Piece>> = {
  yyyy: ["%Y", "\\d{4}"],
  yyy: ["%Y", "\\d{4}"],
  y: ["%Y", "\\d{4}"],
  yy: ["%y", "\\d{2}"],
  uuuu: ["%Y", "\\d{4}"],
  MM: ["%m", "\\d{2}"],
  M: ["%-m", "\\d{1,2}"],
  MMM: ["%b", "[A-Z][a-z]{2}"],
  MMMM: ["%B", "[A-Z][a-z]+"],
  dd: ["%d", "\\d{2}"],
  d: ["%-d", "\\d{1,2}"],
  DDD: ["%j", "\\d{3}"],
  EEE: ["%a", "[A-Z][a-z]{2}"],
  E: ["%a", "[A-Z][a-z]{2}"],
  EE: ["%a", "[A-Z][a-z]{2}"],
  EEEE: ["%A", "[A-Z][a-z]+"],
  HH: ["%H", "\\d{2}"],
  H: ["%-H", "\\d{1,2}"],
  hh: ["%I", "\\d{2}"],
  h: ["%-I", "\\d{1,2}"],
  mm: ["%M", "\\d{2}"],
  m: ["%-M", "\\d{1,2}"],
  ss: ["%S", "\\d{2}"],
  s: ["%-S", "\\d{1,2}"],
  SSS: ["%g", "\\d{3}"],
  SSSSSS: ["%f", "\\d{6}"],
  SSSSSSSSS: ["%n", "\\d{9}"],
  a: ["%p", "[AP]M"],
  XXX: ["%z", "(?:Z|[+-]\\d{2}:\\d{2})"],
  XX: ["%z", "(?:Z|[+-]\\d{4})"],
  xxx: ["%z", "[+-]\\d{2}:\\d{2}"],
  Z: ["%z", "[+-]\\d{4}"],
};

const token = /'((?:[^']|'')*)'|([A-Za-z])\2*|\[|\]|[\s\S]/g;

export function datetimePattern(pattern: string): DatetimePattern {
  let format = "";
  let regex = "";
  let hasZone = false;
  for (const [text, literal] of pattern.matchAll(token)) {
    const piece = literal === undefined ? letters[text] : undefined;
    if (piece) {
      format += piece[0];
      regex += piece[1];
      hasZone ||= piece[0] === "%z";
      continue;
    }
    if (literal === undefined && /[A-Za-z[\]{}#]/.test(text)) throw unsupported(pattern, text);
    const plain = literal === undefined ? text : literal === "" ? "'" : literal.replaceAll("''", "'");
    format += plain.replaceAll("%", "%%");
    regex += plain.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  }
  return { format, regex, hasZone };
}

const unsupported = (pattern: string, letter: string) =>
  sparkErrorFromParts({
    className: "UnsupportedOperationException",
    message: `The embedded engine does not know ${letter} in the datetime pattern ${JSON.stringify(pattern)}.`,
  });

/** SQL of the TIMESTAMP that a text stands for, null where it is not written exactly so; with a zone, in UTC. */
export function parseSql(text: string, { format, regex }: DatetimePattern): string {
  return `CASE WHEN regexp_full_match(${text}, ${stringSql(regex)}) THEN CAST(try_strptime(${text}, ${stringSql(format)}) AS TIMESTAMP) END`;
}
