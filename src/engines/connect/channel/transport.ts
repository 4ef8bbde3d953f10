import type { ClientHttp2Session, ClientHttp2Stream, SecureClientSessionOptions } from "node:http2";
import type { ConnectionOptions } from "node:tls";
import type { Transport } from "@connectrpc/connect";
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import type { Endpoint } from "./connection-string.ts";
import { openSocket } from "./socket.ts";

/** A connection to one server; it opens when a call is made, and again when it was lost. */
export interface Channel {
  readonly transport: Transport;
  close(): void;
}

export interface ChannelOptions {
  readonly tls?: ConnectionOptions | undefined;
  readonly connectTimeoutMs?: number | undefined;
}

/** HTTP/2 starts with 64 KiB in flight, which throttles results that come over any distance. */
const windowBytes = 16 * 1024 * 1024;
const connectTimeoutMs = 20_000;

export function openChannel(endpoint: Endpoint, options: ChannelOptions = {}): Channel {
  const { host, port, keepalive, maxMessageBytes } = endpoint;
  const isSecure = endpoint.tls || options.tls !== undefined;
  const baseUrl = `${isSecure ? "https" : "http"}://${host}:${port}`;
  const tls = isSecure ? (options.tls ?? {}) : undefined;
  const http2Options: SecureClientSessionOptions = {
    settings: { initialWindowSize: windowBytes },
    createConnection: () => openSocket({ host, port, tls, timeoutMs: options.connectTimeoutMs ?? connectTimeoutMs }),
  };
  const pings = keepalive.enabled
    ? {
        pingIntervalMs: keepalive.timeMs,
        pingTimeoutMs: keepalive.timeoutMs,
        pingIdleConnection: keepalive.withoutCalls,
      }
    : {};
  const sessions = new WideSessions(baseUrl, pings, http2Options);
  const transport = createGrpcTransport({
    baseUrl,
    sessionManager: sessions,
    readMaxBytes: maxMessageBytes,
    writeMaxBytes: maxMessageBytes,
    acceptCompression: [],
    interceptors: [
      (next) => (request) => {
        for (const [name, value] of Object.entries(headersOf(endpoint))) request.header.set(name, value);
        return next(request);
      },
    ],
  });
  return { transport, close: () => sessions.abort() };
}

const headersOf = ({ headers, token }: Endpoint): Readonly<Record<string, string>> =>
  token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };

/** The window of the whole connection cannot be set by options. */
class WideSessions extends Http2SessionManager {
  readonly #widened = new WeakSet<ClientHttp2Session>();

  override async request(...call: Parameters<Http2SessionManager["request"]>): Promise<ClientHttp2Stream> {
    const stream = await super.request(...call);
    const session = stream.session as ClientHttp2Session | undefined;
    if (session !== undefined && !this.#widened.has(session)) {
      this.#widened.add(session);
      session.setLocalWindowSize(windowBytes);
    }
    return stream;
  }
}
