/** Numbers as Java prints them, for Spark's casts to text are Java's `toString`. */

/** A double as `Double.toString` prints it. */
export const javaDouble = (value: number): string => javaText(value, String);

/** A 32-bit float as `Float.toString` prints it. */
export const javaFloat = (value: number): string => javaText(Math.fround(value), shortestFloat);

function javaText(value: number, shortest: (size: number) => string): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  const { digits, exponent } = decimalParts(shortest(size));
  if (size === 0) return `${sign}0.0`;
  if (size >= 1e-3 && size < 1e7) return sign + plain(digits, exponent);
  return `${sign}${digits[0]}.${digits.slice(1) || "0"}E${exponent}`;
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

/** The shortest text that reads back as the same 32-bit float. */
function shortestFloat(value: number): string {
  for (let precision = 1; precision < 9; precision++) {
    const text = value.toPrecision(precision);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toPrecision(9);
}
