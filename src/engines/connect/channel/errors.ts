import { Code } from "@connectrpc/connect";
import { type Origin, SparkError, sparkErrorFromParts } from "../../../errors/index.ts";
import type { FetchErrorDetailsResponse } from "../../../protocol/index.ts";
import { sparkErrorOf, type Telling, withStackTrace } from "./error-details.ts";
import { classOfJvm } from "./jvm-classes.ts";
import { type RpcFailure, rpcFailureOf } from "./rpc-failure.ts";
import type { ErrorInfo } from "./status-details.ts";

/** What turning a failed call into an error needs from the client. */
export interface ErrorContext {
  /** `host:port`, for failures of the connection. */
  readonly address: string;
  /** Asks the server for the whole of an exception; undefined when it has forgotten it. */
  readonly fetchDetails: (errorId: string) => Promise<FetchErrorDetailsResponse | undefined>;
  /** Whether the user set Spark to show the JVM's stack traces. */
  readonly showsServerStackTrace: () => Promise<boolean>;
}

/** What a call threw, as the error that the embedded engine would raise. Errors of ours pass through. */
export async function toSparkError(
  error: unknown,
  context: ErrorContext,
  fallbackOrigin?: Origin | undefined,
): Promise<unknown> {
  if (error instanceof SparkError) return error.withOrigin(fallbackOrigin);
  const failure = rpcFailureOf(error);
  if (failure === undefined) return error;
  const { errorInfo } = failure;
  if (errorInfo === undefined) return withoutDetails(failure, context.address, fallbackOrigin);
  const errorId = errorInfo.metadata.errorId;
  const [details, showsServerStackTrace] = await Promise.all([
    errorId === undefined ? undefined : context.fetchDetails(errorId),
    context.showsServerStackTrace(),
  ]);
  const telling: Telling = { fallbackOrigin, showsServerStackTrace };
  const whole =
    details?.rootErrorIdx === undefined ? undefined : sparkErrorOf(details.errors, details.rootErrorIdx, telling);
  return whole ?? abridged(failure.message, errorInfo, telling);
}

/** From what came with the failure itself: the message may be cut, and the contexts are missing. */
function abridged(message: string, { metadata, reason }: ErrorInfo, telling: Telling): SparkError {
  const { errorClass: condition, sqlState, stackTrace } = metadata;
  const hierarchy = [...jsonOr<readonly string[]>(metadata.classes, []), reason];
  const shows = telling.showsServerStackTrace && stackTrace !== undefined;
  return sparkErrorFromParts({
    className: classOfJvm(hierarchy, condition, message),
    condition,
    sqlState,
    message: shows ? withStackTrace(message, stackTrace) : message,
    params: jsonOr<Readonly<Record<string, string>>>(metadata.messageParameters, {}),
    origin: telling.fallbackOrigin,
    serverStackTrace: stackTrace,
  });
}

/** Older servers cut long metadata in the middle. */
function jsonOr<T>(text: string | undefined, fallback: T): T {
  try {
    return text === undefined || text === "" ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

/** Failures that no exception of Spark's stands behind. */
const explanations: { readonly [code in Code]?: (address: string, fromServer: boolean) => string } = {
  [Code.Unavailable]: (address, fromServer) =>
    `The Spark Connect server at ${address} ${fromServer ? "is not available" : "cannot be reached"}`,
  [Code.DeadlineExceeded]: (address) => `The Spark Connect server at ${address} did not answer in time`,
  [Code.Unauthenticated]: (address) => `No trust between this program and the server at ${address}`,
  [Code.PermissionDenied]: (address) => `The server at ${address} does not allow this`,
  [Code.Unimplemented]: (address) => `The server at ${address} does not have this call`,
  [Code.ResourceExhausted]: () =>
    "A message is too large: the parameter grpc_max_message_size of the address allows more",
};

function withoutDetails(failure: RpcFailure, address: string, origin: Origin | undefined): SparkError {
  const explanation = explanations[failure.code]?.(address, failure.fromServer);
  const condition = /^\[([A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)*)\]/.exec(failure.message)?.[1];
  return sparkErrorFromParts({
    className: "SparkConnectGrpcException",
    condition,
    message: explanation === undefined ? failure.message : `${explanation}: ${failure.message}`,
    origin,
    cause: failure.fromServer ? undefined : failure.cause,
  });
}
