import type { ResolvedExpression } from "../plan/index.ts";

/** A bound expression as Spark prints it in messages: names, literals and calls. */
export function sqlText(expression: ResolvedExpression): string {
  switch (expression.kind) {
    case "attribute":
      return expression.name;
    case "literal":
      return expression.value === null ? "NULL" : String(expression.value);
    case "namedAlias":
      return `${sqlText(expression.child)} AS ${expression.name}`;
    case "functionCall":
    case "aggregateCall":
      return `${expression.name}(${expression.arguments.map(sqlText).join(", ")})`;
    case "getStructField":
      return `${sqlText(expression.child)}.${expression.name}`;
    case "resolvedCast":
      return sqlText(expression.child);
    case "lambdaVariable":
      return expression.name;
    default:
      return expression.kind;
  }
}
