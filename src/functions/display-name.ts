import type { ResolvedExpression, ResolvedFrame, ResolvedSortOrder, WindowCall } from "../plan/index.ts";
import { isNestedType, sqlType } from "../types/index.ts";
import { literalText } from "./literal-text.ts";

const given = new WeakMap<ResolvedExpression, () => string>();

/** Remembers how the user would read an expression where its resolved form no longer shows it; made only when asked for. */
export function withDisplayName<E extends ResolvedExpression>(expression: E, name: () => string): E {
  given.set(expression, name);
  return expression;
}

/** The name that was remembered for an expression. */
export const givenName = (expression: ResolvedExpression): string | undefined => given.get(expression)?.();

/** The text of an expression as Spark names an unaliased column and prints it in messages. */
export function displayName(expression: ResolvedExpression): string {
  const name = given.get(expression);
  return name ? name() : byKind(expression);
}

function byKind(expression: ResolvedExpression): string {
  switch (expression.kind) {
    case "attribute":
    case "outerReference":
      return expression.kind === "attribute" ? expression.name : `outer(${expression.attribute.name})`;
    case "literal":
      return literalText(expression);
    case "namedAlias":
      return `${displayName(expression.child)} AS ${expression.name}`;
    case "resolvedCast":
      // Spark prints no cast to a nested type: Hive had no such syntax.
      return expression.userSpecified && !isNestedType(expression.dataType)
        ? `${expression.evalMode === "try" ? "TRY_CAST" : "CAST"}(${displayName(expression.child)} AS ${sqlType(expression.dataType)})`
        : displayName(expression.child);
    case "functionCall":
      return `${expression.name}(${expression.arguments.map(displayName).join(", ")})`;
    case "aggregateCall":
      return `${expression.name}(${expression.isDistinct ? "DISTINCT " : ""}${expression.arguments.map(displayName).join(", ")})`;
    case "windowCall":
      return windowText(expression);
    case "lambdaVariable":
      return "namedlambdavariable()";
    case "resolvedLambda":
      return `lambdafunction(${[expression.body, ...expression.arguments].map(displayName).join(", ")})`;
    case "getStructField":
      return `${displayName(expression.child)}.${expression.name}`;
    case "resolvedSubquery":
      return subqueryText[expression.subqueryType](expression.values.map(displayName).join(", "));
  }
}

const subqueryText = {
  scalar: () => "scalarsubquery()",
  exists: () => "exists()",
  in: (values: string) => `(${values} IN (listquery()))`,
} as const;

export const sortOrderText = (order: ResolvedSortOrder): string =>
  `${displayName(order.child)} ${order.direction === "ascending" ? "ASC" : "DESC"} NULLS ${order.nullOrdering === "nullsFirst" ? "FIRST" : "LAST"}`;

function windowText(call: WindowCall): string {
  const parts = [
    call.partition.length ? `PARTITION BY ${call.partition.map(displayName).join(", ")}` : "",
    call.order.length ? `ORDER BY ${call.order.map(sortOrderText).join(", ")}` : "",
    callFrameText(call),
  ];
  return `${displayName(call.function)} OVER (${parts.filter(Boolean).join(" ")})`;
}

function callFrameText({ frame, order }: WindowCall): string {
  if (frame) return frameText(frame);
  return `${order.length ? "RANGE" : "ROWS"} BETWEEN UNBOUNDED PRECEDING AND ${order.length ? "CURRENT ROW" : "UNBOUNDED FOLLOWING"}`;
}

/** A frame as Spark prints it, distances backwards as negative ones forwards. */
export function frameText(frame: ResolvedFrame): string {
  const side = ({ boundary, value }: typeof frame.lower): string => {
    if (boundary === "currentRow") return "CURRENT ROW";
    if (boundary === "unboundedPreceding") return "UNBOUNDED PRECEDING";
    if (boundary === "unboundedFollowing") return "UNBOUNDED FOLLOWING";
    const distance = value ? displayName(value) : "";
    return boundary === "preceding" ? `-${distance} FOLLOWING` : `${distance} FOLLOWING`;
  };
  return `${frame.frameType === "row" ? "ROWS" : "RANGE"} BETWEEN ${side(frame.lower)} AND ${side(frame.upper)}`;
}
