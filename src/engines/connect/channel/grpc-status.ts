import type { IncomingHttpHeaders } from "node:http2";
import { Code, ConnectError, decodeBinaryHeader } from "@connectrpc/connect";
import { readStatus } from "./status-details.ts";

/** Headers or trailers of HTTP/2 without its own fields, whose names begin with a colon. */
export function headersOf(received: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) {
    if (value === undefined || name.startsWith(":")) continue;
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each);
  }
  return headers;
}

/** https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md */
const codesOfHttp: Readonly<Record<number, Code>> = {
  400: Code.Internal,
  401: Code.Unauthenticated,
  403: Code.PermissionDenied,
  404: Code.Unimplemented,
  429: Code.Unavailable,
  502: Code.Unavailable,
  503: Code.Unavailable,
  504: Code.Unavailable,
};

/** Raises what the head of an answer tells: a failure of the server, or that it does not speak gRPC. */
export function checkHead(received: IncomingHttpHeaders, headers: Headers): void {
  const status = Number(received[":status"] ?? 0);
  if (status !== 200) throw new ConnectError(`HTTP ${status}`, codesOfHttp[status] ?? Code.Unknown, headers);
  const type = headers.get("content-type");
  if (!/^application\/grpc(\+proto)?(;|$)/i.test(type ?? "")) {
    throw new ConnectError(`unsupported content type ${type}`, Code.Unknown);
  }
  const encoding = headers.get("grpc-encoding") ?? "identity";
  if (encoding !== "identity") throw new ConnectError(`unsupported response encoding "${encoding}"`, Code.Internal);
  const failure = failureIn(headers);
  if (failure) throw failure;
}

/** Raises what the end of an answer tells. An answer without a status is none: the connection broke, or a proxy meddled. */
export function checkEnd(trailers: Headers, headers: Headers): void {
  const failure = failureIn(trailers);
  if (failure) {
    for (const [name, value] of headers) failure.metadata.append(name, value);
    throw failure;
  }
  if (!trailers.has("grpc-status") && !headers.has("grpc-status")) {
    throw new ConnectError("protocol error: missing status", Code.Internal);
  }
}

/** The failure that the server states, with its details where it sends them. */
function failureIn(headers: Headers): ConnectError | undefined {
  const detailed = headers.get("grpc-status-details-bin");
  if (detailed !== null) {
    const { code, message, details } = readStatus(decodeBinaryHeader(detailed));
    return code === 0 ? undefined : Object.assign(new ConnectError(message, code, headers), { details });
  }
  const status = headers.get("grpc-status");
  if (status === null || status === "0") return undefined;
  const code = Number(status);
  if (!(code in Code)) return new ConnectError(`invalid grpc-status: ${status}`, Code.Internal, headers);
  return new ConnectError(unescaped(headers.get("grpc-message") ?? ""), code, headers);
}

function unescaped(message: string): string {
  try {
    return decodeURIComponent(message);
  } catch {
    return message;
  }
}
