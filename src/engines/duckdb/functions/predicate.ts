import type { predicateFunctions } from "../../../functions/index.ts";
import { stringSql } from "../literals.ts";
import { re2Pattern } from "./java-regex.ts";
import { likeCondition } from "./like.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { replaced } from "./replaced.ts";

/** Java's regular expressions are not RE2's, but for the patterns that both read alike. */
const rlike: Lowering = ([text = "", pattern = ""], call) => {
  const known = call.arguments[1];
  const re2 = known?.kind === "literal" && typeof known.value === "string" ? re2Pattern(known.value) : undefined;
  return re2 === undefined ? `spark_rlike(${text}, ${pattern})` : `regexp_matches(${text}, ${stringSql(re2)})`;
};

export const predicateLowerings: Record<keyof typeof predicateFunctions, Lowering | Unsupported> = {
  isnull: ([value]) => `(${value} IS NULL)`,
  isnotnull: ([value]) => `(${value} IS NOT NULL)`,
  isnan: ([value]) => `coalesce(isnan(${value}), false)`,
  in: ([value, ...list]) => `(${value} IN (${list.join(", ")}))`,
  between: replaced,
  like: likeCondition("LIKE"),
  ilike: likeCondition("ILIKE"),
  rlike,
  regexp: rlike,
  regexp_like: rlike,
  equal_null: replaced,
};
