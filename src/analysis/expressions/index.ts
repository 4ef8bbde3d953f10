import { SparkError, sparkError } from "../../errors/index.ts";
import { literalText, withDisplayName } from "../../functions/index.ts";
import { parseExpression, parseMultipartIdentifier } from "../../parser/index.ts";
import type { Expression, ExpressionKind, ExpressionMap, ResolvedExpression } from "../../plan/index.ts";
import type { Environment } from "../environment.ts";
import { resolveAlias } from "./alias.ts";
import { resolveAttribute } from "./attribute.ts";
import { resolveUserCast } from "./cast.ts";
import { resolveCall } from "./function-call.ts";
import { resolveLambda, resolveLambdaVariable } from "./lambda.ts";
import { resolveExtractValue, resolveUpdateFields } from "./struct.ts";
import { resolveSubquery } from "./subquery.ts";
import { resolveWindow } from "./window.ts";

type Resolver<K extends ExpressionKind> = (expression: ExpressionMap[K], env: Environment) => ResolvedExpression;

const notHere =
  (what: string): ((expression: Expression, env: Environment) => ResolvedExpression) =>
  (expression) => {
    throw sparkError(
      "UNSUPPORTED_EXPR_FOR_OPERATOR",
      { operator: "This plan", invalidExprSqls: what },
      expression.origin,
    );
  };

const resolvers: { readonly [K in ExpressionKind]: Resolver<K> } = {
  literal: (literal, env) =>
    literal.dataType.kind === "timestamp"
      ? withDisplayName(literal, () => literalText(literal, env.context.conf.sessionTimeZone))
      : literal,
  unresolvedAttribute: resolveAttribute,
  unresolvedFunction: resolveCall,
  callFunction: (call, env) => {
    const functionName = parseMultipartIdentifier(call.functionName).join(".");
    return resolveCall({ ...call, kind: "unresolvedFunction", functionName }, env);
  },
  expressionString: (text, env) => resolveExpression(parseExpression(text.expression), env),
  unresolvedStar: (star) => {
    throw sparkError("INVALID_USAGE_OF_STAR_OR_REGEX", { elem: "'*'", prettyName: "expression" }, star.origin);
  },
  unresolvedRegex: (regex) => {
    throw sparkError(
      "INVALID_USAGE_OF_STAR_OR_REGEX",
      { elem: `regular expression '${regex.colName}'`, prettyName: "expression" },
      regex.origin,
    );
  },
  alias: resolveAlias,
  cast: resolveUserCast,
  sortOrder: notHere("sort order"),
  lambdaFunction: (lambda, env) => resolveLambda(lambda, [], env),
  unresolvedNamedLambdaVariable: resolveLambdaVariable,
  window: resolveWindow,
  windowFrame: notHere("window frame"),
  frameBoundary: notHere("window frame"),
  unresolvedExtractValue: resolveExtractValue,
  updateFields: resolveUpdateFields,
  commonInlineUserDefinedFunction: notHere("user-defined function"),
  namedArgument: (argument, env) => resolveExpression(argument.value, env),
  mergeAction: notHere("merge action"),
  mergeAssignment: notHere("merge assignment"),
  typedAggregateExpression: notHere("typed aggregate"),
  subqueryExpression: resolveSubquery,
  tableArgOptions: notHere("table argument"),
  directShufflePartitionId: notHere("partition id"),
  parameterMarker: (marker) => {
    throw sparkError("UNBOUND_SQL_PARAMETER", { name: marker.name ?? `_${marker.position ?? 0}` }, marker.origin);
  },
  extensionExpression: notHere("extension"),
};

/** Binds names, picks functions, adds the casts that Spark adds; raises Spark's errors at the user's line. */
export function resolveExpression(expression: Expression, env: Environment): ResolvedExpression {
  try {
    return (resolvers[expression.kind] as Resolver<ExpressionKind>)(expression as never, env);
  } catch (error) {
    throw atOrigin(error, expression);
  }
}

/** An error raised by a rule that does not know where it stands gets the innermost place that is known. */
function atOrigin(error: unknown, expression: Expression): unknown {
  return error instanceof SparkError ? error.withOrigin(expression.origin) : error;
}
