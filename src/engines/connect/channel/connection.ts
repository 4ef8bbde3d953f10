import { type ClientHttp2Session, type ClientHttp2Stream, constants, type OutgoingHttpHeaders } from "node:http2";

export interface PingTimes {
  /** Silence that calls for a ping. */
  readonly afterMs: number;
  /** Silence after a ping that ends the connection. */
  readonly patienceMs: number;
  readonly whenIdle: boolean;
}

/**
 * One HTTP/2 connection, kept under watch: after a silence it is asked for a sign of life, and without one it is torn down, so
 * that the calls on it fail instead of waiting for ever.
 */
export class Connection {
  readonly #session: ClientHttp2Session;
  readonly #pings: PingTimes | undefined;
  #streams = 0;
  #aliveAt = performance.now();
  #isLeaving = false;
  #watch: NodeJS.Timeout | undefined;

  constructor(session: ClientHttp2Session, pings: PingTimes | undefined, onTooManyPings: () => void) {
    this.#session = session;
    this.#pings = pings;
    // What breaks shows on the streams. An idle connection keeps no program running.
    session.on("error", () => undefined).on("close", () => clearInterval(this.#watch));
    session.on("goaway", (_code, _lastStream, reason) => {
      this.#isLeaving = true;
      if (reason?.toString("latin1") === "too_many_pings") onTooManyPings();
    });
    session.unref();
    if (pings !== undefined) this.#watch = setInterval(() => void this.#look(pings), pings.afterMs).unref();
  }

  get isUsable(): boolean {
    return !this.#isLeaving && !this.#session.closed && !this.#session.destroyed;
  }

  request(headers: OutgoingHttpHeaders): ClientHttp2Stream {
    const stream = this.#session.request(headers);
    if (this.#streams++ === 0) this.#session.ref();
    stream.once("response", () => this.sawLife());
    stream.once("close", () => {
      if (--this.#streams === 0) this.#session.unref();
    });
    return stream;
  }

  sawLife(): void {
    this.#aliveAt = performance.now();
  }

  /** Whether a call may be made on it: one that was silent for long is asked first. */
  async isAlive(): Promise<boolean> {
    if (!this.isUsable) return false;
    return this.#pings === undefined || !this.#isSilent(this.#pings) || this.#ping(this.#pings, true);
  }

  destroy(): void {
    this.#session.destroy(undefined, constants.NGHTTP2_CANCEL);
  }

  #isSilent({ afterMs }: PingTimes): boolean {
    return performance.now() - this.#aliveAt >= afterMs;
  }

  async #look(pings: PingTimes): Promise<void> {
    if (this.#isSilent(pings) && (this.#streams > 0 || pings.whenIdle)) await this.#ping(pings, false);
  }

  /** Nobody waits for a ping of the watch, so it keeps no program running. */
  #ping({ patienceMs }: PingTimes, isAwaited: boolean): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        // A program that computed for long has not read its sockets yet; this runs after it did.
        setImmediate(() => {
          if (!isAnswered) this.#session.destroy(deadConnection(patienceMs), constants.NGHTTP2_CANCEL);
          resolve(isAnswered);
        });
      }, patienceMs);
      if (!isAwaited) timer.unref();
      let isAnswered = false;
      const answer = (error: Error | null) => {
        isAnswered = error === null;
        if (isAnswered) this.sawLife();
        clearTimeout(timer);
        resolve(isAnswered);
      };
      if (this.#session.destroyed || !this.#session.ping(answer)) answer(deadConnection(0));
    });
  }
}

const deadConnection = (patienceMs: number): Error =>
  Object.assign(new Error(`no sign of life within ${patienceMs} ms`), { code: "ETIMEDOUT" });
