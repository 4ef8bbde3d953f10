import { sparkError } from "../../errors/index.ts";
import {
  type Argument,
  type CallBuilder,
  type CallContext,
  displayName,
  type FunctionInfo,
  isSparkOnly,
  lookupFunction,
  sortOrderText,
  withDisplayName,
} from "../../functions/index.ts";
import {
  type Expression,
  node,
  type ResolvedExpression,
  type ResolvedSortOrder,
  type UnresolvedFunction,
} from "../../plan/index.ts";
import { IntegerType } from "../../types/index.ts";
import { callContext } from "../context.ts";
import { bind, type Environment } from "../environment.ts";
import { quoteParts, searchPath } from "../scope.ts";
import { implicitlyCast } from "./cast.ts";
import { resolveLambda } from "./lambda.ts";
import { resolveSortOrder } from "./sort-order.ts";
import { expandStars } from "./star.ts";

/** Functions that SQL lets one call without parentheses. */
export const niladicFunctions = [
  "current_date",
  "current_timestamp",
  "current_time",
  "current_user",
  "user",
  "session_user",
  "localtimestamp",
  "current_catalog",
  "current_database",
  "grouping__id",
];

/** Where Spark keeps its own functions, before the name of one. */
const builtinSchema = /^(?:system\.)?builtin\./i;

/** The call by the name alone, which is how nearly all come. */
const unqualified = (call: UnresolvedFunction): UnresolvedFunction =>
  builtinSchema.test(call.functionName)
    ? { ...call, functionName: call.functionName.replace(builtinSchema, "") }
    : call;

export function resolveCall(written: UnresolvedFunction, env: Environment): ResolvedExpression {
  const call = unqualified(written);
  const info = lookupFunction(call.functionName);
  if (!info || (info.isInternal && !call.isInternal)) throw unknownFunction(written, env);
  const order = call.withinGroup?.map((item) => resolveSortOrder(item, env));
  const measured = info.withinGroup ? order?.[0] : undefined;
  const context = {
    ...callContext(env.context, canonicalName(call.functionName), call.isDistinct ?? false),
    isDescending: order?.[0] && order[0].direction === "descending",
  };
  const given = resolveArguments(call, info, env);
  const args = measured ? [measured.child, ...given] : given;
  if (call.isDistinct && info.kind !== "aggregate") throw notAnAggregate(call, "DISTINCT");
  if (call.filter && info.kind !== "aggregate") throw notAnAggregate(call, "FILTER clause");
  return makeCall(info, args, context, env, {
    filter: call.filter && bind(call.filter, env),
    order,
    ignoreNulls: call.ignoreNulls,
    origin: call.origin,
  });
}

/** A call of a function by name with arguments that are bound already. */
export function resolveNamed(
  name: string,
  args: readonly Argument[],
  env: Environment,
  { isDistinct = false }: { readonly isDistinct?: boolean } = {},
): ResolvedExpression {
  const info = lookupFunction(name);
  if (!info) throw sparkError("INTERNAL_ERROR", { message: `the registry lacks ${name}` });
  return makeCall(info, args, callContext(env.context, name, isDistinct), env, {});
}

const canonicalName = (name: string): string => (lookupFunction(name.toLowerCase()) ? name.toLowerCase() : name);

interface CallDetails {
  readonly filter?: ResolvedExpression | undefined;
  readonly order?: readonly ResolvedSortOrder[] | undefined;
  readonly ignoreNulls?: boolean | undefined;
  readonly origin?: Expression["origin"];
}

function makeCall(
  info: FunctionInfo,
  given: readonly Argument[],
  call: CallContext,
  env: Environment,
  details: CallDetails,
) {
  refuseNestedGenerator(info, given, call, details);
  const types = info.coerce(given, call);
  const args = given.map((arg, i) => {
    const type = types[i];
    return type ? implicitlyCast(arg, type, env) : arg;
  });
  const made = info.replaceWith?.(args, call, callBuilder(call, env)) ?? plainCall(info, args, call, details);
  return withDisplayName(made, () => {
    const names = given.map(displayName);
    const distinct = call.isDistinct ? "DISTINCT " : "";
    const name = info.columnName?.(names, call, given) ?? `${call.functionName}(${distinct}${names.join(", ")})`;
    const order =
      details.order && !info.withinGroup
        ? ` WITHIN GROUP (ORDER BY ${details.order.map(sortOrderText).join(", ")})`
        : "";
    const filter = details.filter ? ` FILTER (WHERE ${displayName(details.filter)})` : "";
    return `${name}${order}${filter}`;
  });
}

