import { sparkError } from "../../errors/index.ts";
import type { LambdaParameter } from "../../functions/index.ts";
import {
  type LambdaFunction,
  node,
  type ResolvedExpression,
  type ResolvedLambda,
  type UnresolvedNamedLambdaVariable,
} from "../../plan/index.ts";
import { bind, type Environment } from "../environment.ts";
import { extractField, nullableOf, sameName, unresolvedColumn } from "../scope.ts";

/** Binds a lambda whose parameters have the given types; the function it is passed to knows them. */
export function resolveLambda(
  lambda: LambdaFunction,
  parameters: readonly LambdaParameter[],
  env: Environment,
): ResolvedLambda {
  if (lambda.arguments.length !== parameters.length) {
    throw sparkError(
      "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH",
      { expectedNumArgs: lambda.arguments.length, actualNumArgs: parameters.length },
      lambda.origin,
    );
  }
  checkNames(lambda, env.context.conf.caseSensitive);
  refuseSameNames(lambda, env.context.conf.caseSensitive);
  const variables = lambda.arguments.map(({ nameParts }, i) => {
    const { dataType, nullable } = parameters[i] as LambdaParameter;
    return node("lambdaVariable", { exprId: env.context.nextId(), name: nameParts.join("."), dataType, nullable });
  });
  const body = bind(lambda.body, { ...env, lambdas: [variables, ...env.lambdas] });
  return node("resolvedLambda", {
    arguments: variables,
    body,
    dataType: body.dataType,
    nullable: nullableOf(body),
    origin: lambda.origin,
  });
}

function checkNames(lambda: LambdaFunction, caseSensitive: boolean): void {
  const names = lambda.arguments.map(({ nameParts }) => nameParts.join("."));
  if (!names.some((name, i) => names.findIndex((other) => sameName(other, name, caseSensitive)) < i)) return;
  throw sparkError(
    "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES",
    { args: names.map((name) => `\`${name}\``).join(", "), caseSensitiveConfig: '"spark.sql.caseSensitive"' },
    lambda.origin,
  );
}

function refuseSameNames({ arguments: variables, origin }: LambdaFunction, caseSensitive: boolean): void {
  const names = variables.map(({ nameParts }) =>
    caseSensitive ? nameParts.join(".") : nameParts.join(".").toLowerCase(),
  );
  if (new Set(names).size === names.length) return;
  throw sparkError(
    "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES",
    { args: names.map((name) => `\`${name}\``).join(", "), caseSensitiveConfig: '"spark.sql.caseSensitive"' },
    origin,
  );
}

/** The lambda variable that a name means, innermost first, or a field of it. */
export function lambdaVariable(parts: readonly string[], env: Environment): ResolvedExpression | undefined {
  const { caseSensitive } = env.context.conf;
  for (const variables of env.lambdas) {
    const found = variables.find((variable) => sameName(variable.name, parts[0] as string, caseSensitive));
    if (found) {
      return parts
        .slice(1)
        .reduce<ResolvedExpression | undefined>(
          (value, name) => value && extractField(value, name, caseSensitive),
          found,
        );
    }
  }
  return undefined;
}

export function resolveLambdaVariable(variable: UnresolvedNamedLambdaVariable, env: Environment): ResolvedExpression {
  const bound = lambdaVariable(variable.nameParts, env);
  if (!bound) throw unresolvedColumn(variable.nameParts, env.scope, variable.origin);
  return bound;
}
