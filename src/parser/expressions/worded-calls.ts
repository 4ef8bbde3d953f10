import type { Expression } from "../../plan/index.ts";
import { isName, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { call, intLiteral, textLiteral } from "./build.ts";
import { value } from "./operators.ts";

/** What is found between the parentheses: the function that is meant, and its arguments. */
type Worded = readonly [functionName: string, ...args: readonly Expression[]];

/** A call whose arguments are told apart by one of these words. Where none of them comes it is a plain call. */
const worded =
  (words: readonly string[], read: (p: Parser) => Worded) =>
  (p: Parser, start: number): Expression | undefined => {
    if (p.peek().key !== "(" || !hasWord(p, words)) return undefined;
    p.next();
    const [functionName, ...args] = p.parenthesized(read);
    return call(functionName, args, p.originFrom(start));
  };

/** A word at the beginning or before a comma is a column. */
function hasWord(p: Parser, words: readonly string[]): boolean {
  const inside = [...p.inside(1)];
  return inside.some(
    ({ key }, i) => i > 0 && words.includes(key) && inside[i + 1]?.key !== "," && i + 1 < inside.length,
  );
}

export const position = worded(["IN"], (p) => {
  const part = p.expression(value);
  p.expect("IN");
  const text = p.expression(value);
  return ["locate", part, text, intLiteral(1, text.origin ?? {})];
});

export const extract = worded(["FROM"], (p) => {
  const fieldStart = p.token.start;
  if (!isName(p.token)) throw p.unexpected(p.peek());
  const field = textLiteral(simpleName(p), p.originFrom(fieldStart));
  p.expect("FROM");
  return ["extract", field, p.expression(value)];
});

const trims: Readonly<Record<string, string>> = { BOTH: "trim", LEADING: "ltrim", TRAILING: "rtrim" };

export const trim = worded(["FROM"], (p) => {
  const side = p.acceptAny(...Object.keys(trims)) ?? "BOTH";
  const characters = p.at("FROM") ? [] : [p.expression(value)];
  p.expect("FROM");
  return [trims[side] as string, ...characters, p.expression(value)];
});

export const substring = worded(["FROM", "FOR"], (p) => {
  const args = [p.expression(value)];
  p.expectAny("FROM", ",");
  args.push(p.expression(value));
  if (p.acceptAny("FOR", ",")) args.push(p.expression(value));
  return ["substring", ...args];
});

export const overlay = worded(["PLACING"], (p) => {
  const args = [p.expression(value)];
  for (const word of ["PLACING", "FROM"]) {
    p.expect(word);
    args.push(p.expression(value));
  }
  if (p.accept("FOR")) args.push(p.expression(value));
  return ["overlay", ...args];
});
