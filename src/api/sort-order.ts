import { node, type SortOrder } from "../plan/index.ts";
import { type ColumnOrName, toExpression } from "./expression-builder.ts";

/** A column as a sort key; ascending with nulls first unless it says otherwise. */
export function toSortOrder(column: ColumnOrName): SortOrder {
  const child = toExpression(column);
  if (child.kind === "sortOrder") return child;
  return node("sortOrder", { child, direction: "ascending", nullOrdering: "nullsFirst", origin: child.origin });
}
