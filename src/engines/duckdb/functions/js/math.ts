import { withPoint } from "./decimal.ts";
import { type JsFunction, jsFunction, raised } from "./define.ts";
import { XorShift } from "./xor-shift.ts";

const mostUnsigned = 2n ** 64n - 1n;
const ansiConf = '"spark.sql.ansi.enabled"';

/** As `conv` of Hive: reads digits until one does not fit the base; numbers have 64 bits without a sign. */
function conv(text: string, from: number, to: number, isAnsi: boolean): string | null {
  const target = Math.abs(to);
  if (from < 2 || from > 36 || target < 2 || target > 36) return null;
  const trimmed = text.replace(/^ +| +$/g, "");
  if (trimmed === "") return null;
  const isNegative = trimmed.startsWith("-");
  const magnitude = digitsOf(isNegative ? trimmed.slice(1) : trimmed, from, isAnsi);
  if (to > 0) return inBase(isNegative ? BigInt.asUintN(64, -magnitude) : magnitude, target);
  const signed = BigInt.asIntN(64, isNegative ? -magnitude : magnitude);
  return (signed < 0n ? "-" : "") + inBase(signed < 0n ? -signed : signed, target);
}

function digitsOf(text: string, base: number, isAnsi: boolean): bigint {
  let value = 0n;
  for (const char of text) {
    const digit = Number.parseInt(char, 36);
    if (Number.isNaN(digit) || digit >= base) break;
    value = value * BigInt(base) + BigInt(digit);
    if (value <= mostUnsigned) continue;
    if (isAnsi)
      throw raised("ARITHMETIC_OVERFLOW", {
        message: "Overflow in function conv()",
        alternative: "",
        config: ansiConf,
      });
    return mostUnsigned;
  }
  return value;
}

const inBase = (value: bigint, base: number): string => value.toString(base).toUpperCase();

function widthBucket(value: number, low: number, high: number, count: bigint): bigint | null {
  if (count <= 0n || count === 2n ** 63n - 1n || Number.isNaN(value) || low === high) return null;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  const isBefore = low < high ? value < least : value > most;
  const isAfter = low < high ? value >= most : value <= least;
  if (isBefore) return 0n;
  if (isAfter) return count + 1n;
  const distance = low < high ? value - least : most - value;
  return BigInt(Math.trunc((Number(count) * distance) / (most - least))) + 1n;
}

/** The shortest text of a double as digits and the place of the point, so that rounding sees what people see. */
function decimalText(value: number): string {
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  const digits = whole + fraction;
  if (shift < 0) return `0.${"0".repeat(-shift - 1)}${digits}`;
  const padded = digits.padEnd(shift + 1, "0");
  return `${padded.slice(0, shift + 1)}.${padded.slice(shift + 1) || "0"}`;
}

/** Decimal text rounded to some fraction digits; negative digits round before the point. */
function roundedText(text: string, digits: number, toEven: boolean): string {
  const isNegative = text.startsWith("-");
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  if (digits >= fraction.length) return text;
  const unit = 10n ** BigInt(fraction.length - digits);
  const all = BigInt(whole + fraction);
  const [quotient, rest] = [all / unit, all % unit];
  const isUp = rest * 2n > unit || (rest * 2n === unit && (!toEven || quotient % 2n === 1n));
  const kept = quotient + (isUp ? 1n : 0n);
  const sized = digits < 0 ? kept * 10n ** BigInt(-digits) : kept;
  return withPoint(isNegative ? -sized : sized, Math.max(0, digits));
}

function roundDouble(value: number, digits: number, toEven: boolean): number {
  if (!Number.isFinite(value)) return value;
  const rounded = Number(roundedText(decimalText(value), digits, toEven));
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A seeded generator for each thread, as Spark has one for each partition. */
const seeded = (name: string, next: (generator: XorShift) => number): JsFunction => ({
  ...jsFunction(name, ["BIGINT"], "DOUBLE", () => null),
  isVolatile: true,
  perThread: (thread) => {
    let generator: XorShift | undefined;
    return (seed: bigint) => {
      generator ??= new XorShift(BigInt.asIntN(64, seed + BigInt(thread)));
      return next(generator);
    };
  },
});

/** Mathematics that DuckDB lacks, or computes with less care than Java. */
export const mathScalarFunctions: readonly JsFunction[] = [
  jsFunction("spark_cbrt", ["DOUBLE"], "DOUBLE", Math.cbrt),
  jsFunction("spark_expm1", ["DOUBLE"], "DOUBLE", Math.expm1),
  jsFunction("spark_log1p", ["DOUBLE"], "DOUBLE", Math.log1p),
  jsFunction("spark_hypot", ["DOUBLE", "DOUBLE"], "DOUBLE", (a, b) => Math.hypot(a, b)),
  jsFunction("spark_conv", ["VARCHAR", "INTEGER", "INTEGER", "BOOLEAN"], "VARCHAR", conv),
  jsFunction("spark_width_bucket", ["DOUBLE", "DOUBLE", "DOUBLE", "BIGINT"], "BIGINT", widthBucket),
  jsFunction("spark_round_double", ["DOUBLE", "INTEGER", "BOOLEAN"], "DOUBLE", roundDouble),
  jsFunction("spark_round_even", ["VARCHAR", "INTEGER"], "VARCHAR", (text, digits) => roundedText(text, digits, true)),
  seeded("spark_rand", (generator) => generator.nextDouble()),
  seeded("spark_randn", (generator) => generator.nextGaussian()),
];
