import { displayName, givenName } from "../../functions/index.ts";
import { type NamedExpression, node, type ResolvedExpression, type ResolvedPlan } from "../../plan/index.ts";
import type { Environment } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";

/** A bound expression as a column: columns stay, aliases stay, anything else is named as Spark names it. */
export function toNamed(expression: ResolvedExpression, env: Environment): NamedExpression {
  if (expression.kind === "attribute" || expression.kind === "namedAlias") return expression;
  return nameIt(expression, columnName(expression), env);
}

function columnName(expression: ResolvedExpression): string {
  if (expression.kind === "getStructField") return givenName(expression) ?? expression.name;
  if (expression.kind === "resolvedCast" && expression.child.kind === "attribute") return expression.child.name;
  if (expression.kind === "outerReference") return expression.attribute.name;
  return displayName(expression);
}

export const projectOver = (
  input: ResolvedPlan,
  expressions: readonly ResolvedExpression[],
  env: Environment,
): ResolvedPlan =>
  node("resolvedProject", { input, projectList: expressions.map((expression) => toNamed(expression, env)) });
