import {
  type Literal,
  type LiteralValue,
  node,
  type ResolvedCast,
  type ResolvedPlan,
  rewriteUp,
} from "../plan/index.ts";
import { type DataType, integralLimits, isIntegralType } from "../types/index.ts";
import type { Rule } from "./rule.ts";

/**
 * A cast of a literal that cannot fail becomes a literal of the other type. The statement gets shorter, and lowerings see
 * constants where they would otherwise guard against every value (a divisor that may be zero, say).
 */
export const foldLiteralCasts: Rule = {
  name: "FoldLiteralCasts",
  apply: (plan) => rewriteUp(plan, (part) => (part.kind === "resolvedCast" ? fold(part) : part)) as ResolvedPlan,
};

function fold(cast: ResolvedCast): ResolvedCast | Literal {
  const { child, dataType } = cast;
  if (child.kind !== "literal" || child.value === null) return cast;
  const value = converted(child.value, child.dataType, dataType);
  return value === undefined ? cast : node("literal", { value, dataType, origin: cast.origin });
}

function converted(value: LiteralValue, from: DataType, to: DataType): LiteralValue | undefined {
  if (isIntegralType(from) && (typeof value === "number" || typeof value === "bigint"))
    return fromInteger(BigInt(value), to);
  if (from.kind === "decimal" && to.kind === "decimal" && typeof value === "string") return rescaled(value, from, to);
  if (from.kind === "string" && typeof value === "string") return fromText(value, to);
  return undefined;
}

/** Of plain spellings only; others, and errors, are left to the engine. */
function fromText(text: string, to: DataType): LiteralValue | undefined {
  if (to.kind === "date") return dayNumber(text);
  if (/^-?\d{1,38}$/.test(text) && to.kind !== "double") return fromInteger(BigInt(text), to);
  if (to.kind !== "decimal" || !/^-?\d{1,38}\.\d{1,38}$/.test(text)) return undefined;
  const [whole = "", fraction = ""] = text.split(".");
  const digits = BigInt(whole).toString().replace(/^-?0*/, "");
  const sign = whole.startsWith("-") && /[1-9]/.test(text) ? "-" : "";
  return rescaled(
    `${sign}${digits || 0}.${fraction}`,
    { precision: digits.length + fraction.length, scale: fraction.length },
    to,
  );
}

function fromInteger(value: bigint, to: DataType): LiteralValue | undefined {
  if (isIntegralType(to)) {
    const [min, max] = integralLimits[to.kind];
    if (value < min || value > max) return undefined;
    return to.kind === "long" ? value : Number(value);
  }
  if (to.kind === "double") return Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
  if (to.kind !== "decimal") return undefined;
  const digits = value.toString().replace("-", "").length;
  return digits <= to.precision - to.scale ? `${value}${to.scale ? `.${"0".repeat(to.scale)}` : ""}` : undefined;
}

/** Only where no digit is lost. */
function rescaled(value: string, from: { scale: number; precision: number }, to: { scale: number; precision: number }) {
  if (to.scale < from.scale || to.precision - to.scale < from.precision - from.scale) return undefined;
  const [whole = "0", fraction = ""] = value.split(".");
  return to.scale ? `${whole}.${fraction.padEnd(to.scale, "0")}` : whole;
}

/** Days since 1970-01-01 of a plain `yyyy-mm-dd`; other spellings are left to the engine. */
function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "1583") return undefined;
  const millis = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== text ? undefined : millis / 86_400_000;
}
