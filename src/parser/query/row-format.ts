import type { Options } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";
import { properties } from "./properties.ts";

const clauses: readonly (readonly [key: string, phrase: readonly string[]])[] = [
  ["field.delim", ["FIELDS", "TERMINATED", "BY"]],
  ["escape.delim", ["ESCAPED", "BY"]],
  ["colelction.delim", ["COLLECTION", "ITEMS", "TERMINATED", "BY"]],
  ["mapkey.delim", ["MAP", "KEYS", "TERMINATED", "BY"]],
  ["line.delim", ["LINES", "TERMINATED", "BY"]],
  ["serialization.null.format", ["NULL", "DEFINED", "AS"]],
];

/** ROW FORMAT, if it comes next: a SERDE with its properties, or delimiters under the keys that Hive gives them. */
export function rowFormat(p: Parser): Options | undefined {
  if (!p.accept("ROW", "FORMAT")) return undefined;
  if (p.accept("SERDE")) {
    const serde = stringText(p);
    return { ...(p.accept("WITH", "SERDEPROPERTIES") ? properties(p) : {}), serde };
  }
  p.expect("DELIMITED");
  const found: Record<string, string> = {};
  for (const [key, phrase] of clauses) {
    if (p.accept(...phrase)) found[key] = stringText(p);
  }
  return found;
}
