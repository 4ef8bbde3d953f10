import type { ResolvedExpression } from "../../../plan/index.ts";
import { stringSql } from "../literals.ts";
import type { Lowering, LoweringContext } from "./lowering.ts";

const literalText = (arg: ResolvedExpression | undefined): string | undefined =>
  arg?.kind === "literal" && typeof arg.value === "string" ? arg.value : undefined;

/** LIKE and ILIKE: DuckDB has no escapeBy character unless one is named, and takes any character after it. */
export const likeCondition =
  (operator: "LIKE" | "ILIKE"): Lowering =>
  ([text = "", pattern = "", escapeBy], call, context) => {
    const escapeText = escapeBy === undefined ? "\\" : literalText(call.arguments[2]);
    const known = literalText(call.arguments[1]);
    const wrong = known === undefined || escapeText === undefined ? undefined : misuse(known, escapeText, context);
    if (wrong) return `(CASE WHEN ${text} IS NOT NULL THEN ${wrong} END)`;
    if (known !== undefined && escapeText !== undefined && !known.includes(escapeText))
      return `(${text} ${operator} ${pattern})`;
    return `(${text} ${operator} ${pattern} ESCAPE ${escapeBy ?? stringSql("\\")})`;
  };

/** The error of a pattern that has an escapeBy character before something else than `%`, `_` or itself. */
function misuse(pattern: string, escapeBy: string, context: LoweringContext): string | undefined {
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] !== escapeBy) continue;
    const next = pattern[++i];
    const shown = { format: `'${pattern}'` };
    if (next === undefined) return context.raise("INVALID_FORMAT.ESC_AT_THE_END", shown);
    if (next !== "%" && next !== "_" && next !== escapeBy) {
      return context.raise("INVALID_FORMAT.ESC_IN_THE_MIDDLE", { ...shown, char: `'${next}'` });
    }
  }
  return undefined;
}
