import { expect, test } from "vitest";
import { captureCallSite, sourceSpan } from "../../src/errors/index.ts";
import { node } from "../../src/plan/index.ts";
import type { PythonOrigin } from "../../src/protocol/gen/spark/connect/common_pb.ts";
import { callSiteOrigin, expressionMessage, expressionOf } from "../../src/protocol/index.ts";
import { originOf } from "../../src/protocol/origin.ts";
import { rememberingCodec } from "./helpers.ts";

const codec = rememberingCodec();
const here = { callSite: captureCallSite() };
const thisFile = new URL(import.meta.url).pathname;

function pythonOrigin(expression: Parameters<typeof expressionMessage>[0]): PythonOrigin {
  const origin = expressionMessage(expression, codec).common?.origin?.function;
  if (origin?.case !== "pythonOrigin") return expect.unreachable();
  return origin.value;
}

test("an expression says which line of the user's code made it", () => {
  const frame = here.callSite.userFrame();
  expect(frame?.file).toBe(thisFile);
  const column = node("unresolvedAttribute", { unparsedIdentifier: "a", origin: here });
  expect(pythonOrigin(column)).toMatchObject({
    fragment: "col",
    callSite: `${thisFile}:${frame?.line}:${frame?.column}`,
  });
  const call = node("unresolvedFunction", { functionName: "upper", arguments: [column], origin: here });
  expect(pythonOrigin(call).fragment).toBe("upper");
});

test("what came from nowhere says nothing", () => {
  const message = expressionMessage(node("unresolvedAttribute", { unparsedIdentifier: "a" }), codec);
  expect(message.common).toBeUndefined();
});

test("the line is found again in the message", () => {
  const message = expressionMessage(node("expressionString", { expression: "1", origin: here }), codec);
  expect(expressionOf(message, codec).origin?.callSite?.userFrame()).toMatchObject({
    file: thisFile,
    line: here.callSite.userFrame()?.line,
    column: here.callSite.userFrame()?.column,
  });
});

test("a place in SQL text comes back whole", () => {
  const span = sourceSpan("SELECT\n  a + b", 9, 14);
  const message = expressionMessage(node("expressionString", { expression: "a + b", origin: { span } }), codec);
  expect(message.common?.origin?.function).toMatchObject({
    case: "jvmOrigin",
    value: { sqlText: span.sql, line: 2, startPosition: 2, startIndex: 9, stopIndex: 13 },
  });
  expect(expressionOf(message, codec).origin).toEqual({ span });
});

test("the texts of Spark's query contexts", () => {
  const framesOf = (text: string) => callSiteOrigin(text)?.callSite?.userFrames();
  expect(framesOf("/home/me/app.ts:12:7")).toEqual([{ file: "/home/me/app.ts", line: 12, column: 7 }]);
  expect(framesOf("/home/me/app.py:12")).toEqual([{ file: "/home/me/app.py", line: 12, column: 1 }]);
  expect(framesOf("C:\\me\\app.ts:3:4\nC:\\me\\main.ts:5:6")).toEqual([
    { file: "C:\\me\\app.ts", line: 3, column: 4 },
    { file: "C:\\me\\main.ts", line: 5, column: 6 },
  ]);
  expect(framesOf("")).toBeUndefined();
  expect(framesOf("line 3 in cell [2]")).toBeUndefined();
});

test("a Scala program's lines", () => {
  const element = {
    $typeName: "spark.connect.StackTraceElement" as const,
    declaringClass: "Main$",
    methodName: "run",
    fileName: "Main.scala",
    lineNumber: 8,
  };
  const origin = originOf({
    $typeName: "spark.connect.Origin",
    function: { case: "jvmOrigin", value: { $typeName: "spark.connect.JvmOrigin", stackTrace: [element] } },
  });
  expect(origin?.callSite?.userFrame()).toEqual({ file: "Main.scala", line: 8, column: 1, function: "Main$.run" });
});
