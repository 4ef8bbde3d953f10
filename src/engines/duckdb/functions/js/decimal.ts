import { type JsFunction, jsFunction } from "./define.ts";

/** A decimal's digits as an integer, and how many of them are fraction. */
function parts(text: string): { readonly digits: bigint; readonly scale: number } {
  const point = text.indexOf(".");
  return point < 0
    ? { digits: BigInt(text), scale: 0 }
    : { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** Rounds halves away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  if (2n * abs(rest) < abs(denominator)) return quotient;
  return quotient + (numerator < 0n === denominator < 0n ? 1n : -1n);
}

/** An integer as text with that many fraction digits. */
export function withPoint(digits: bigint, scale: number): string {
  const text = abs(digits)
    .toString()
    .padStart(scale + 1, "0");
  const sign = digits < 0n ? "-" : "";
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function quotient(a: string, b: string, scale: number): string | null {
  const [left, right] = [parts(a), parts(b)];
  if (right.digits === 0n) return null;
  const shift = scale - left.scale + right.scale;
  const [numerator, denominator] =
    shift >= 0
      ? [left.digits * 10n ** BigInt(shift), right.digits]
      : [left.digits, right.digits * 10n ** BigInt(-shift)];
  return withPoint(rounded(numerator, denominator), scale);
}

function product(a: string, b: string, scale: number): string {
  const [left, right] = [parts(a), parts(b)];
  const shift = scale - left.scale - right.scale;
  const exact = left.digits * right.digits;
  return withPoint(shift >= 0 ? exact * 10n ** BigInt(shift) : rounded(exact, 10n ** BigInt(-shift)), scale);
}

function sum(a: string, b: string, scale: number, isDifference: boolean): string {
  const [left, right] = [parts(a), parts(b)];
  const common = Math.max(left.scale, right.scale);
  const shifted = (side: typeof left): bigint => side.digits * 10n ** BigInt(common - side.scale);
  const exact = shifted(left) + (isDifference ? -shifted(right) : shifted(right));
  const shift = scale - common;
  return withPoint(shift >= 0 ? exact * 10n ** BigInt(shift) : rounded(exact, 10n ** BigInt(-shift)), scale);
}

function wholeQuotient(a: string, b: string): string | null {
  const [left, right] = [parts(a), parts(b)];
  if (right.digits === 0n) return null;
  const scale = Math.max(left.scale, right.scale);
  const shifted = (side: typeof left): bigint => side.digits * 10n ** BigInt(scale - side.scale);
  return (shifted(left) / shifted(right)).toString();
}

/** Decimal text, perhaps with an exponent, rounded to some fraction digits. */
function plainText(text: string, scale: number): string | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const digits = BigInt(`${whole}${fraction}` || "0");
  const shift = scale - fraction.length + Number(exponent);
  if (digits === 0n || shift < -mostShift) return withPoint(0n, scale);
  if (shift > mostShift) return null;
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : rounded(digits, 10n ** BigInt(-shift));
  return withPoint(sign === "-" ? -size : size, scale);
}
/** Beyond this many places no digit of a number can reach those of a decimal. */
const mostShift = 2000;

/** Decimals whose intermediate values do not fit in DuckDB's 128 bits. */
export const decimalFunctions: readonly JsFunction[] = [
  jsFunction("spark_decimal_quotient", ["VARCHAR", "VARCHAR", "INTEGER"], "VARCHAR", quotient),
  jsFunction("spark_plain_decimal", ["VARCHAR", "INTEGER"], "VARCHAR", plainText),
  jsFunction("spark_decimal_product", ["VARCHAR", "VARCHAR", "INTEGER"], "VARCHAR", product),
  jsFunction("spark_decimal_sum", ["VARCHAR", "VARCHAR", "INTEGER", "BOOLEAN"], "VARCHAR", sum),
  jsFunction("spark_decimal_whole_quotient", ["VARCHAR", "VARCHAR"], "VARCHAR", wholeQuotient),
];
