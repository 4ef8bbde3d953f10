import type { ConnectionOptions } from "node:tls";
import type { Transport } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { binaryOptions } from "../../../protocol/index.ts";
import { SpareMemory } from "../spare-memory.ts";
import { readingAnswers } from "./answer-reader.ts";
import type { PingTimes } from "./connection.ts";
import type { Endpoint, Keepalive } from "./connection-string.ts";
import { Connections } from "./connections.ts";
import { openSocket } from "./socket.ts";

/** A way to one server. */
export interface Channel {
  readonly transport: Transport;
  /** Where messages lie whose reader gives their memory back. */
  readonly memory: SpareMemory;
  close(): void;
}

export interface ChannelOptions {
  readonly tls?: ConnectionOptions | undefined;
  readonly connectTimeoutMs?: number | undefined;
}

const connectTimeoutMs = 20_000;

export function openChannel(endpoint: Endpoint, options: ChannelOptions = {}): Channel {
  const { host, port, keepalive, maxMessageBytes } = endpoint;
  const isSecure = endpoint.tls || options.tls !== undefined;
  const baseUrl = `${isSecure ? "https" : "http"}://${host}:${port}`;
  const tls = isSecure ? (options.tls ?? {}) : undefined;
  const timeoutMs = options.connectTimeoutMs ?? connectTimeoutMs;
  const connections = new Connections(baseUrl, pingTimes(keepalive), () => openSocket({ host, port, tls, timeoutMs }));
  const memory = new SpareMemory();
  const headers = Object.entries(headersOf(endpoint));
  const transport = createGrpcTransport({
    baseUrl,
    sessionManager: connections,
    readMaxBytes: maxMessageBytes,
    writeMaxBytes: maxMessageBytes,
    acceptCompression: [],
    // Schemas and plans nest deeper than the library's usual limit.
    binaryOptions,
    interceptors: [
      (next) => (request) => {
        for (const [name, value] of headers) request.header.set(name, value);
        return next(request);
      },
      readingAnswers(connections, maxMessageBytes, memory),
    ],
  });
  return { transport, memory, close: () => connections.close() };
}

const pingTimes = ({ enabled, timeMs, timeoutMs, withoutCalls }: Keepalive): PingTimes | undefined =>
  enabled ? { afterMs: timeMs, patienceMs: timeoutMs, whenIdle: withoutCalls } : undefined;

const headersOf = ({ headers, token }: Endpoint): Readonly<Record<string, string>> =>
  token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
