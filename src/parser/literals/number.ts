import { type Origin, sparkError } from "../../errors/index.ts";
import { type Literal, type LiteralValue, node } from "../../plan/index.ts";
import {
  ByteType,
  type DataType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  ShortType,
} from "../../types/index.ts";

/** The value of a number as it is written, sign and suffix included. */
export function numberLiteral(text: string, origin: Origin): Literal {
  const [, digits = "", suffix = ""] = /^(.*?)(BD|[LSYFD])?$/i.exec(text) ?? [];
  return (suffixes[suffix.toUpperCase()] ?? plain)(digits, origin);
}

type Reader = (digits: string, origin: Origin) => Literal;

const suffixes: Readonly<Record<string, Reader>> = {
  Y: integral("tinyint", ByteType, -(2n ** 7n), 2n ** 7n - 1n),
  S: integral("smallint", ShortType, -(2n ** 15n), 2n ** 15n - 1n),
  L: integral("bigint", LongType, -(2n ** 63n), 2n ** 63n - 1n),
  F: (digits, origin) => literal(inRange(digits, "float", largestFloat, origin), FloatType, origin),
  D: double,
  BD: decimal,
};

const largestFloat = { value: 3.4028234663852886e38, text: "3.4028234663852886E+38" };
const largestDouble = { value: Number.MAX_VALUE, text: "1.7976931348623157E+308" };

function plain(digits: string, origin: Origin): Literal {
  if (/e/i.test(digits)) return double(digits, origin);
  if (digits.includes(".")) return decimal(digits, origin);
  const value = BigInt.asIntN(64, toBigInt(digits));
  if (value !== toBigInt(digits)) return decimal(digits, origin);
  const isInt = value === BigInt.asIntN(32, value);
  return isInt ? literal(Number(value), IntegerType, origin) : literal(value, LongType, origin);
}

function double(digits: string, origin: Origin): Literal {
  return literal(inRange(digits, "double", largestDouble, origin), DoubleType, origin);
}

function integral(typeName: string, type: DataType, least: bigint, most: bigint): Reader {
  return (digits, origin) => {
    const value = toBigInt(digits);
    if (value < least || value > most) throw outOfRange(digits, typeName, String(least), String(most), origin);
    return literal(type.kind === "long" ? value : Number(value), type, origin);
  };
}

function inRange(digits: string, typeName: string, largest: typeof largestFloat, origin: Origin): number {
  const value = Number(digits);
  if (Math.abs(value) > largest.value) throw outOfRange(digits, typeName, `-${largest.text}`, largest.text, origin);
  return typeName === "float" ? Math.fround(value) : value;
}

const widestDecimal = 38;

function decimal(digits: string, origin: Origin): Literal {
  const [mantissa = "", exponent = "0"] = digits.toLowerCase().split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const shift = Number(exponent);
  const significant = (whole + fraction).replace(/^0+(?=\d)/, "");
  const scale = Math.max(0, fraction.length - shift);
  const padding = Math.max(0, shift - fraction.length);
  const precision = Math.max(scale, significant === "0" ? 1 : significant.length + padding);
  if (precision > widestDecimal) {
    throw sparkError("DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION", { precision, maxPrecision: widestDecimal }, origin, {
      class: "ParseException",
    });
  }
  const unscaled = (significant + (significant === "0" ? "" : "0".repeat(padding))).padStart(scale + 1, "0");
  const point = unscaled.length - scale;
  const text = scale === 0 ? unscaled : `${unscaled.slice(0, point)}.${unscaled.slice(point)}`;
  return literal(sign + text, DecimalType(precision, scale), origin);
}

const toBigInt = (digits: string): bigint => (digits.startsWith("-") ? -BigInt(digits.slice(1)) : BigInt(digits));

const literal = (value: LiteralValue, dataType: DataType, origin: Origin): Literal =>
  node("literal", { value, dataType, origin });

const outOfRange = (digits: string, typeName: string, minValue: string, maxValue: string, origin: Origin) =>
  sparkError("INVALID_NUMERIC_LITERAL_RANGE", { rawStrippedQualifier: digits, typeName, minValue, maxValue }, origin);
