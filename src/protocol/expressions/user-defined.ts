import { sparkError } from "../../errors/index.ts";
import { type CommonInlineUserDefinedFunction, type FunctionPayload, node } from "../../plan/index.ts";
import { noCase, required } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import { dataTypeMessage, dataTypeOf, requiredType } from "../data-types.ts";
import type {
  CommonInlineUserDefinedFunction as FunctionMessage,
  ScalarScalaUDF,
} from "../gen/spark/connect/expressions_pb.ts";
import { readAll, writeAll } from "./parts.ts";
import type { Readers, Writers } from "./table.ts";

/** Functions of the user's, which travel with the plan. */

type Body = FunctionMessage["function"];
type Scala = Extract<FunctionPayload, { payload: "scala" }>;

const scalaMessage = ({ bytes, inputTypes, outputType, nullable, aggregate }: Scala): ScalarScalaUDF => ({
  $typeName: "spark.connect.ScalarScalaUDF",
  payload: bytes,
  inputTypes: inputTypes.map(dataTypeMessage),
  outputType: dataTypeMessage(outputType),
  nullable,
  aggregate,
});

const scalaOf = ({ payload, inputTypes, outputType, nullable, aggregate }: ScalarScalaUDF): Scala =>
  Object.freeze({
    payload: "scala",
    bytes: payload,
    inputTypes: inputTypes.map(dataTypeOf),
    outputType: requiredType(outputType, "spark.connect.ScalarScalaUDF.outputType"),
    nullable,
    aggregate,
  });

function bodyMessage(body: FunctionPayload): Body {
  switch (body.payload) {
    case "python":
      return {
        case: "pythonUdf",
        value: {
          $typeName: "spark.connect.PythonUDF",
          outputType: dataTypeMessage(body.outputType),
          evalType: body.evalType,
          command: body.command,
          pythonVer: body.pythonVer,
          additionalIncludes: body.additionalIncludes?.slice() ?? [],
        },
      };
    case "scala":
      return { case: "scalarScalaUdf", value: scalaMessage(body) };
    case "java":
      return {
        case: "javaUdf",
        value: {
          $typeName: "spark.connect.JavaUDF",
          className: body.className,
          outputType: body.outputType && dataTypeMessage(body.outputType),
          aggregate: body.aggregate,
        },
      };
  }
}

function bodyOf(body: Body): FunctionPayload {
  switch (body.case) {
    case "pythonUdf": {
      const { outputType, evalType, command, pythonVer, additionalIncludes } = body.value;
      return Object.freeze({
        payload: "python",
        outputType: requiredType(outputType, "spark.connect.PythonUDF.output_type"),
        evalType,
        command,
        pythonVer,
        ...(additionalIncludes.length > 0 && { additionalIncludes: additionalIncludes.slice() }),
      });
    }
    case "scalarScalaUdf":
      return scalaOf(body.value);
    case "javaUdf": {
      const { className, outputType, aggregate } = body.value;
      return Object.freeze({
        payload: "java",
        className,
        ...(outputType && { outputType: dataTypeOf(outputType) }),
        aggregate,
      });
    }
    default:
      return noCase("spark.connect.CommonInlineUserDefinedFunction.function");
  }
}

/** The message of a function of the user's, as it stands in expressions, relations and commands. */
export const userFunctionMessage = (udf: CommonInlineUserDefinedFunction, to: Encoder): FunctionMessage => ({
  $typeName: "spark.connect.CommonInlineUserDefinedFunction",
  functionName: udf.functionName,
  deterministic: udf.deterministic,
  arguments: writeAll(udf.arguments, to),
  isDistinct: udf.isDistinct ?? false,
  function: bodyMessage(udf.function),
});

export const userFunctionOf = (
  message: FunctionMessage,
  from: Decoder,
  origin?: CommonInlineUserDefinedFunction["origin"],
): CommonInlineUserDefinedFunction =>
  node("commonInlineUserDefinedFunction", {
    functionName: message.functionName,
    deterministic: message.deterministic,
    arguments: readAll(message.arguments, from),
    isDistinct: message.isDistinct || undefined,
    function: bodyOf(message.function),
    origin,
  });

export const userDefinedWriters: Writers<"commonInlineUserDefinedFunction" | "typedAggregateExpression"> = {
  commonInlineUserDefinedFunction: (udf, to) => ({
    case: "commonInlineUserDefinedFunction",
    value: userFunctionMessage(udf, to),
  }),
  typedAggregateExpression({ function: body, origin }) {
    if (body.payload !== "scala") {
      const operation = `a typed aggregate written in ${body.payload}`;
      throw sparkError("UNSUPPORTED_OPERATION", { operation }, origin);
    }
    const $typeName = "spark.connect.TypedAggregateExpression";
    return { case: "typedAggregateExpression", value: { $typeName, scalarScalaUdf: scalaMessage(body) } };
  },
};

export const userDefinedReaders: Readers<"commonInlineUserDefinedFunction" | "typedAggregateExpression"> = {
  commonInlineUserDefinedFunction: userFunctionOf,
  typedAggregateExpression: ({ scalarScalaUdf }, _, origin) =>
    node("typedAggregateExpression", {
      function: scalaOf(required(scalarScalaUdf, "spark.connect.TypedAggregateExpression.scalar_scala_udf")),
      origin,
    }),
};
