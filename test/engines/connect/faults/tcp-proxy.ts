import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { MessageFinder } from "./http2-messages.ts";

/** Where a connection breaks: around the n-th message that the server sends on it. */
export interface Cut {
  readonly message: number;
  readonly at: "before" | "inside" | "after";
}

export interface ProxyRules {
  /** Breaks a connection at this place: asked once for each connection, with its number. */
  cutOf?: (connection: number) => Cut | undefined;
  /** Holds back everything the server sends by so many milliseconds a chunk. */
  delayMs?: number;
  /** How long everything that the client sends is under way. */
  latencyMs?: number;
  /** Swallows everything, both ways, without a word. */
  isSilent?: boolean;
}

interface Pipe {
  readonly client: Socket;
  readonly server: Socket;
}

/** A TCP proxy that does to connections what networks do. */
export class TcpProxy {
  rules: ProxyRules = {};
  target: number;
  /** Connections that a rule broke. */
  cuts = 0;
  connections = 0;
  /** Whole messages that passed, from server to client. */
  messages = 0;
  readonly #pipes = new Set<Pipe>();
  readonly #server: Server;

  private constructor(target: number) {
    this.target = target;
    this.#server = createServer((client) => this.#accept(client));
  }

  static async start(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `sc://127.0.0.1:${this.port}`;
  }

  /** Breaks every connection that is open. */
  cutAll(): void {
    for (const pipe of this.#pipes) this.#break(pipe);
  }

  async stop(): Promise<void> {
    this.cutAll();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #accept(client: Socket): void {
    const server = connect({ host: "127.0.0.1", port: this.target });
    const pipe = { client, server };
    this.#pipes.add(pipe);
    const number = this.connections++;
    const forward = this.#toClient(pipe, this.rules.cutOf?.(number));
    client.setNoDelay(true).on("data", (bytes) => this.#toServer(server, bytes));
    server.setNoDelay(true).on("data", (bytes) => {
      server.pause();
      void forward(bytes).then(() => server.resume());
    });
    for (const socket of [client, server]) {
      socket.on("error", () => this.#break(pipe)).on("close", () => this.#break(pipe));
    }
  }

  #toServer(server: Socket, bytes: Buffer): void {
    const { isSilent, latencyMs } = this.rules;
    if (isSilent) return;
    if (latencyMs === undefined) server.write(bytes);
    else setTimeout(() => server.destroyed || server.write(bytes), latencyMs);
  }

  #toClient(pipe: Pipe, cut: Cut | undefined): (bytes: Buffer) => Promise<void> {
    const finder = new MessageFinder();
    let passed = 0;
    let seen = 0;
    return async (bytes) => {
      if (this.rules.isSilent) return;
      if (this.rules.delayMs !== undefined) await sleep(this.rules.delayMs);
      const ended = finder.feed(bytes);
      const broken = cut && ended[cut.message - seen];
      seen += ended.length;
      this.messages += ended.length;
      if (broken !== undefined && cut !== undefined) {
        const place = { before: broken.start, inside: (broken.start + broken.end) >> 1, after: broken.end }[cut.at];
        this.cuts++;
        const kept = bytes.subarray(0, Math.max(0, place - passed));
        pipe.client.write(kept, () => this.#break(pipe));
        return;
      }
      passed += bytes.length;
      await new Promise<void>((resolve) => {
        if (pipe.client.destroyed || pipe.client.write(bytes)) resolve();
        else pipe.client.once("drain", resolve).once("close", resolve);
      });
    };
  }

  #break(pipe: Pipe): void {
    if (!this.#pipes.delete(pipe)) return;
    pipe.client.destroy();
    pipe.server.destroy();
  }
}
