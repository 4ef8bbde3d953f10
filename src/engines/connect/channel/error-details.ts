import {
  type BreakingChangeInfo,
  type Origin,
  type QueryContext,
  type SparkError,
  sparkErrorFromParts,
} from "../../../errors/index.ts";
import {
  callSiteOrigin,
  type FetchErrorDetailsResponse_Error as JvmError,
  type FetchErrorDetailsResponse_QueryContext as JvmQueryContext,
  FetchErrorDetailsResponse_QueryContext_ContextType as JvmQueryContextType,
} from "../../../protocol/index.ts";
import { classOfJvm } from "./jvm-classes.ts";

type JvmThrowable = NonNullable<JvmError["sparkThrowable"]>;

/** How an exception of the server is told to the user. */
export interface Telling {
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
  const step = contexts.map(({ callSite }) => callSiteOrigin(callSite)).find((origin) => origin !== undefined);
  const text = step === undefined ? message : withoutPlaces(message, contexts);
  return sparkErrorFromParts({
    className: classOfJvm(errorTypeHierarchy, condition, message),
    condition,
    sqlState: sparkThrowable?.sqlState,
    params: sparkThrowable?.messageParameters,
    message: telling.showsServerStackTrace ? withStackTrace(text, trace) : text,
    queryContext: contexts.map(queryContext),
    origin: step ?? telling.fallbackOrigin,
    cause:
      causeIdx === undefined
        ? undefined
        : sparkErrorOf(errors, causeIdx, { ...telling, showsServerStackTrace: false }, new Set([...above, index])),
    serverStackTrace: trace,
    breakingChangeInfo: sparkThrowable && breakingChange(sparkThrowable),
  });
}

function breakingChange({ breakingChangeInfo: info }: JvmThrowable): BreakingChangeInfo | undefined {
  if (info === undefined) return undefined;
  const { migrationMessage, mitigationConfig: config, needsAudit = true } = info;
  return { migrationMessage, mitigationConfig: config && { key: config.key, value: config.value }, needsAudit };
}

/** Spark ends its message with the place that we sent; ours says it in our way. */
function withoutPlaces(message: string, contexts: readonly JvmQueryContext[]): string {
  const places = contexts.filter(({ contextType }) => contextType === JvmQueryContextType.DATAFRAME);
  return places.reduce((text, { summary }) => (summary === "" ? text : text.replace(summary, "")), message).trimEnd();
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
