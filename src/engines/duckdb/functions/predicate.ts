import type { predicateFunctions } from "../../../functions/index.ts";
import { likeCondition } from "./like.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { rlike } from "./regex.ts";
import { replaced } from "./replaced.ts";

export const predicateLowerings: Record<keyof typeof predicateFunctions, Lowering | Unsupported> = {
  isnull: ([value]) => `(${value} IS NULL)`,
  isnotnull: ([value]) => `(${value} IS NOT NULL)`,
  isnan: ([value]) => `coalesce(isnan(${value}), false)`,
  in: ([value, ...list]) => (list.length === 0 ? "false" : `(${value} IN (${list.join(", ")}))`),
  between: replaced,
  like: likeCondition("LIKE"),
  ilike: likeCondition("ILIKE"),
  rlike,
  regexp: rlike,
  regexp_like: rlike,
  equal_null: replaced,
};
