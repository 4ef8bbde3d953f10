/** Where gRPC messages lie in the bytes that one side of an HTTP/2 connection sends. */
export interface MessageSpan {
  readonly start: number;
  readonly end: number;
}

interface StreamState {
  prefix: number[];
  remaining: number;
  start: number;
}

/** Finds the messages in a connection's bytes as they pass by. */
export class MessageFinder {
  readonly #streams = new Map<number, StreamState>();
  #offset = 0;
  #header: number[] = [];
  #payload = 0;
  #frame = { type: 0, stream: 0 };

  /** The messages that begin or end within the bytes; `end` is `undefined` for one whose length is not known yet. */
  feed(bytes: Uint8Array): readonly MessageSpan[] {
    const ended: MessageSpan[] = [];
    for (let at = 0; at < bytes.length; ) {
      if (this.#payload === 0) {
        this.#header.push(bytes[at++]!);
        if (this.#header.length === 9) this.#openFrame();
        continue;
      }
      const taken = Math.min(this.#payload, bytes.length - at);
      if (this.#frame.type === 0) this.#data(bytes.subarray(at, at + taken), this.#offset + at, ended);
      this.#payload -= taken;
      at += taken;
    }
    this.#offset += bytes.length;
    return ended;
  }

  #openFrame(): void {
    const [a, b, c, type, , s0, s1, s2, s3] = this.#header as [number, number, number, number, ...number[]];
    this.#payload = (a << 16) | (b << 8) | c;
    this.#frame = { type, stream: ((s0! & 0x7f) << 24) | (s1! << 16) | (s2! << 8) | s3! };
    this.#header = [];
  }

  #data(bytes: Uint8Array, offset: number, ended: MessageSpan[]): void {
    const state = this.#streams.get(this.#frame.stream) ?? { prefix: [], remaining: 0, start: 0 };
    this.#streams.set(this.#frame.stream, state);
    for (let at = 0; at < bytes.length; ) {
      if (state.prefix.length < 5) {
        if (state.prefix.length === 0) state.start = offset + at;
        state.prefix.push(bytes[at++]!);
        if (state.prefix.length < 5) continue;
        const [, b0, b1, b2, b3] = state.prefix as [number, number, number, number, number];
        state.remaining = ((b0 << 24) | (b1 << 16) | (b2 << 8) | b3) >>> 0;
      }
      const taken = Math.min(state.remaining, bytes.length - at);
      state.remaining -= taken;
      at += taken;
      if (state.remaining === 0) {
        ended.push({ start: state.start, end: offset + at });
        state.prefix = [];
      }
    }
  }
}
