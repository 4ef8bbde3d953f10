import { Code, ConnectError } from "@connectrpc/connect";
import { type ErrorInfo, readErrorInfo, readRetryDelayMs } from "./status-details.ts";

/** Why a call failed, in the terms of gRPC. */
export interface RpcFailure {
  readonly code: Code;
  readonly message: string;
  /** False when the connection failed and no server said anything. */
  readonly fromServer: boolean;
  readonly errorInfo?: ErrorInfo | undefined;
  readonly serverDelayMs?: number | undefined;
  readonly cause: unknown;
}

/** Reads what a call threw; undefined for what is no failed call at all. */
export function rpcFailureOf(error: unknown): RpcFailure | undefined {
  if (!(error instanceof ConnectError)) return undefined;
  const fromServer = error.metadata.has("grpc-status") || error.metadata.has("grpc-status-details-bin");
  const said = { message: error.rawMessage, fromServer, cause: error };
  if (!fromServer) return { ...said, code: transportCode(error) };
  return {
    ...said,
    code: error.code,
    errorInfo: detail(error, "google.rpc.ErrorInfo", readErrorInfo),
    serverDelayMs: detail(error, "google.rpc.RetryInfo", readRetryDelayMs),
  };
}

function detail<T>(error: ConnectError, type: string, read: (bytes: Uint8Array) => T): T | undefined {
  const found = error.details.find((each) => "type" in each && each.type === type);
  return found !== undefined && "type" in found ? read(found.value) : undefined;
}

const verdicts: ReadonlySet<Code> = new Set([
  Code.DeadlineExceeded,
  Code.NotFound,
  Code.PermissionDenied,
  Code.Unauthenticated,
  Code.Unimplemented,
]);

/**
 * A broken connection shows as a dozen codes here, depending on the moment it broke at; gRPC calls all of them UNAVAILABLE.
 * What would fail again in the same way keeps its code.
 */
function transportCode(error: ConnectError): Code {
  if (verdicts.has(error.code)) return error.code;
  if (/^message size |^(parse|serialize) binary/.test(error.rawMessage)) return error.code;
  return isCertificateProblem(error) ? Code.Unauthenticated : Code.Unavailable;
}

function isCertificateProblem(error: ConnectError): boolean {
  return causes(error).some((cause) => "code" in cause && /CERT|ERR_TLS_|ERR_SSL_|SIGNATURE/.test(String(cause.code)));
}

function causes(error: Error): readonly Error[] {
  const chain: Error[] = [];
  for (let at: unknown = error; at instanceof Error && !chain.includes(at); at = at.cause) chain.push(at);
  return chain;
}
