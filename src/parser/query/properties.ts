import type { Options } from "../../plan/index.ts";
import { simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { oneString, stringText } from "../string-tokens.ts";

/** `(a.b = 1, 'c' 'x', d true)`: keys are names or strings, values words, numbers or strings. */
export function properties(p: Parser): Options {
  const entries = p.parenthesized(() => p.list(property));
  return Object.freeze(Object.fromEntries(entries));
}

function property(p: Parser): readonly [string, string] {
  const key = propertyKey(p);
  p.accept("=");
  return [key, p.at(",", ")") ? "" : propertyValue(p)];
}

export function propertyKey(p: Parser): string {
  // A string right after a string is the value.
  if (p.token.kind === "string") return oneString(p);
  const parts = [simpleName(p)];
  while (p.accept(".")) parts.push(simpleName(p));
  return parts.join(".");
}

function propertyValue(p: Parser): string {
  if (p.token.kind === "string") return stringText(p);
  if (p.at("TRUE", "FALSE")) return p.next().key.toLowerCase();
  if (p.token.kind === "number") return p.text(p.next());
  throw p.unexpected();
}
