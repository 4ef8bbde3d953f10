import { type Origin, sparkError } from "../../errors/index.ts";
import { displayName, givenName, withDisplayName } from "../../functions/index.ts";
import { node, type ResolvedExpression, type UnresolvedAttribute } from "../../plan/index.ts";
import { StringType, sqlType } from "../../types/index.ts";
import { parseAttributeName } from "../attribute-name.ts";
import { type Environment, lookupIn } from "../environment.ts";
import { lookupName, type Match, matchName, sameName, unresolvedColumn } from "../scope.ts";
import { niladicFunctions, resolveNamed } from "./function-call.ts";
import { lambdaVariable } from "./lambda.ts";
import { extractValue } from "./struct.ts";

export function resolveAttribute(attribute: UnresolvedAttribute, env: Environment): ResolvedExpression {
  const parts = parseAttributeName(attribute.unparsedIdentifier, attribute.origin);
  const bound =
    (attribute.planId === undefined ? lambdaVariable(parts, env) : undefined) ??
    columnPath(matchName(parts, attribute.planId, lookupIn(env), attribute.origin), env, attribute.origin) ??
    env.fallback?.(parts) ??
    outerColumn(attribute, parts, env) ??
    niladic(parts, env);
  if (bound) return attribute.origin ? placed(bound, attribute.origin) : bound;
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
  const last = match?.rest.at(-1);
  const value = match?.rest.reduce<ResolvedExpression>(
    (base, name, i) => step(base, name, i === match.rest.length - 1, env, origin),
    match.attribute,
  );
  // A column that is reached by a path is named after the path's last part.
  return value && last !== undefined && value.kind !== "getStructField" ? withDisplayName(value, () => last) : value;
}

function step(
  base: ResolvedExpression,
  name: string,
  isLast: boolean,
  env: Environment,
  origin?: Origin,
): ResolvedExpression {
  const { dataType } = base;
  if (dataType.kind === "array" && dataType.elementType.kind !== "struct" && !isLast) {
    const other = `"${sqlType(dataType.elementType)}"`;
    throw sparkError("INVALID_EXTRACT_BASE_FIELD_TYPE", { base: `"${displayName(base)}[${name}]"`, other }, origin);
  }
  return extractValue(base, node("literal", { value: name, dataType: StringType }), env, origin);
}

/** The value at the place where its name stands; what it is called stays. */
function placed(bound: ResolvedExpression, origin: Origin): ResolvedExpression {
  const here = Object.freeze({ ...bound, origin });
  const isNamedByItself =
    (bound.kind === "attribute" || bound.kind === "getStructField") && givenName(bound) === undefined;
  return isNamedByItself ? here : withDisplayName(here, () => displayName(bound));
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
