/** The bytes of VARIANT, as the Parquet specification of the Variant encoding gives them. */
export interface VariantBytes {
  readonly value: Uint8Array;
  readonly metadata: Uint8Array;
}

/** Low two bits of a value's first byte. */
export const basicType = { primitive: 0, shortString: 1, object: 2, array: 3 } as const;

/** The other six bits, where the basic type is primitive. */
export const primitive = {
  null: 0,
  true: 1,
  false: 2,
  int1: 3,
  int2: 4,
  int4: 5,
  int8: 6,
  double: 7,
  decimal4: 8,
  decimal8: 9,
  decimal16: 10,
  date: 11,
  timestamp: 12,
  timestampNtz: 13,
  float: 14,
  binary: 15,
  longString: 16,
  uuid: 20,
} as const;

export const longestShortString = 63;

/** The only version of the encoding. */
export const version = 1;

/** Bytes that numbers up to this one take. */
export const widthOf = (largest: number): number =>
  largest <= 0xff ? 1 : largest <= 0xffff ? 2 : largest <= 0xffffff ? 3 : 4;

/** An unsigned little-endian number. */
export function littleEndian(value: number, width: number): number[] {
  return Array.from({ length: width }, (_, at) => Math.floor(value / 256 ** at) & 0xff);
}
