import { sparkError } from "../../errors/index.ts";
import { sortOrderText } from "../../functions/index.ts";
import { node, type ResolvedExpression, type ResolvedSortOrder, type SortOrder } from "../../plan/index.ts";
import { isOrderable, sqlType } from "../../types/index.ts";
import { bind, type Environment } from "../environment.ts";

export const resolveSortOrder = (order: SortOrder, env: Environment): ResolvedSortOrder =>
  sortOrder(bind(order.child, env), order);

export function sortOrder(child: ResolvedExpression, order: SortOrder): ResolvedSortOrder {
  const { direction, nullOrdering, origin } = order;
  const made = node("resolvedSortOrder", { child, direction, nullOrdering, origin });
  if (isOrderable(child.dataType)) return made;
  throw sparkError(
    "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
    {
      sqlExpr: `"${sortOrderText(made)}"`,
      functionName: "`sortorder`",
      dataType: `"${sqlType(child.dataType)}"`,
    },
    origin,
  );
}
