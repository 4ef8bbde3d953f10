/** A number as decimal digits: `digits` with the point after the first `scale` of them from the end taken off. */
export interface Digits {
  readonly negative: boolean;
  /** Without leading zeros. */
  readonly digits: string;
  /** How many of the digits are behind the point; below zero, zeros are missing at the end. */
  readonly scale: number;
}

/** Digits of plain or exponent text, as JavaScript and DuckDB print numbers. */
export function digitsOf(text: string): Digits {
  const [, sign, whole = "", fraction = "", exponent = "0"] = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  return {
    negative: sign === "-",
    digits: (whole + fraction).replace(/^0+/, ""),
    scale: fraction.length - Number(exponent),
  };
}

/** Whether what is cut off makes the digit before it larger. */
export type Rounding = (kept: string, cut: string) => boolean;

export const halfUp: Rounding = (_, cut) => cut >= "5";
export const halfEven: Rounding = (kept, cut) => (/^50*$/.test(cut) ? /[13579]$/.test(kept) : cut >= "5");

/** The digits with this many behind the point. */
export function rounded({ negative, digits, scale }: Digits, places: number, up: Rounding): Digits {
  if (scale <= places)
    return { negative, digits: digits === "" ? "" : digits + "0".repeat(places - scale), scale: places };
  const padded = digits.padStart(scale - places + 1, "0");
  const [kept, cut] = [
    padded.slice(0, padded.length - (scale - places)),
    padded.slice(padded.length - (scale - places)),
  ];
  const whole = up(kept, cut) ? String(BigInt(kept) + 1n) : kept;
  return { negative, digits: whole.replace(/^0+/, ""), scale: places };
}

/** The digits before and behind the point; the first are empty for numbers below one. */
export function parts({ digits, scale }: Digits): readonly [whole: string, fraction: string] {
  const all = scale < 0 ? digits + "0".repeat(-scale) : digits.padStart(scale, "0");
  const at = all.length - Math.max(0, scale);
  return [all.slice(0, at), all.slice(at)];
}

export const grouped = (whole: string, size = 3): string =>
  size > 0 ? whole.replace(new RegExp(`\\B(?=(?:\\d{${size}})+$)`, "g"), ",") : whole;
