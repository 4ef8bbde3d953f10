import { type ClientHttp2Stream, constants, type IncomingHttpHeaders } from "node:http2";
import type { SpareMemory } from "../spare-memory.ts";
import { checkEnd, checkHead, headersOf } from "./grpc-status.ts";
import { MessageSplitter } from "./message-splitter.ts";

/** Messages that came and that nobody has asked for yet; beyond it, the server is made to wait. */
const mostWaitingBytes = 2 ** 20;

interface Waiter<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** The messages of one answer of the server, as they come. */
export class AnswerStream implements AsyncIterableIterator<Uint8Array, void, undefined> {
  /** The head of the answer; it fails where the server refused the call. */
  readonly head: Promise<Headers>;
  readonly trailers = new Headers();
  readonly #stream: ClientHttp2Stream;
  readonly #splitter: MessageSplitter;
  #headers = new Headers();
  #opening: Waiter<Headers> | undefined;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #reader: Waiter<IteratorResult<Uint8Array, void>> | undefined;
  /** How the stream ended; what came before is given out first. */
  #end: { readonly error?: unknown } | undefined;

  constructor(stream: ClientHttp2Stream, mostBytes: number, onBytes: () => void, memory?: SpareMemory) {
    this.#stream = stream;
    this.#splitter = new MessageSplitter(mostBytes, memory);
    this.head = new Promise((resolve, reject) => {
      this.#opening = { resolve, reject };
    });
    this.head.catch(() => undefined);
    stream.once("response", (received) => this.#begin(received));
    stream.on("trailers", (received) => {
      for (const [name, value] of headersOf(received)) this.trailers.append(name, value);
    });
    stream.on("data", (bytes: Uint8Array) => {
      onBytes();
      this.#add(bytes);
    });
    stream.once("end", () => this.#finish());
    stream.on("error", (error) => this.#fail(error));
    stream.once("close", () => this.#fail(new Error(`http/2 stream closed with error code ${stream.rstCode}`)));
  }

  next(): Promise<IteratorResult<Uint8Array, void>> {
    const message = this.#waiting.shift();
    if (message !== undefined) {
      this.#waitingBytes -= message.length;
      if (this.#waitingBytes <= mostWaitingBytes && this.#stream.isPaused()) this.#stream.resume();
      return Promise.resolve({ done: false, value: message });
    }
    if (this.#end === undefined) {
      return new Promise((resolve, reject) => {
        this.#reader = { resolve, reject };
      });
    }
    return "error" in this.#end ? Promise.reject(this.#end.error) : Promise.resolve({ done: true, value: undefined });
  }

  /** Tells the server to stop. What came and was not asked for is not given out any more. */
  cancel(): void {
    this.#waiting = [];
    this.#fail(new Error("cancelled"));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #begin(received: IncomingHttpHeaders): void {
    this.#headers = headersOf(received);
    try {
      checkHead(received, this.#headers);
      this.#opening?.resolve(this.#headers);
    } catch (error) {
      this.#fail(error);
    }
  }

  #add(bytes: Uint8Array): void {
    if (this.#end !== undefined) return;
    try {
      for (const message of this.#splitter.add(bytes)) this.#give(message);
    } catch (error) {
      this.#fail(error);
    }
  }

  #give(message: Uint8Array): void {
    const reader = this.#reader;
    this.#reader = undefined;
    if (reader !== undefined) {
      reader.resolve({ done: false, value: message });
      return;
    }
    this.#waiting.push(message);
    this.#waitingBytes += message.length;
    if (this.#waitingBytes > mostWaitingBytes) this.#stream.pause();
  }

  #finish(): void {
    try {
      if (!this.#splitter.isBetweenMessages) throw new Error("protocol error: incomplete message");
      checkEnd(this.trailers, this.#headers);
      this.#close({});
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#end !== undefined) return;
    this.#close({ error });
    if (!this.#stream.closed) this.#stream.close(constants.NGHTTP2_CANCEL);
  }

  #close(end: { readonly error?: unknown }): void {
    this.#end = end;
    const reader = this.#reader;
    this.#reader = undefined;
    if ("error" in end) {
      this.#opening?.reject(end.error);
      reader?.reject(end.error);
    } else reader?.resolve({ done: true, value: undefined });
  }
}