/** A generator makes rows, so nothing can be computed from it in place. */
function refuseNestedGenerator(
  info: FunctionInfo,
  given: readonly Argument[],
  call: CallContext,
  details: CallDetails,
): void {
  const nested = given.some((arg) => arg?.kind === "functionCall" && lookupFunction(arg.name)?.kind === "generator");
  if (!nested) return;
  const names = given.map(displayName);
  const expression = `"${info.columnName?.(names, call) ?? `${call.functionName}(${names.join(", ")})`}"`;
  throw sparkError("UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS", { expression }, details.origin);
}

function plainCall(
  info: FunctionInfo,
  args: readonly Argument[],
  call: CallContext,
  details: CallDetails,
): ResolvedExpression {
  const typed = {
    name: call.functionName,
    arguments: args,
    dataType: info.dataType(args, call),
    nullable: info.nullable(args, call),
    evalMode: call.functionName.startsWith("try_") ? ("try" as const) : call.evalMode,
    origin: details.origin,
  };
  return info.kind === "aggregate"
    ? node("aggregateCall", {
        ...typed,
        isDistinct: call.isDistinct,
        filter: details.filter,
        order: details.order,
        ignoreNulls: details.ignoreNulls,
      })
    : node("functionCall", typed);
}

const callBuilder = (call: CallContext, env: Environment): CallBuilder => ({
  call: (name, args) => resolveNamed(name, args, env),
  cast: (arg, to) => implicitlyCast(arg, to, env),
  literal: (value, dataType) => node("literal", { value, dataType }),
});

function resolveArguments(call: UnresolvedFunction, info: FunctionInfo, env: Environment): readonly Argument[] {
  if (isCountStar(call)) return [node("literal", { value: 1, dataType: IntegerType })];
  const expressions = call.arguments.flatMap((arg) => expandStars(arg, env));
  const bound: (Argument | undefined)[] = expressions.map((arg) =>
    isExpression(arg) && arg.kind === "lambdaFunction" ? undefined : isExpression(arg) ? bind(arg, env) : arg,
  );
  expressions.forEach((arg, i) => {
    if (!isExpression(arg) || arg.kind !== "lambdaFunction") return;
    const parameters = info.lambdaParameters?.(i, bound, arg.arguments.length);
    if (!parameters) {
      throw sparkError(
        "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION",
        { class: call.functionName },
        arg.origin,
      );
    }
    bound[i] = resolveLambda(arg, parameters, env);
  });
  return bound as Argument[];
}

/** Stars expand to bound columns, everything else stays an expression. */
const isExpression = (value: Expression | ResolvedExpression): value is Expression =>
  value.kind !== "attribute" && value.kind !== "getStructField";

const isCountStar = (call: UnresolvedFunction): boolean => {
  const [first, ...others] = call.arguments;
  return (
    call.functionName.toLowerCase() === "count" &&
    !call.isDistinct &&
    others.length === 0 &&
    first?.kind === "unresolvedStar" &&
    first.unparsedTarget === undefined
  );
};

const notAnAggregate = (call: UnresolvedFunction, syntax: string) =>
  sparkError(
    "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
    { prettyName: quoteParts([call.functionName]), syntax },
    call.origin,
  );

function unknownFunction(call: UnresolvedFunction, env: Environment) {
  const { functionName, origin } = call;
  if (isSparkOnly(unqualified(call).functionName)) {
    return sparkError("NOT_IMPLEMENTED", { feature: `The function ${functionName} on the embedded engine` }, origin);
  }
  const routineName = quoteParts(functionName.split("."));
  return sparkError(
    "UNRESOLVED_ROUTINE",
    { routineName, searchPath },
    origin ?? env.outer?.scope.attributes[0]?.origin,
  );
}
