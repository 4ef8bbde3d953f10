import { sparkError } from "../../errors/index.ts";
import type { Expression, Literal } from "../../plan/index.ts";
import { intervalOf, type Quantity } from "../literals/interval.ts";
import { intervalRange } from "../literals/interval-range.ts";
import { isUnitWord } from "../literals/units.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";

const numeral = /^\s*([+-]?)\s*(\d+\.?\d*|\.\d+)\s*$/;

/** `INTERVAL` before a number, or before a string and a unit. A string with the units inside is a typed literal. */
export function interval(p: Parser, start: number): Expression | undefined {
  if (!beginsInterval(p)) return undefined;
  p.next();
  return intervalValue(p, start);
}

function beginsInterval(p: Parser): boolean {
  const signed = ["+", "-"].includes(p.peek().key) ? 2 : 1;
  const amount = p.peek(signed);
  const unit = isUnitWord(p.peek(signed + 1).key);
  return (amount.kind === "number" && (signed === 1 || unit)) || (amount.kind === "string" && unit);
}

/** Reads what follows the word INTERVAL. */
export function intervalValue(p: Parser, start: number): Literal {
  const quantities = [quantity(p)];
  if (p.accept("TO")) return range(p, quantities[0] as Quantity & { isText: boolean }, start);
  while (atQuantity(p)) quantities.push(quantity(p));
  if (p.at("TO")) throw sparkError("_LEGACY_ERROR_TEMP_0024", {}, p.originFrom(start));
  for (const { value } of quantities) checkNumeral(p, value, start);
  const origin = p.originFrom(start);
  return intervalOf(
    quantities.map(({ value, unit }) => ({ value: plainNumeral(value), unit })),
    p.textFrom(start),
    origin,
  );
}

interface WrittenQuantity extends Quantity {
  readonly isText: boolean;
}

function quantity(p: Parser): WrittenQuantity {
  const sign = p.acceptAny("+", "-") === "-" ? "-" : "";
  const isText = p.token.kind === "string";
  const value = isText ? stringText(p) : p.token.kind === "number" ? p.text(p.next()) : undefined;
  if (value === undefined || !isUnitWord(p.token.key)) throw p.unexpected();
  return { value: withSign(sign, value), unit: p.text(p.next()), isText };
}

/** A sign outside the string turns the one inside around. */
function withSign(sign: string, value: string): string {
  if (sign === "") return value;
  const trimmed = value.trim();
  return trimmed.startsWith("-") ? trimmed.slice(1) : `-${trimmed.replace(/^\+/, "")}`;
}

function atQuantity(p: Parser): boolean {
  const signed = p.at("+", "-") ? 1 : 0;
  return ["number", "string"].includes(p.peek(signed).kind) && isUnitWord(p.peek(signed + 1).key);
}

function range(p: Parser, { value, unit, isText }: WrittenQuantity, start: number): Literal {
  const to = p.text(p.next());
  const origin = p.originFrom(start);
  if (!isText) throw sparkError("_LEGACY_ERROR_TEMP_0027", {}, origin);
  if (atQuantity(p)) throw sparkError("_LEGACY_ERROR_TEMP_0024", {}, origin);
  return intervalRange(value, unit, to, origin);
}

function checkNumeral(p: Parser, value: string, start: number): void {
  if (!numeral.test(value)) throw sparkError("_LEGACY_ERROR_TEMP_0026", { value }, p.originFrom(start));
}

const plainNumeral = (value: string): string =>
  value.replace(numeral, (_, sign, digits) => (sign === "-" ? "-" : "") + digits);
