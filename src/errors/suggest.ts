import { levenshtein } from "../util/index.ts";
import { quoteIdentifier } from "./quote.ts";

const shown = 5;

/**
 * Up to five names like `wanted`, nearest first, as Spark proposes them: quoted, part by part, joined with commas. Undefined
 * when there is nothing to propose.
 */
export function suggestNames(
  wanted: readonly string[],
  candidates: readonly (readonly string[])[],
): string | undefined {
  const target = wanted.join(".");
  const ranked = candidates
    .map((parts) => ({ parts, distance: levenshtein(parts.join("."), target) }))
    .sort((a, b) => a.distance - b.distance);
  if (ranked.length === 0) return undefined;
  return ranked
    .slice(0, shown)
    .map(({ parts }) => quoteIdentifier(...parts))
    .join(", ");
}
