import { Decimal } from "../types/index.ts";

export function decimalOf(unscaled: bigint, scale: number): Decimal {
  if (scale === 0) return new Decimal(unscaled.toString());
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  return new Decimal(`${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}
