import { quoteIdentifier, sparkError } from "../../errors/index.ts";
import { node, type SubqueryAlias, type WithCtes } from "../../plan/index.ts";
import { isName, name, nameList } from "../identifiers.ts";
import type { Parser } from "../parser.ts";

/** `WITH [RECURSIVE] a AS (..), b(x) AS (..)`. */
export function commonTables(p: Parser): Pick<WithCtes, "definitions" | "recursive"> | undefined {
  if (!(p.at("WITH") && isName(p.peek()))) return undefined;
  const start = p.next().start;
  const recursive = p.at("RECURSIVE") && isName(p.peek()) && p.accept("RECURSIVE") ? true : undefined;
  const definitions = p.list(commonTable);
  const duplicates = repeated(definitions.map(({ alias }) => alias.toLowerCase()));
  if (duplicates.length > 0) {
    const duplicateNames = duplicates.map((duplicate) => quoteIdentifier(duplicate)).join(", ");
    throw sparkError("DUPLICATED_CTE_NAMES", { duplicateNames }, p.originFrom(start));
  }
  return { definitions, recursive };
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((one, i) => names.indexOf(one) !== i)),
];

function commonTable(p: Parser): SubqueryAlias {
  const start = p.token.start;
  const alias = name(p);
  const columnAliases = p.at("(") && !beginsBody(p) ? nameList(p) : undefined;
  const maxRecursionLevel = p.accept("MAX", "RECURSION", "LEVEL") ? level(p) : undefined;
  p.accept("AS");
  const input = p.parenthesized(() => p.query());
  return node("subqueryAlias", {
    input,
    alias,
    qualifier: [],
    columnAliases,
    maxRecursionLevel,
    origin: p.originFrom(start),
  });
}

/** Names in parentheses come before AS or another parenthesis, a query does not. */
const beginsBody = (p: Parser): boolean => !["AS", "(", "MAX"].includes(p.afterClosing(0).key);

function level(p: Parser): number {
  if (p.token.kind !== "number") throw p.unexpected();
  return Number(p.text(p.next()));
}
