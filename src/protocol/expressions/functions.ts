import { node } from "../../plan/index.ts";
import type { Expression_UnresolvedNamedLambdaVariable as LambdaVariableMessage } from "../gen/spark/connect/expressions_pb.ts";
import { readAll, readOne, refuseSqlOnly, writeAll } from "./parts.ts";
import type { Readers, Writers } from "./table.ts";

/** Calls by name, and functions written where they are used. */

const variableMessage = (nameParts: readonly string[]): LambdaVariableMessage => ({
  $typeName: "spark.connect.Expression.UnresolvedNamedLambdaVariable",
  nameParts: nameParts.slice(),
});

export const functionWriters: Writers<
  "unresolvedFunction" | "callFunction" | "lambdaFunction" | "unresolvedNamedLambdaVariable"
> = {
  unresolvedFunction(call, to) {
    refuseSqlOnly(call, "filter", "withinGroup", "ignoreNulls");
    return {
      case: "unresolvedFunction",
      value: {
        $typeName: "spark.connect.Expression.UnresolvedFunction",
        functionName: call.functionName,
        arguments: writeAll(call.arguments, to),
        isDistinct: call.isDistinct ?? false,
        isUserDefinedFunction: call.isUserDefinedFunction ?? false,
        isInternal: call.isInternal,
      },
    };
  },
  callFunction: (call, to) => ({
    case: "callFunction",
    value: {
      $typeName: "spark.connect.CallFunction",
      functionName: call.functionName,
      arguments: writeAll(call.arguments, to),
    },
  }),
  lambdaFunction: (lambda, to) => ({
    case: "lambdaFunction",
    value: {
      $typeName: "spark.connect.Expression.LambdaFunction",
      function: to.expression(lambda.body),
      arguments: lambda.arguments.map(({ nameParts }) => variableMessage(nameParts)),
    },
  }),
  unresolvedNamedLambdaVariable: ({ nameParts }) => ({
    case: "unresolvedNamedLambdaVariable",
    value: variableMessage(nameParts),
  }),
};

export const functionReaders: Readers<
  "unresolvedFunction" | "callFunction" | "lambdaFunction" | "unresolvedNamedLambdaVariable"
> = {
  unresolvedFunction: (value, from, origin) =>
    node("unresolvedFunction", {
      functionName: value.functionName,
      arguments: readAll(value.arguments, from),
      isDistinct: value.isDistinct || undefined,
      isUserDefinedFunction: value.isUserDefinedFunction || undefined,
      isInternal: value.isInternal,
      origin,
    }),
  callFunction: (value, from, origin) =>
    node("callFunction", { functionName: value.functionName, arguments: readAll(value.arguments, from), origin }),
  lambdaFunction: (value, from, origin) =>
    node("lambdaFunction", {
      body: readOne(value.function, "spark.connect.Expression.LambdaFunction.function", from),
      arguments: value.arguments.map(({ nameParts }) =>
        node("unresolvedNamedLambdaVariable", { nameParts: nameParts.slice() }),
      ),
      origin,
    }),
  unresolvedNamedLambdaVariable: ({ nameParts }, _, origin) =>
    node("unresolvedNamedLambdaVariable", { nameParts: nameParts.slice(), origin }),
};
