import type { Origin } from "../../errors/index.ts";
import type { Expression } from "../../plan/index.ts";
import { lastPart } from "../identifiers.ts";
import { call, textLiteral } from "./build.ts";

/** `(a, b)`: a struct whose fields are named after the columns in it, or `col1`, `col2` by their place. */
export function tuple(items: readonly Expression[], origin: Origin): Expression {
  if (items.some((item) => item.kind === "unresolvedStar")) return call("struct", items, origin);
  return call(
    "named_struct",
    items.flatMap((item, i) => [textLiteral(fieldName(item, i), item.origin ?? origin), unnamed(item)]),
    origin,
  );
}

function fieldName(item: Expression, i: number): string {
  if (item.kind === "alias" && item.names.length === 1) return item.names[0] as string;
  return item.kind === "unresolvedAttribute" ? lastPart(item.unparsedIdentifier) : `col${i + 1}`;
}

const unnamed = (item: Expression): Expression => (item.kind === "alias" ? item.child : item);

/** The values of a tuple, or the expression alone: what IN compares with the columns of a subquery. */
export function tupleValues(expression: Expression): readonly Expression[] {
  if (expression.kind !== "unresolvedFunction") return [expression];
  if (expression.functionName === "named_struct") return expression.arguments.filter((_, i) => i % 2 === 1);
  return expression.functionName === "struct" ? expression.arguments.map(unnamed) : [expression];
}
