import type { Origin } from "../../errors/index.ts";
import type { Expression } from "../../plan/index.ts";
import { call, not } from "./build.ts";

/** How tightly operators bind, loosest first. A predicate (`IS NULL`, `BETWEEN`, ...) stands between NOT and `=`. */
export const binds = {
  or: 1,
  and: 2,
  not: 3,
  predicate: 4,
  comparison: 5,
  bitOr: 6,
  bitXor: 7,
  bitAnd: 8,
  shift: 9,
  sum: 10,
  product: 11,
  unary: 12,
} as const;

/** What the grammar calls a value: everything that a predicate may stand after. */
export const value = binds.comparison;

export interface Infix {
  readonly power: number;
  /** The Connect name of the call. */
  readonly name: string;
  readonly negated?: boolean;
}

const infix = (power: number, name: string, negated = false): Infix => ({ power, name, negated });

const infixes: ReadonlyMap<string, Infix> = new Map([
  ["OR", infix(binds.or, "or")],
  ["AND", infix(binds.and, "and")],
  ["=", infix(binds.comparison, "==")],
  ["==", infix(binds.comparison, "==")],
  ["<=>", infix(binds.comparison, "<=>")],
  ["<>", infix(binds.comparison, "==", true)],
  ["!=", infix(binds.comparison, "==", true)],
  ["<", infix(binds.comparison, "<")],
  ["<=", infix(binds.comparison, "<=")],
  ["!>", infix(binds.comparison, "<=")],
  [">", infix(binds.comparison, ">")],
  [">=", infix(binds.comparison, ">=")],
  ["!<", infix(binds.comparison, ">=")],
  ["|", infix(binds.bitOr, "|")],
  ["^", infix(binds.bitXor, "^")],
  ["&", infix(binds.bitAnd, "&")],
  ["<<", infix(binds.shift, "<<")],
  [">>", infix(binds.shift, ">>")],
  [">>>", infix(binds.shift, ">>>")],
  ["+", infix(binds.sum, "+")],
  ["-", infix(binds.sum, "-")],
  ["||", infix(binds.sum, "concat")],
  ["*", infix(binds.product, "*")],
  ["/", infix(binds.product, "/")],
  ["%", infix(binds.product, "%")],
  ["DIV", infix(binds.product, "div")],
]);

export const infixOf = (key: string): Infix | undefined => infixes.get(key);

export function applyInfix(operator: Infix, left: Expression, right: Expression, origin: Origin): Expression {
  const made = call(operator.name, [left, right], origin);
  return operator.negated ? not(made, origin) : made;
}

export interface Prefix {
  readonly power: number;
  readonly name: string;
}

const prefixes: ReadonlyMap<string, Prefix> = new Map([
  ["NOT", { power: binds.not, name: "not" }],
  ["!", { power: binds.not, name: "not" }],
  ["-", { power: binds.unary, name: "-" }],
  ["+", { power: binds.unary, name: "positive" }],
  ["~", { power: binds.unary, name: "~" }],
]);

export const prefixOf = (key: string): Prefix | undefined => prefixes.get(key);
