import { VariantVal } from "../../types/index.ts";

/** A VARIANT as plans carry it: its value and its metadata in binary form. */
export type VariantParts = readonly [value: Uint8Array, metadata: Uint8Array];

/** DuckDB keeps a VARIANT as JSON: dates, times and bytes in it become texts. */
export const variantJson = ([value, metadata]: VariantParts): string => new VariantVal(value, metadata).toJson();

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
