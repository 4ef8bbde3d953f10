import { node, type SortOrder } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";

/** `a DESC NULLS LAST`. Without a word, nulls come first going up and last going down. */
export function sortItem(p: Parser): SortOrder {
  const start = p.token.start;
  const child = p.expression();
  const direction = p.acceptAny("ASC", "DESC") === "DESC" ? "descending" : "ascending";
  const usual = direction === "ascending" ? "FIRST" : "LAST";
  const nulls = p.accept("NULLS") ? p.expectAny("FIRST", "LAST") : usual;
  const nullOrdering = nulls === "FIRST" ? "nullsFirst" : "nullsLast";
  return node("sortOrder", { child, direction, nullOrdering, origin: p.originFrom(start) });
}

export const sortItems = (p: Parser): SortOrder[] => p.list(sortItem);
