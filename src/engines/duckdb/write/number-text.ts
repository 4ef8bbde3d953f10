import type { DecimalType } from "../../../types/index.ts";

/** SQL of a decimal as Java's BigDecimal prints it: with an exponent where the number is tiny. */
export function decimalText(sql: string, { precision, scale }: DecimalType, plain: string): string {
  if (scale <= 6) return plain;
  const digits = `coalesce(nullif(ltrim(replace(replace(${plain}, '-', ''), '.', ''), '0'), ''), '0')`;
  const exponent = `(length(${digits}) - 1 - ${scale})`;
  const fraction = `CASE WHEN length(${digits}) > 1 THEN '.' || substr(${digits}, 2) ELSE '' END`;
  const scientific = `CASE WHEN ${sql} < 0 THEN '-' ELSE '' END || substr(${digits}, 1, 1) || ${fraction} || 'E' || ${exponent}`;
  // Numbers with enough digits before or after the point never need one.
  return precision < 1 ? plain : `CASE WHEN ${exponent} < -6 THEN ${scientific} ELSE ${plain} END`;
}
