import { sparkError } from "../../../errors/index.ts";

/** A message of rows, as the protocol has it. */
export interface ArrowBatchMessage {
  readonly rowCount: bigint;
  readonly data: Uint8Array;
  readonly startOffset?: bigint | undefined;
  readonly chunkIndex?: bigint | undefined;
  readonly numChunksInBatch?: bigint | undefined;
}

/** A batch whole again: an Arrow IPC stream of its own. */
export interface AssembledBatch {
  readonly numRows: number;
  readonly bytes: Uint8Array;
}

/** Puts the chunks of a result together and checks that none is lost, repeated or out of order. */
export class BatchAssembler {
  #chunks: Uint8Array[] = [];
  #rows = 0;

  /** The batch that this message completes, if it does. */
  add(message: ArrowBatchMessage): AssembledBatch | undefined {
    const { rowCount, data, startOffset, chunkIndex = 0n, numChunksInBatch = 0n } = message;
    if (Number(chunkIndex) !== this.#chunks.length) throw broken(`chunk ${this.#chunks.length}`, `chunk ${chunkIndex}`);
    if (chunkIndex === 0n && startOffset !== undefined && Number(startOffset) !== this.#rows) {
      throw broken(`row ${this.#rows}`, `row ${startOffset}`);
    }
    this.#chunks.push(data);
    if (this.#chunks.length < Number(numChunksInBatch)) return undefined;
    const bytes = joined(this.#chunks);
    const numRows = Number(rowCount);
    this.#chunks = [];
    this.#rows += numRows;
    return { numRows, bytes };
  }

  /** After the last message. */
  end(): void {
    if (this.#chunks.length > 0) throw broken(`chunk ${this.#chunks.length}`, "the end");
  }
}

/** Copied in any case: numbers must be aligned, which bytes inside of a message seldom are. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What the server sent is not what it said it would send. */
export const broken = (wanted: string, got: string) =>
  sparkError("INTERNAL_ERROR", { message: `The result should have gone on with ${wanted}, and has ${got}.` });
