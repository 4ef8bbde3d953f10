const tokens = /'(?:[^']|'')*'|([A-Za-z])\1*|[\s\S]/g;

/** Java's pattern letters and what DuckDB's strftime writes alike. */
const written: Readonly<Record<string, string>> = {
  yyyy: "%Y",
  yy: "%y",
  MM: "%m",
  M: "%-m",
  MMM: "%b",
  MMMM: "%B",
  dd: "%d",
  d: "%-d",
  E: "%a",
  EE: "%a",
  EEE: "%a",
  EEEE: "%A",
  HH: "%H",
  H: "%-H",
  hh: "%I",
  h: "%-I",
  mm: "%M",
  m: "%-M",
  ss: "%S",
  s: "%-S",
  SSS: "%g",
  SSSSSS: "%f",
  a: "%p",
  DDD: "%j",
};

/** What strptime reads alike, given that the text has the form. */
const read: Readonly<Record<string, readonly [format: string, form: string]>> = {
  yyyy: ["%Y", "[0-9]{4}"],
  MM: ["%m", "[0-9]{2}"],
  dd: ["%d", "[0-9]{2}"],
  HH: ["%H", "[0-9]{2}"],
  mm: ["%M", "[0-9]{2}"],
  ss: ["%S", "[0-9]{2}"],
};

/** The text of a token that stands for itself; undefined for letters and for what patterns reserve. */
function plainText(token: string): string | undefined {
  if (token === "''") return "'";
  if (token.length > 1 && token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  return /^[A-Za-z[\]{}#']/.test(token) ? undefined : token;
}

/** The pattern for strftime; undefined where it cannot write the same. */
export function strftimePattern(pattern: string): string | undefined {
  const parts = (pattern.match(tokens) ?? []).map((token) => written[token] ?? plainText(token)?.replaceAll("%", "%%"));
  return parts.includes(undefined) || parts.length === 0 ? undefined : parts.join("");
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** The pattern for strptime and the form that a text must have for it; undefined for patterns of other letters. */
export function strptimePattern(pattern: string): { readonly format: string; readonly shape: string } | undefined {
  let [format, shape] = ["", ""];
  const seen = new Set<string>();
  for (const token of pattern.match(tokens) ?? []) {
    const field = read[token];
    const text = field ? undefined : plainText(token);
    if (field && seen.has(token)) return undefined;
    if (!field && (text === undefined || /[^\x20-\x7e]|%/.test(text))) return undefined;
    seen.add(token);
    format += field ? field[0] : text;
    shape += field ? field[1] : escaped(text as string);
  }
  // Without these strptime takes other defaults than Java.
  return seen.has("yyyy") && seen.has("MM") && seen.has("dd") ? { format, shape } : undefined;
}
