import { sparkError } from "../../../errors/index.ts";
import type { SpareMemory } from "../spare-memory.ts";
import { aligned } from "./aligned.ts";

/** A message of rows, as the protocol has it. */
export interface ArrowBatchMessage {
  readonly rowCount: bigint;
  /** Emptied by who reads it: others on the way here still hold the message, and need not hold its bytes. */
  data: Uint8Array;
  readonly startOffset?: bigint | undefined;
  readonly chunkIndex?: bigint | undefined;
  readonly numChunksInBatch?: bigint | undefined;
}

const none = new Uint8Array(0);

/** A batch whole again: an Arrow IPC stream of its own. */
export interface AssembledBatch {
  readonly numRows: number;
  readonly bytes: Uint8Array;
  /** The memory that it lies in, for the next one when nobody reads it any more. */
  readonly room: Uint8Array;
}

/** Puts the chunks of a result together and checks that none is lost, repeated or out of order. */
export class BatchAssembler {
  readonly #memory: SpareMemory;
  #rows = 0;
  #chunks = 0;
  #room: Uint8Array = none;
  #size = 0;

  constructor(memory: SpareMemory) {
    this.#memory = memory;
  }

  /** The batch that this message completes, if it does. */
  add(message: ArrowBatchMessage): AssembledBatch | undefined {
    const { rowCount, data, startOffset, chunkIndex = 0n, numChunksInBatch = 0n } = message;
    if (Number(chunkIndex) !== this.#chunks) throw broken(`chunk ${this.#chunks}`, `chunk ${chunkIndex}`);
    if (chunkIndex === 0n && startOffset !== undefined && Number(startOffset) !== this.#rows) {
      throw broken(`row ${this.#rows}`, `row ${startOffset}`);
    }
    message.data = none;
    const chunks = Math.max(1, Number(numChunksInBatch));
    if (chunks === 1) {
      const bytes = aligned(data);
      return this.#whole(rowCount, bytes, bytes);
    }
    // Chunks are of one size, but for the last: the first tells how much is to come, if the number of chunks is true.
    if (chunkIndex === 0n) this.#open(Math.min(data.length * chunks, mostBelieved));
    this.#append(data);
    return this.#chunks < chunks ? undefined : this.#whole(rowCount, this.#room.subarray(0, this.#size), this.#room);
  }

  /** After the last message. */
  end(): void {
    if (this.#chunks > 0) throw broken(`chunk ${this.#chunks}`, "the end");
  }

  #whole(rowCount: bigint, bytes: Uint8Array, room: Uint8Array): AssembledBatch {
    const numRows = Number(rowCount);
    this.#chunks = 0;
    this.#rows += numRows;
    return { numRows, bytes, room };
  }

  #open(size: number): void {
    this.#room = this.#memory.take(size);
    this.#size = 0;
  }

  #append(data: Uint8Array): void {
    if (this.#size + data.length > this.#room.length) {
      const larger = this.#memory.take((this.#size + data.length) * 2);
      larger.set(this.#room.subarray(0, this.#size));
      this.#room = larger;
    }
    this.#room.set(data, this.#size);
    this.#memory.give(data);
    this.#size += data.length;
    this.#chunks++;
  }
}

/** Room made on the word of the server alone; a batch that is larger finds more as it comes. */
const mostBelieved = 2 ** 27;

/** What the server sent is not what it said it would send. */
export const broken = (wanted: string, got: string) =>
  sparkError("INTERNAL_ERROR", { message: `The result should have gone on with ${wanted}, and has ${got}.` });
