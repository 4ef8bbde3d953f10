import { type Origin, type SparkError, sparkError } from "../../errors/index.ts";
import { type Literal, node } from "../../plan/index.ts";
import {
  type DayTimeField,
  DayTimeIntervalType,
  type YearMonthField,
  YearMonthIntervalType,
} from "../../types/index.ts";
import { type Unit, unitOf } from "./units.ts";

/** A number and its unit as they are written. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

const yearMonthFields: readonly YearMonthField[] = ["year", "month"];
const dayTimeFields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];

/** The value of `INTERVAL 1 DAY 2 HOURS`: its type goes from the largest unit named to the smallest. */
export function intervalOf(quantities: readonly Quantity[], text: string, origin: Origin): Literal {
  const input = quantities.map(({ value, unit }) => ` ${value} ${unit}`).join("");
  const parts = quantities.map((quantity) => partOf(quantity, input, origin));
  const families = new Set(parts.map(({ unit }) => unit.family));
  if (families.size > 1) throw sparkError("_LEGACY_ERROR_TEMP_0029", { literal: text }, origin);
  const total = parts.reduce((sum, part) => sum + part.amount, 0n);
  const fields: string[] = parts.map(({ unit }) => unit.field);
  return families.has("yearMonth")
    ? yearMonthLiteral(total, spanOf(yearMonthFields, fields), input, origin)
    : dayTimeLiteral(total, spanOf(dayTimeFields, fields), origin);
}

const quantityPattern = /\s*([+-]?)\s*(\d+\.?\d*|\.\d+)\s+([a-z]+)(?!\S)/iy;

/** Reads `1 year -2 months`, with or without the word `interval` before it; undefined when the text is none. */
export function readQuantities(text: string): Quantity[] | undefined {
  const body = text.replace(/^\s*interval\s/i, "").trimEnd();
  const found: Quantity[] = [];
  quantityPattern.lastIndex = 0;
  while (quantityPattern.lastIndex < body.length) {
    const match = quantityPattern.exec(body);
    const [, sign = "", value = "", unit = ""] = match ?? [];
    const known = unitOf(unit);
    if (!match || !known || (value.includes(".") && !/^seconds?$/i.test(unit))) return undefined;
    found.push({ value: (sign === "-" ? "-" : "") + value, unit });
  }
  return found.length === 0 ? undefined : found;
}

interface Part {
  readonly unit: Unit;
  readonly amount: bigint;
}

function partOf({ value, unit: word }: Quantity, input: string, origin: Origin): Part {
  const unit = unitOf(word);
  if (!unit) throw sparkError("INVALID_INTERVAL_FORMAT.INVALID_UNIT", { input, unit: word }, origin);
  const [whole = "", fraction = ""] = value.replace(/^[+-]/, "").split(".");
  if (value.includes(".") && !/^seconds?$/i.test(word)) {
    throw sparkError("INVALID_INTERVAL_FORMAT.INVALID_FRACTION", { input, unit: word }, origin);
  }
  if (fraction.length > 9) {
    throw sparkError("INVALID_INTERVAL_FORMAT.INVALID_PRECISION", { input, value }, origin);
  }
  const count = BigInt(whole || "0");
  if (!fitsCounter(unit, count)) throw sparkError("INVALID_INTERVAL_FORMAT.ARITHMETIC_EXCEPTION", { input }, origin);
  const amount =
    unit.family === "yearMonth"
      ? count * unit.months
      : count * unit.micros + BigInt(fraction.padEnd(6, "0").slice(0, 6));
  return { unit, amount: value.startsWith("-") ? -amount : amount };
}

/** Months and days are counted in an INT, everything shorter in a BIGINT. */
function fitsCounter(unit: Unit, count: bigint): boolean {
  if (unit.family === "yearMonth") return fits(count * unit.months, 32);
  return unit.field === "day" ? fits((count * unit.micros) / 86_400_000_000n, 32) : fits(count * unit.micros, 64);
}

const fits = (value: bigint, bits: number): boolean => BigInt.asIntN(bits, value) === value;

function spanOf<F extends string>(order: readonly F[], used: readonly string[]): readonly [F, F] {
  const positions = used.map((field) => order.indexOf(field as F));
  return [order[Math.min(...positions)] as F, order[Math.max(...positions)] as F];
}

export function yearMonthLiteral(
  months: bigint,
  [from, to]: readonly [YearMonthField, YearMonthField],
  input: string,
  origin: Origin,
): Literal {
  if (!fits(months, 32)) throw sparkError("INVALID_INTERVAL_FORMAT.ARITHMETIC_EXCEPTION", { input }, origin);
  return node("literal", { value: Number(months), dataType: YearMonthIntervalType(from, to), origin });
}

export function dayTimeLiteral(
  micros: bigint,
  [from, to]: readonly [DayTimeField, DayTimeField],
  origin: Origin,
): Literal {
  if (!fits(micros, 64)) throw overflow(origin);
  return node("literal", { value: micros, dataType: DayTimeIntervalType(from, to), origin });
}

const overflow = (origin: Origin): SparkError =>
  sparkError("INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION", {}, origin);
