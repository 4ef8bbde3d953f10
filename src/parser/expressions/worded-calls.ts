import type { Expression } from "../../plan/index.ts";
import { isName, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { call, intLiteral, textLiteral } from "./build.ts";
import { value } from "./operators.ts";

/** Calls whose arguments are told apart by words. Each falls back to a plain call when its word does not come. */

export const position = worded((p) => {
  const part = p.expression(value);
  return p.accept("IN") ? (start) => finish(p, "locate", start, [part, p.expression(value)], 1) : undefined;
});

export const extract = worded((p) => {
  if (!(isName(p.token) && p.peek().key === "FROM")) return undefined;
  const fieldStart = p.token.start;
  const field = textLiteral(simpleName(p), p.originFrom(fieldStart));
  p.expect("FROM");
  return (start) => finish(p, "extract", start, [field, p.expression(value)]);
});

const trims: Readonly<Record<string, string>> = { BOTH: "trim", LEADING: "ltrim", TRAILING: "rtrim" };

export const trim = worded((p) => {
  const sided = p.at("BOTH", "LEADING", "TRAILING") && ![",", ")", "(", "."].includes(p.peek().key);
  const name = sided ? (trims[p.next().key] as string) : "trim";
  if (sided && p.accept("FROM")) return (start) => finish(p, name, start, [p.expression(value)]);
  if (p.at(")")) return undefined;
  const characters = p.expression(value);
  return p.accept("FROM") ? (start) => finish(p, name, start, [characters, p.expression(value)]) : undefined;
});

export const substring = worded((p) => {
  if (p.at(")")) return undefined;
  const text = p.expression(value);
  const first = p.acceptAny("FROM", ",");
  if (first === undefined) return undefined;
  const from = p.expression(value);
  const second = p.acceptAny("FOR", ",");
  if (first !== "FROM" && second !== "FOR") return undefined;
  return (start) => finish(p, "substring", start, second ? [text, from, p.expression(value)] : [text, from]);
});

export const overlay = worded((p) => {
  if (p.at(")")) return undefined;
  const input = p.expression(value);
  if (!p.accept("PLACING")) return undefined;
  const replacement = p.expression(value);
  p.expect("FROM");
  const from = p.expression(value);
  const length = p.accept("FOR") ? [p.expression(value)] : [];
  return (start) => finish(p, "overlay", start, [input, replacement, from, ...length]);
});

type Finish = (start: number) => Expression;

/** Reads the opening parenthesis and then the rule; when the rule gives nothing, nothing was read. */
function worded(rule: (p: Parser) => Finish | undefined) {
  return (p: Parser, start: number): Expression | undefined =>
    p.attempt(() => {
      p.next();
      return p.accept("(") ? rule(p)?.(start) : undefined;
    });
}

function finish(p: Parser, name: string, start: number, args: readonly Expression[], last?: number): Expression {
  p.expect(")");
  const origin = p.originFrom(start);
  return call(name, last === undefined ? args : [...args, intLiteral(last, origin)], origin);
}
