import { sparkError } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import { node, type ResolvedExpression, type ResolvedSortOrder, type SortOrder } from "../../plan/index.ts";
import { isOrderable, sqlType } from "../../types/index.ts";
import { bind, type Environment } from "../environment.ts";

export const resolveSortOrder = (order: SortOrder, env: Environment): ResolvedSortOrder =>
  sortOrder(bind(order.child, env), order);

export function sortOrder(child: ResolvedExpression, order: SortOrder): ResolvedSortOrder {
  if (!isOrderable(child.dataType)) {
    throw sparkError(
      "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
      {
        sqlExpr: `"${displayName(child)} ${order.direction === "ascending" ? "ASC" : "DESC"}"`,
        functionName: "`sortorder`",
        dataType: `"${sqlType(child.dataType)}"`,
      },
      order.origin,
    );
  }
  return node("resolvedSortOrder", {
    child,
    direction: order.direction,
    nullOrdering: order.nullOrdering,
    origin: order.origin,
  });
}
