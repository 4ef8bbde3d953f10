import { type Origin, type QueryContext, type SparkError, sparkErrorFromParts } from "../../../errors/index.ts";
import {
  type FetchErrorDetailsResponse_Error as JvmError,
  type FetchErrorDetailsResponse_QueryContext as JvmQueryContext,
  FetchErrorDetailsResponse_QueryContext_ContextType as JvmQueryContextType,
} from "../../../protocol/gen/spark/connect/base_pb.ts";
import { classOfJvm } from "./jvm-classes.ts";

/** How an exception of the server is told to the user. */
export interface Telling {
  /** The step that a context of the server speaks of, if the client can tell. */
  readonly originOf: (context: JvmQueryContext) => Origin | undefined;
  /** Where the failing action was written, for exceptions without a context. */
  readonly fallbackOrigin: Origin | undefined;
  /** Puts the JVM's stack trace into the message. */
  readonly showsServerStackTrace: boolean;
}

/** An exception of the server as `errors[index]` and its causes, as it sends them with an answer or on request. */
export function sparkErrorOf(
  errors: readonly JvmError[],
  index: number,
  telling: Telling,
  above: ReadonlySet<number> = new Set(),
): SparkError | undefined {
  const error = errors[index];
  if (error === undefined || above.has(index)) return undefined;
  const { message, sparkThrowable, errorTypeHierarchy, causeIdx } = error;
  const condition = sparkThrowable?.errorClass;
  const contexts = sparkThrowable?.queryContexts ?? [];
  const trace = stackTraceOf(errors, index);
  return sparkErrorFromParts({
    className: classOfJvm(errorTypeHierarchy, condition, message),
    condition,
    sqlState: sparkThrowable?.sqlState,
    params: sparkThrowable?.messageParameters,
    message: telling.showsServerStackTrace ? withStackTrace(message, trace) : message,
    queryContext: contexts.map(queryContext),
    origin: contexts.map(telling.originOf).find((origin) => origin !== undefined) ?? telling.fallbackOrigin,
    cause:
      causeIdx === undefined
        ? undefined
        : sparkErrorOf(errors, causeIdx, { ...telling, showsServerStackTrace: false }, new Set([...above, index])),
    serverStackTrace: trace,
  });
}

export const withStackTrace = (message: string, trace: string): string =>
  `${message}\n\nIn the server's JVM:\n${trace}`;

function queryContext(context: JvmQueryContext): QueryContext {
  const isSql = context.contextType === JvmQueryContextType.SQL;
  return {
    contextType: () => (isSql ? "SQL" : "DataFrame"),
    objectType: () => context.objectType,
    objectName: () => context.objectName,
    startIndex: () => (isSql ? context.startIndex : -1),
    stopIndex: () => (isSql ? context.stopIndex : -1),
    fragment: () => context.fragment,
    callSite: () => context.callSite,
    summary: () => context.summary,
  };
}

/** The frames of an exception and of its causes, written as the JVM writes them. */
function stackTraceOf(errors: readonly JvmError[], index: number): string {
  const lines: string[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = index; at !== undefined && !seen.has(at); at = errors[at]?.causeIdx) {
    seen.add(at);
    const error: JvmError | undefined = errors[at];
    if (error === undefined) break;
    const head = `${error.errorTypeHierarchy[0] ?? "unknown"}: ${error.message}`;
    lines.push(seen.size === 1 ? head : `Caused by: ${head}`);
    for (const { declaringClass, methodName, fileName, lineNumber } of error.stackTrace) {
      lines.push(`\tat ${declaringClass}.${methodName}(${fileName ?? "Unknown Source"}:${lineNumber})`);
    }
  }
  return lines.join("\n");
}
