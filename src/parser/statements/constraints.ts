import { isName, multipartName, name, nameList } from "../identifiers.ts";
import type { Parser } from "../parser.ts";

const firstWords = ["CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN", "REFERENCES"];
const second: Readonly<Record<string, readonly string[]>> = { CHECK: ["("], PRIMARY: ["KEY"], FOREIGN: ["KEY"] };

/** A column may be called `check` or `unique`: then its type follows. */
export function atConstraint(p: Parser): boolean {
  if (!p.at(...firstWords)) return false;
  const { key } = p.token;
  if (key === "UNIQUE")
    return !isName(p.peek()) || ["ENFORCED", "NOT", "RELY", "NORELY", "COMMENT"].includes(p.peek().key);
  return second[key]?.includes(p.peek().key) ?? (isName(p.peek()) && isName(p.peek(2)) ? true : key === "REFERENCES");
}

/** A constraint, as the text that it was written as. */
export function constraint(p: Parser): string {
  const start = p.token.start;
  if (p.accept("CONSTRAINT")) name(p);
  if (p.accept("CHECK")) p.parenthesized(() => p.expression());
  else if (p.accept("FOREIGN", "KEY")) {
    nameList(p);
    references(p);
  } else if (p.at("REFERENCES")) references(p);
  else {
    if (!p.accept("UNIQUE")) p.expect("PRIMARY", "KEY");
    if (p.at("(")) nameList(p);
  }
  while (p.acceptAny("ENFORCED", "RELY", "NORELY") || p.accept("NOT", "ENFORCED"));
  return p.textFrom(start);
}

function references(p: Parser): void {
  p.expect("REFERENCES");
  multipartName(p);
  if (p.at("(")) nameList(p);
}
