import { type DataType, DecimalType, type IntegralType } from "../../types/index.ts";

/** Spark's decimals have at most this many digits. */
const maxPrecision = 38;
/** Fraction digits that a result keeps when its digits do not fit. */
const keptScale = 6;

const integralPrecision: Record<IntegralType["kind"], number> = { byte: 3, short: 5, integer: 10, long: 20 };

/** The decimal that holds every value of a type that decimals may be mixed with. */
export function asDecimal(type: DataType): DecimalType | undefined {
  if (type.kind === "decimal") return type;
  return type.kind in integralPrecision
    ? DecimalType(integralPrecision[type.kind as IntegralType["kind"]], 0)
    : undefined;
}

/** The narrowest decimal that holds an integer. */
export const decimalOfInteger = (value: number | bigint): DecimalType =>
  DecimalType(String(value).replace("-", "").length, 0);

type Digits = readonly [precision: number, scale: number];
const bounded = ([precision, scale]: Digits): DecimalType =>
  DecimalType(Math.min(precision, maxPrecision), Math.min(scale, maxPrecision));

/** Drops fraction digits, down to six, to make room for integer digits. */
function withLoss([precision, scale]: Digits): DecimalType {
  if (precision <= maxPrecision) return DecimalType(precision, scale);
  const integerDigits = precision - scale;
  return DecimalType(maxPrecision, Math.max(maxPrecision - integerDigits, Math.min(scale, keptScale)));
}

const rules = {
  "+": (a: DecimalType, b: DecimalType): Digits => sum(a, b),
  "-": (a: DecimalType, b: DecimalType): Digits => sum(a, b),
  "*": (a: DecimalType, b: DecimalType): Digits => [a.precision + b.precision + 1, a.scale + b.scale],
  "/": (a: DecimalType, b: DecimalType): Digits => {
    const scale = Math.max(keptScale, a.scale + b.precision + 1);
    return [a.precision - a.scale + b.scale + scale, scale];
  },
  "%": (a: DecimalType, b: DecimalType): Digits => {
    const scale = Math.max(a.scale, b.scale);
    return [Math.min(a.precision - a.scale, b.precision - b.scale) + scale, scale];
  },
} as const;

const sum = (a: DecimalType, b: DecimalType): Digits => {
  const scale = Math.max(a.scale, b.scale);
  return [Math.max(a.precision - a.scale, b.precision - b.scale) + scale + 1, scale];
};

export type DecimalOperator = keyof typeof rules;

/** The type of `a op b` (`spark.sql.decimalOperations.allowPrecisionLoss` says whether fraction digits may go). */
export function decimalResult(
  operator: DecimalOperator,
  a: DecimalType,
  b: DecimalType,
  allowPrecisionLoss = true,
): DecimalType {
  if (allowPrecisionLoss) return withLoss(rules[operator](a, b));
  if (operator !== "/") return bounded(rules[operator](a, b));
  const integerDigits = Math.min(maxPrecision, a.precision - a.scale + b.scale);
  const scale = Math.min(maxPrecision, Math.max(keptScale, a.scale + b.precision + 1));
  const excess = integerDigits + scale - maxPrecision;
  if (excess <= 0) return bounded([integerDigits + scale, scale]);
  return bounded([maxPrecision, scale - Math.floor(excess / 2) - 1]);
}

/** The decimal that values of both are brought to where they meet; integer digits win over fraction digits. */
export function widerDecimal(a: DecimalType, b: DecimalType): DecimalType {
  const scale = Math.max(a.scale, b.scale);
  const precision = scale + Math.max(a.precision - a.scale, b.precision - b.scale);
  const excess = precision - maxPrecision;
  return excess > 0 ? DecimalType(maxPrecision, Math.max(0, scale - excess)) : DecimalType(precision, scale);
}
