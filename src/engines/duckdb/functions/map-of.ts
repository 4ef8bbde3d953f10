import { distinct } from "./array-sets.ts";
import { fresh, letAll, letIn } from "./bindings.ts";
import type { LoweringContext } from "./lowering.ts";

/** A map of two lists side by side. A key that comes twice is an error, unless its last value is to win. */
export function mapOf(keys: string, values: string, { lastKeyWins }: LoweringContext): string {
  if (!lastKeyWins) return `map(${keys}, ${values})`;
  return letAll([keys, values], ([all = "", items = ""]) =>
    letIn(distinct(all), (once) => {
      const key = fresh("k");
      const last = `len(${all}) + 1 - list_position(list_reverse(${all}), ${key})`;
      return `map(${once}, list_transform(${once}, lambda ${key}: ${items}[${last}]))`;
    }),
  );
}
