import { sparkError } from "../errors/index.ts";
import { spelledName } from "./expressions/identifier-clause.ts";
import { multipartName, quoteIfNeeded } from "./identifiers.ts";
import type { Parser } from "./parser.ts";

/** The name of a table, view, function or schema: written out, or spelt by a constant text in `IDENTIFIER(..)`. */
export function nameReference(p: Parser): string[] {
  if (!p.atPhrase("IDENTIFIER", "(")) return multipartName(p);
  p.next();
  const start = p.token.start;
  const spelling = p.parenthesized(() => p.expression());
  const parts = spelledName(p, spelling);
  if (!parts) {
    const expr = p.textFrom(start);
    throw sparkError("NOT_A_CONSTANT_STRING.NOT_CONSTANT", { name: "IDENTIFIER", expr }, p.originFrom(start));
  }
  return parts;
}

export const unparsedName = (p: Parser): string => quoteIfNeeded(nameReference(p));
