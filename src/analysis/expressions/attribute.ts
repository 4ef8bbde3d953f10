import { sparkError } from "../../errors/index.ts";
import { parseMultipartIdentifier } from "../../parser/index.ts";
import { node, type ResolvedExpression, type UnresolvedAttribute } from "../../plan/index.ts";
import { type Environment, lookupIn } from "../environment.ts";
import { lookupName, sameName, unresolvedColumn } from "../scope.ts";
import { niladicFunctions, resolveNamed } from "./function-call.ts";
import { lambdaVariable } from "./lambda.ts";

export function resolveAttribute(attribute: UnresolvedAttribute, env: Environment): ResolvedExpression {
  const parts = parseMultipartIdentifier(attribute.unparsedIdentifier);
  const bound =
    (attribute.planId === undefined ? lambdaVariable(parts, env) : undefined) ??
    lookupName(parts, attribute.planId, lookupIn(env), attribute.origin) ??
    env.fallback?.(parts) ??
    outerColumn(attribute, parts, env) ??
    niladic(parts, env);
  if (bound) return attribute.origin ? Object.freeze({ ...bound, origin: attribute.origin }) : bound;
  if (attribute.planId !== undefined && !env.scope.plans.has(attribute.planId)) {
    throw sparkError("CANNOT_RESOLVE_DATAFRAME_COLUMN", { name: attribute.unparsedIdentifier }, attribute.origin);
  }
  throw unresolvedColumn(parts, env.scope, attribute.origin);
}

function outerColumn(
  attribute: UnresolvedAttribute,
  parts: readonly string[],
  env: Environment,
): ResolvedExpression | undefined {
  for (let outer = env.outer; outer; outer = outer.outer) {
    const found = lookupName(parts, attribute.planId, lookupIn(outer), attribute.origin);
    if (found) return markOuter(found);
  }
  return undefined;
}

function markOuter(found: ResolvedExpression): ResolvedExpression {
  if (found.kind === "attribute") {
    return node("outerReference", { attribute: found, dataType: found.dataType, nullable: found.nullable });
  }
  if (found.kind === "getStructField") return Object.freeze({ ...found, child: markOuter(found.child) });
  return found;
}

/** `current_date` and its like may be written without parentheses. */
function niladic(parts: readonly string[], env: Environment): ResolvedExpression | undefined {
  const name = niladicFunctions.find((known) => parts.length === 1 && sameName(known, parts[0] as string, false));
  return name === undefined ? undefined : resolveNamed(name, [], env);
}
