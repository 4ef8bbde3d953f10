import { type ClientHttp2Session, type ClientHttp2Stream, connect, type OutgoingHttpHeaders } from "node:http2";
import type { Socket } from "node:net";
import type { GrpcTransportOptions } from "@connectrpc/connect-node";
import { Connection, type PingTimes } from "./connection.ts";

/** HTTP/2 starts with 64 KiB in flight, which throttles results that come over any distance. */
const windowBytes = 16 * 1024 * 1024;

type SessionManager = NonNullable<GrpcTransportOptions["sessionManager"]>;

/** The connection to one server: opened when it is needed, and again when it was lost. */
export class Connections implements SessionManager {
  readonly authority: string;
  readonly #openSocket: () => Socket;
  #pings: PingTimes | undefined;
  #current: Promise<Connection> | undefined;
  readonly #open = new Set<ClientHttp2Session>();
  readonly #byStream = new WeakMap<ClientHttp2Stream, Connection>();

  constructor(baseUrl: string, pings: PingTimes | undefined, openSocket: () => Socket) {
    this.authority = new URL(baseUrl).origin;
    this.#pings = pings;
    this.#openSocket = openSocket;
  }

  async request(method: string, path: string, headers: OutgoingHttpHeaders): Promise<ClientHttp2Stream> {
    for (;;) {
      const connection = await this.#ready();
      try {
        const stream = connection.request({ ...headers, ":method": method, ":path": path });
        this.#byStream.set(stream, connection);
        return stream;
      } catch (error) {
        if (connection.isUsable) throw error;
      }
    }
  }

  notifyResponseByteRead(stream: ClientHttp2Stream): void {
    this.#byStream.get(stream)?.sawLife();
  }

  close(): void {
    this.#current = undefined;
    for (const session of this.#open) session.destroy();
  }

  async #ready(): Promise<Connection> {
    const current = this.#current;
    if (current !== undefined && (await (await current).isAlive())) return current;
    // Another call may have opened a new one meanwhile.
    if (this.#current === current) this.#current = this.#connect();
    return this.#current ?? this.#ready();
  }

  #connect(): Promise<Connection> {
    const session = connect(this.authority, {
      settings: { initialWindowSize: windowBytes },
      createConnection: this.#openSocket,
    });
    this.#open.add(session);
    const connecting = new Promise<Connection>((resolve, reject) => {
      session.once("connect", () => {
        session.setLocalWindowSize(windowBytes);
        resolve(new Connection(session, this.#pings, () => this.#pingLess()));
      });
      session.once("error", reject);
      session.once("close", () => {
        this.#open.delete(session);
        if (this.#current === connecting) this.#current = undefined;
        reject(Object.assign(new Error("the connection was closed"), { code: "ECONNRESET" }));
      });
    });
    return connecting;
  }

  /** The server finds us importunate; gRPC's rule is to wait twice as long from then on. */
  #pingLess(): void {
    if (this.#pings !== undefined) this.#pings = { ...this.#pings, afterMs: this.#pings.afterMs * 2 };
  }
}
