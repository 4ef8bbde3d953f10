import { levenshtein } from "../util/index.ts";
import { quoteIdentifier } from "./quote.ts";

const shown = 5;

type NameParts = readonly string[];

/**
 * Up to five names like `wanted`, nearest first, as Spark proposes them: quoted part by part, without the qualifiers that all
 * of them share, joined with commas. Undefined when there is nothing to propose. Spark measures the quoted candidate against
 * the bare name; among equals the column name decides, but for
 * the methods of `df.na`, which keep the order of the columns.
 */
export function suggestNames(
  wanted: NameParts,
  candidates: readonly NameParts[],
  ties: "byName" | "asGiven" = "byName",
): string | undefined {
  if (candidates.length === 0) return undefined;
  const target = wanted.join(".");
  return withoutSharedQualifier(wanted.length, candidates)
    .map((parts) => ({ name: parts.at(-1) ?? "", text: quoteIdentifier(...parts) }))
    .map((candidate) => ({ ...candidate, distance: levenshtein(candidate.text, target) }))
    .sort((a, b) => a.distance - b.distance || (ties === "byName" ? byCharacters(a.name, b.name) : 0))
    .slice(0, shown)
    .map(({ text }) => text)
    .join(", ");
}

const byCharacters = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Keeps as many parts as were asked for, if what goes away is the same for all: first the namespace, then the table too. */
function withoutSharedQualifier(asked: number, candidates: readonly NameParts[]): readonly NameParts[] {
  for (const kept of [1, 2]) {
    const isShared = new Set(candidates.map((parts) => JSON.stringify(parts.slice(0, -kept)))).size === 1;
    if (asked <= kept && isShared) return candidates.map((parts) => parts.slice(-kept));
  }
  return candidates;
}
