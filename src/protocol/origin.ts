import { CallSite, type Origin, type SourceSpan, type UserFrame } from "../errors/index.ts";
import type { Kind, Node } from "../plan/index.ts";
import type { JvmOrigin, Origin as OriginMessage, StackTraceElement } from "./gen/spark/connect/common_pb.ts";
import type { ExpressionCommon } from "./gen/spark/connect/expressions_pb.ts";

/**
 * Where a node came from, as Spark takes it. Spark names the place in the query context of its errors, so that they show the
 * user's line.
 */
export function originMessage(node: Node): OriginMessage | undefined {
  const { origin } = node;
  if (origin === undefined) return undefined;
  if (origin.span) return { $typeName: "spark.connect.Origin", function: sqlOrigin(origin.span) };
  const callSite = origin.callSite && callSiteText(origin.callSite);
  if (!callSite) return undefined;
  return {
    $typeName: "spark.connect.Origin",
    function: {
      case: "pythonOrigin",
      value: { $typeName: "spark.connect.PythonOrigin", fragment: calledName(node), callSite },
    },
  };
}

/** What an expression's message says beside the expression. */
export function expressionCommon(node: Node): ExpressionCommon | undefined {
  const origin = originMessage(node);
  return origin && { $typeName: "spark.connect.ExpressionCommon", origin };
}

const texts = new WeakMap<CallSite, string>();

// One call of the API may make several nodes, and formatting a stack costs more than writing them.
function callSiteText(callSite: CallSite): string {
  let text = texts.get(callSite);
  if (text === undefined) {
    const frame = callSite.userFrame();
    text = frame ? `${frame.file}:${frame.line}:${frame.column}` : "";
    texts.set(callSite, text);
  }
  return text;
}

/** What the user called to make a node, where that is not the kind's own name. */
const names: { readonly [K in Kind]?: string } = {
  unresolvedAttribute: "col",
  literal: "lit",
  expressionString: "expr",
  unresolvedStar: "col",
  unresolvedRegex: "colRegex",
  window: "over",
  unresolvedExtractValue: "getItem",
  project: "select",
  aggregate: "agg",
  sort: "orderBy",
  setOperation: "union",
  deduplicate: "dropDuplicates",
  subqueryAlias: "alias",
  unresolvedTableValuedFunction: "tvf",
};

const calledName = (node: Node): string =>
  "functionName" in node && typeof node.functionName === "string" ? node.functionName : (names[node.kind] ?? node.kind);

const sqlOrigin = ({ sql, start, stop, line, position }: SourceSpan) => ({
  case: "jvmOrigin" as const,
  value: {
    $typeName: "spark.connect.JvmOrigin" as const,
    line,
    startPosition: position,
    startIndex: start,
    stopIndex: stop - 1,
    sqlText: sql,
    stackTrace: [],
  },
});

/** Where a node came from, read from a message. */
export function originOf(message: OriginMessage | undefined): Origin | undefined {
  switch (message?.function.case) {
    case "pythonOrigin":
      return callSiteOrigin(message.function.value.callSite);
    case "jvmOrigin":
      return jvmOrigin(message.function.value);
    default:
      return undefined;
  }
}

/** The place that a call site's text names, as it stands in a message and in the query contexts of Spark's errors. */
export function callSiteOrigin(text: string): Origin | undefined {
  if (lastRead?.text !== text) lastRead = { text, origin: readCallSite(text) };
  return lastRead.origin;
}

/** Nodes of one line follow each other. */
let lastRead: { readonly text: string; readonly origin: Origin | undefined } | undefined;

function readCallSite(text: string): Origin | undefined {
  const frames = text.split("\n").flatMap((line) => frameOf(line) ?? []);
  return frames.length === 0 ? undefined : { callSite: CallSite.of(frames) };
}

/** `file:line` from Python, `file:line:column` from us. */
function frameOf(text: string): UserFrame | undefined {
  const [, file, line, column = 1] = /^(.+?):(\d+)(?::(\d+))?$/.exec(text.trim()) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}

function jvmOrigin(message: JvmOrigin): Origin | undefined {
  const { sqlText, startIndex, stopIndex, line, startPosition } = message;
  if (sqlText !== undefined && startIndex !== undefined && stopIndex !== undefined) {
    return {
      span: { sql: sqlText, start: startIndex, stop: stopIndex + 1, line: line ?? 1, position: startPosition ?? 0 },
    };
  }
  const frames = message.stackTrace.flatMap((element) => jvmFrame(element) ?? []);
  return frames.length === 0 ? undefined : { callSite: CallSite.of(frames) };
}

function jvmFrame({ fileName, lineNumber, declaringClass, methodName }: StackTraceElement): UserFrame | undefined {
  if (fileName === undefined) return undefined;
  return { file: fileName, line: lineNumber, column: 1, function: `${declaringClass}.${methodName}` };
}
