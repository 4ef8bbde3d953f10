import { Decimal as DecimalJs } from "decimal.js";

/**
 * Exact decimal numbers, as DECIMAL columns give them. A copy of decimal.js with settings of its own: sums and products of
 * two 38-digit numbers are exact, and texts never use an exponent.
 *
 * @example
 * ```ts
 * const total = new Decimal("12.50").plus("0.05");
 * ```
 */
export const Decimal = DecimalJs.clone({
  precision: 77,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
});

export type Decimal = DecimalJs;
