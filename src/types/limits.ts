import type { DataType, DecimalType, IntegralType } from "./data-type.ts";

/** The most digits of a decimal, and the most of them after the point. */
export const maxPrecision = 38;
export const maxScale = 38;

/** The smallest and the largest value of an integral type. */
export const integralLimits: { readonly [K in IntegralType["kind"]]: readonly [min: bigint, max: bigint] } = {
  byte: [-128n, 127n],
  short: [-32768n, 32767n],
  integer: [-2147483648n, 2147483647n],
  long: [-9223372036854775808n, 9223372036854775807n],
};

/** The decimal type that holds every value of a numeric type, as Spark widens it for decimal arithmetic. */
export const decimalFor: {
  readonly [K in IntegralType["kind"] | "float" | "double"]: readonly [precision: number, scale: number];
} = {
  byte: [3, 0],
  short: [5, 0],
  integer: [10, 0],
  long: [20, 0],
  float: [14, 7],
  double: [30, 15],
};

/** Precision and scale cut to what Spark can hold, giving up fraction digits but keeping six of them if it can. */
export function boundedDecimal(precision: number, scale: number): DecimalTypeShape {
  if (precision <= maxPrecision) return { precision, scale };
  const integerDigits = precision - scale;
  return { precision: maxPrecision, scale: Math.max(maxPrecision - integerDigits, Math.min(scale, 6)) };
}

type DecimalTypeShape = Pick<DecimalType, "precision" | "scale">;

const fixedSizes: { readonly [K in DataType["kind"]]?: number } = {
  null: 1,
  boolean: 1,
  byte: 1,
  short: 2,
  integer: 4,
  long: 8,
  float: 4,
  double: 8,
  string: 20,
  binary: 100,
  date: 4,
  time: 8,
  timestamp: 8,
  timestamp_ntz: 8,
  yearMonthInterval: 4,
  dayTimeInterval: 8,
  calendarInterval: 16,
  variant: 2048,
  geometry: 2048,
  geography: 2048,
};

/** Spark's guess of the bytes that a value takes, for statistics. */
export function defaultSize(type: DataType): number {
  switch (type.kind) {
    case "decimal":
      return type.precision <= 18 ? 8 : 16;
    case "char":
    case "varchar":
      return type.length;
    case "array":
      return defaultSize(type.elementType);
    case "map":
      return defaultSize(type.keyType) + defaultSize(type.valueType);
    case "struct":
      return type.fields.reduce((sum, field) => sum + defaultSize(field.dataType), 0);
    case "udt":
      return defaultSize(type.sqlType);
    default:
      return fixedSizes[type.kind]!;
  }
}
