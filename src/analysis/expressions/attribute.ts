import { type Origin, sparkError } from "../../errors/index.ts";
import { parseMultipartIdentifier } from "../../parser/index.ts";
import { node, type ResolvedExpression, type UnresolvedAttribute } from "../../plan/index.ts";
import { stringType } from "../../types/index.ts";
import { type Environment, lookupIn } from "../environment.ts";
import { lookupName, type Match, matchName, sameName, unresolvedColumn } from "../scope.ts";
import { niladicFunctions, resolveNamed } from "./function-call.ts";
import { lambdaVariable } from "./lambda.ts";
import { extractValue } from "./struct.ts";

export function resolveAttribute(attribute: UnresolvedAttribute, env: Environment): ResolvedExpression {
  const parts = parseMultipartIdentifier(attribute.unparsedIdentifier);
  const bound =
    (attribute.planId === undefined ? lambdaVariable(parts, env) : undefined) ??
    columnPath(matchName(parts, attribute.planId, lookupIn(env), attribute.origin), env, attribute.origin) ??
    env.fallback?.(parts) ??
    outerColumn(attribute, parts, env) ??
    niladic(parts, env);
  if (bound) return attribute.origin ? Object.freeze({ ...bound, origin: attribute.origin }) : bound;
  if (attribute.planId !== undefined) {
    throw sparkError(
      "CANNOT_RESOLVE_DATAFRAME_COLUMN",
      { name: `"${attribute.unparsedIdentifier}"` },
      attribute.origin,
    );
  }
  throw unresolvedColumn(parts, env.scope, attribute.origin);
}

/** The column, and what the rest of the name takes out of it: fields of structs, values of maps. */
function columnPath(match: Match | undefined, env: Environment, origin?: Origin): ResolvedExpression | undefined {
  return match?.rest.reduce<ResolvedExpression>(
    (value, name) => extractValue(value, node("literal", { value: name, dataType: stringType }), env, origin),
    match.attribute,
  );
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
