import type { Parser } from "./parser.ts";
import { stringValue } from "./strings.ts";

/** The text of one or more string tokens in a row: SQL joins neighbours. */
export function stringText(p: Parser): string {
  if (p.token.kind !== "string") throw p.unexpected();
  let text = "";
  while (p.token.kind === "string") text += stringValue(p.text(p.next()));
  return text;
}

/** The text of exactly one string token. */
export function oneString(p: Parser): string {
  if (p.token.kind !== "string") throw p.unexpected();
  return stringValue(p.text(p.next()));
}
