import type { ResolvedSortOrder } from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";

export const orderItem = ({ child, direction, nullOrdering }: ResolvedSortOrder, context: Lowerer): string =>
  `${context.lower(child, context)} ${direction === "ascending" ? "ASC" : "DESC"} ${nullOrdering === "nullsFirst" ? "NULLS FIRST" : "NULLS LAST"}`;
