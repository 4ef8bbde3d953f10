import { type Digits, digitsOf, grouped, halfEven, parts, rounded } from "./decimal-text.ts";
import { raised } from "./define.ts";

/** A pattern of java.text.DecimalFormat, such as `#,##0.00`. */
interface DecimalPattern {
  readonly positive: readonly [prefix: string, suffix: string];
  readonly negative: readonly [prefix: string, suffix: string];
  /** Digits between separators; 0 for none. */
  readonly groupSize: number;
  readonly leastInteger: number;
  readonly mostInteger: number;
  readonly leastFraction: number;
  readonly mostFraction: number;
  /** The fewest digits of the exponent; 0 for numbers without one. */
  readonly exponentDigits: number;
  /** How many places the point moves: 2 for percent, 3 for per mille. */
  readonly shift: number;
}

const plainCharacter = /[#0,.E;]/;

/** Takes quotes off; `%` and the per mille sign stay and are counted. */
function affix(text: string): string {
  return text.replace(/'([^']*)'/g, (_, quoted: string) => (quoted === "" ? "'" : quoted));
}

const subpattern = /^((?:'[^']*'|[^#0,.'])*)([#0,]*)(?:\.([#0]*))?(?:E(0+))?((?:'[^']*'|[^#0,.'])*)$/;

function parse(pattern: string): DecimalPattern {
  const [positive = "", negative] = splitAtSemicolon(pattern);
  const found = subpattern.exec(positive);
  if (!found || plainCharacter.test(affix(found[1] ?? "").replace(/[E;]/g, ""))) throw malformed(pattern);
  const [, prefix = "", whole = "", fraction = "", exponent = "", suffix = ""] = found;
  const other = negative === undefined ? undefined : subpattern.exec(negative);
  const digits = whole.replaceAll(",", "");
  if (/0#/.test(digits) || /#0/.test(fraction)) throw malformed(pattern);
  const zeros = digits.replaceAll("#", "").length;
  const isEmpty = whole === "" && !positive.includes(".") && exponent === "";
  return {
    positive: [affix(prefix), affix(suffix)],
    negative: other ? [affix(other[1] ?? ""), affix(other[5] ?? "")] : [`-${affix(prefix)}`, affix(suffix)],
    groupSize: isEmpty ? 3 : whole.includes(",") ? whole.length - whole.lastIndexOf(",") - 1 : 0,
    leastInteger: zeros,
    mostInteger: exponent === "" ? Number.POSITIVE_INFINITY : digits.length,
    leastFraction: fraction.replaceAll("#", "").length,
    mostFraction: isEmpty ? 0 : fraction.length,
    exponentDigits: exponent.length,
    shift: prefix.includes("%") || suffix.includes("%") ? 2 : /\u2030/.test(prefix + suffix) ? 3 : 0,
  };
}

const malformed = (pattern: string): Error =>
  raised("", { className: "IllegalArgumentException", message: `Malformed pattern "${pattern}"` });

function splitAtSemicolon(pattern: string): readonly string[] {
  const at = pattern.replace(/'[^']*'/g, (quoted) => "x".repeat(quoted.length)).indexOf(";");
  return at < 0 ? [pattern] : [pattern.slice(0, at), pattern.slice(at + 1)];
}

const known = new Map<string, DecimalPattern>();

function patternOf(text: string): DecimalPattern {
  const found = known.get(text) ?? parse(text);
  if (known.size > 200) known.clear();
  known.set(text, found);
  return found;
}

/** A number, as text, in a pattern; halves go to the even neighbour. */
export function formatDecimal(number: string, pattern: string): string {
  if (number === "nan" || number === "NaN") return "NaN";
  const format = patternOf(pattern);
  const negative = number.startsWith("-");
  const [prefix, suffix] = negative ? format.negative : format.positive;
  if (/inf/i.test(number)) return `${prefix}\u221E${suffix}`;
  const found = digitsOf(number);
  const shifted = { ...found, scale: found.scale - format.shift };
  return (
    prefix + (format.exponentDigits > 0 ? withExponent(shifted, format) : withoutExponent(shifted, format)) + suffix
  );
}

function withoutExponent(digits: Digits, format: DecimalPattern): string {
  const [whole, fraction] = parts(rounded(digits, format.mostFraction, halfEven));
  const shownFraction = trimmed(fraction, format.leastFraction);
  const padded = whole.padStart(format.leastInteger, "0");
  const shownWhole = padded === "" && shownFraction === "" ? "0" : padded;
  return grouped(shownWhole, format.groupSize) + (shownFraction === "" ? "" : `.${shownFraction}`);
}

const trimmed = (fraction: string, least: number): string => {
  let end = fraction.length;
  while (end > least && fraction[end - 1] === "0") end--;
  return fraction.slice(0, end).padEnd(least, "0");
};

function withExponent(found: Digits, format: DecimalPattern): string {
  const magnitude = found.digits === "" ? 0 : found.digits.length - found.scale;
  const whole = Math.max(1, format.leastInteger);
  const repeating = format.mostInteger > whole && format.mostInteger > 1 ? format.mostInteger : undefined;
  let exponent = repeating === undefined ? magnitude - whole : Math.floor((magnitude - 1) / repeating) * repeating;
  if (found.digits === "") exponent = 0;
  const mantissa = rounded({ ...found, scale: found.scale + exponent }, format.mostFraction, halfEven);
  const [integer, fraction] = parts(mantissa);
  const shown = trimmed(fraction, format.leastFraction);
  const text = (integer.padStart(format.leastInteger, "0") || "0") + (shown === "" ? "" : `.${shown}`);
  return `${text}E${exponent < 0 ? "-" : ""}${String(Math.abs(exponent)).padStart(format.exponentDigits, "0")}`;
}

/** `12,345.68`: what `format_number` gives for a number of places. */
export function formatPlaces(number: string, places: number): string {
  if (/nan/i.test(number)) return "NaN";
  const negative = number.startsWith("-") ? "-" : "";
  if (/inf/i.test(number)) return `${negative}\u221E`;
  const [whole, fraction] = parts(rounded(digitsOf(number), Math.min(places, 340), halfEven));
  return `${negative}${grouped(whole || "0")}${places === 0 ? "" : `.${fraction.padEnd(Math.min(places, 340), "0")}`}`;
}
