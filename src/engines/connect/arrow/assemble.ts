import { sparkError } from "../../../errors/index.ts";

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
}

/** Puts the chunks of a result together and checks that none is lost, repeated or out of order. */
export class BatchAssembler {
  #chunks: Uint8Array[] = [];
  #rows = 0;
  #spare: ArrayBuffer | undefined;

  /** The batch that this message completes, if it does. */
  add(message: ArrowBatchMessage): AssembledBatch | undefined {
    const { rowCount, data, startOffset, chunkIndex = 0n, numChunksInBatch = 0n } = message;
    if (Number(chunkIndex) !== this.#chunks.length) throw broken(`chunk ${this.#chunks.length}`, `chunk ${chunkIndex}`);
    if (chunkIndex === 0n && startOffset !== undefined && Number(startOffset) !== this.#rows) {
      throw broken(`row ${this.#rows}`, `row ${startOffset}`);
    }
    this.#chunks.push(data);
    message.data = none;
    if (this.#chunks.length < Number(numChunksInBatch)) return undefined;
    const bytes = this.#joined();
    const numRows = Number(rowCount);
    this.#chunks = [];
    this.#rows += numRows;
    return { numRows, bytes };
  }

  /** After the last message. */
  end(): void {
    if (this.#chunks.length > 0) throw broken(`chunk ${this.#chunks.length}`, "the end");
  }

  /** Takes the room of a batch that nobody reads any more for the next one. */
  release({ bytes }: AssembledBatch): void {
    this.#spare = bytes.buffer as ArrayBuffer;
  }

  /** Copied in any case: numbers must be aligned, which bytes inside of a message seldom are. */
  #joined(): Uint8Array {
    const size = this.#chunks.reduce((sum, { length }) => sum + length, 0);
    const room = this.#spare && this.#spare.byteLength >= size ? this.#spare : new ArrayBuffer(withSlack(size));
    this.#spare = undefined;
    const bytes = new Uint8Array(room, 0, size);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}

/** Batches of one result are about equal in size: one that is a little larger should find room, too. */
const withSlack = (size: number): number => Math.ceil((size * 17) / 16 / 8) * 8;

/** What the server sent is not what it said it would send. */
export const broken = (wanted: string, got: string) =>
  sparkError("INTERNAL_ERROR", { message: `The result should have gone on with ${wanted}, and has ${got}.` });
