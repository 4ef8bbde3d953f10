import { Code, ConnectError } from "@connectrpc/connect";
import { SpareMemory } from "../spare-memory.ts";

const headBytes = 5;
const compressed = 1;

/**
 * Cuts the bytes of a stream into the messages of gRPC: a byte of flags, the length in four bytes, the message. Bytes are copied
 * once, to where the message stays.
 */
export class MessageSplitter {
  readonly #mostBytes: number;
  readonly #memory: SpareMemory;
  readonly #head = Buffer.alloc(headBytes);
  #headSize = 0;
  #message: Uint8Array | undefined;
  #size = 0;

  constructor(mostBytes: number, memory = new SpareMemory()) {
    this.#mostBytes = mostBytes;
    this.#memory = memory;
  }

  /** Whether all that came is whole. */
  get isBetweenMessages(): boolean {
    return this.#message === undefined && this.#headSize === 0;
  }

  /** The messages that these bytes complete. */
  add(bytes: Uint8Array): Uint8Array[] {
    const whole: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; ) {
      at += this.#message === undefined ? this.#addToHead(bytes, at) : this.#addTo(this.#message, bytes, at);
      if (this.#message !== undefined && this.#size === this.#message.length) {
        whole.push(this.#message);
        this.#message = undefined;
      }
    }
    return whole;
  }

  #addToHead(bytes: Uint8Array, at: number): number {
    const taken = bytes.subarray(at, at + headBytes - this.#headSize);
    this.#head.set(taken, this.#headSize);
    this.#headSize += taken.length;
    if (this.#headSize === headBytes) this.#open();
    return taken.length;
  }

  #open(): void {
    if ((this.#head.readUInt8(0) & compressed) !== 0) {
      throw new ConnectError("protocol error: received a compressed message, asked for none", Code.Internal);
    }
    const length = this.#head.readUInt32BE(1);
    checkSize(length, this.#mostBytes, "readMaxBytes");
    this.#message = this.#memory.take(length);
    this.#size = 0;
    this.#headSize = 0;
  }

  #addTo(message: Uint8Array, bytes: Uint8Array, at: number): number {
    const taken = Math.min(message.length - this.#size, bytes.length - at);
    message.set(at === 0 && taken === bytes.length ? bytes : bytes.subarray(at, at + taken), this.#size);
    this.#size += taken;
    return taken;
  }
}

/** A message as it goes over the wire. */
export function framed(message: Uint8Array, mostBytes: number): Uint8Array {
  checkSize(message.length, mostBytes, "writeMaxBytes");
  const bytes = Buffer.allocUnsafe(headBytes + message.length);
  bytes.writeUInt8(0, 0);
  bytes.writeUInt32BE(message.length, 1);
  bytes.set(message, headBytes);
  return bytes;
}

function checkSize(size: number, most: number, limit: string): void {
  if (size <= most) return;
  throw new ConnectError(`message size ${size} is larger than configured ${limit} ${most}`, Code.ResourceExhausted);
}
