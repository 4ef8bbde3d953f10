import { decimalOf, decodeVariant, jsonOfVariant, VariantVal } from "../../types/index.ts";

/** A VARIANT as plans carry it: its value and its metadata in binary form. */
export type VariantParts = readonly [value: Uint8Array, metadata: Uint8Array];

const json = jsonOfVariant("UTC");

/** An exponent tells a double from a decimal, in JSON that Spark reads too. */
const exponential = (value: number): string => {
  if (!Number.isFinite(value)) return json.double(value);
  return `${Object.is(value, -0) ? "-" : ""}${value.toExponential()}`;
};
const asDuckdbKeepsIt = {
  ...json,
  double: exponential,
  float: exponential,
  // Zeros after the point tell a decimal from an integer.
  decimal: (unscaled: bigint, scale: number) => decimalOf(unscaled, scale).toFixed(scale),
};

/** DuckDB keeps a VARIANT as JSON: dates, times and bytes in it become texts, floats doubles. */
export const variantJson = ([value, metadata]: VariantParts): string =>
  decodeVariant({ value, metadata }, asDuckdbKeepsIt);

const asFilesMayBe = {
  singleQuotes: true,
  unquotedFieldNames: true,
  leadingZeros: true,
  nonNumericNumbers: true,
  unescapedControlChars: true,
  backslashEscapingAny: true,
  comments: true,
} as const;

export const variantOfJson = (json: string): VariantVal => VariantVal.ofJson(json, asFilesMayBe);
