/** Numbers as Java prints them, for Spark's casts to text are Java's `toString`. */

/** A double as `Double.toString` prints it. */
export const javaDouble = (value: number): string => javaText(value, 53, shortestDouble);

/** A 32-bit float as `Float.toString` prints it. */
export const javaFloat = (value: number): string => javaText(Math.fround(value), 24, shortestFloat);

function javaText(value: number, bits: number, shortest: (size: number) => string): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  if (bits === 53 && size >= 1e-3 && size < 1e7) return sign + withPoint(String(size));
  const isLargeInteger = size >= 2 ** bits && size < 2 ** 63;
  const { digits, exponent } = decimalParts(isLargeInteger ? integerText(size, bits) : shortest(size));
  if (size === 0) return `${sign}0.0`;
  if (size >= 1e-3 && size < 1e7) return sign + plain(digits, exponent);
  return `${sign}${digits[0]}.${digits.slice(1) || "0"}E${exponent}`;
}

const withPoint = (text: string): string => (text.includes(".") ? text : `${text}.0`);

/**
 * Java 17 does not look for the shortest text of an integer beyond the significand: it writes the exact digits, without those
 * that half a unit in the last place leaves open.
 */
function integerText(size: number, bits: number): string {
  const open = Math.floor(Math.log2(size)) - bits - 1;
  const unit = 10n ** BigInt(open > 1 ? Math.floor(open * Math.log10(2)) : 0);
  return (((BigInt(size) + unit / 2n) / unit) * unit).toString();
}

/** The digits of a number's text without leading and trailing zeros, and the power of ten of the first one. */
function decimalParts(text: string): { readonly digits: string; readonly exponent: number } {
  const [mantissa = "", power = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const all = whole + fraction;
  const leading = /^0*/.exec(all)?.[0].length ?? 0;
  return { digits: all.slice(leading).replace(/0+$/, "") || "0", exponent: Number(power) + whole.length - 1 - leading };
}

function plain(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return `${whole}.${digits.slice(exponent + 1) || "0"}`;
}

// Java never writes fewer than two digits, and then the nearest two: they differ among the smallest numbers.
const shortestDouble = (value: number): string => {
  const text = String(value);
  return /^\d(e|$)/.test(text) ? value.toPrecision(2) : text;
};

/** The shortest text that reads back as the same 32-bit float; halves go to the even digit. */
function shortestFloat(value: number): string {
  for (let precision = 2; precision < 9; precision++) {
    const text = value.toPrecision(precision);
    if (Math.fround(Number(text)) === value) return halfToEven(value, precision) ?? text;
  }
  return value.toPrecision(9);
}

function halfToEven(value: number, precision: number): string | undefined {
  const [digits = "", power = "0"] = value.toExponential(60).replace(".", "").split("e");
  const [kept, rest] = [digits.slice(0, precision), digits.slice(precision)];
  const isTie = /^50*$/.test(rest) && Number(kept.at(-1)) % 2 === 0;
  return isTie ? `${kept}e${Number(power) - precision + 1}` : undefined;
}
