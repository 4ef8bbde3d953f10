import type { ResultStream } from "./record-batch.ts";
import { type RowOptions, rowBatches } from "./rows.ts";

/**
 * Rows one by one. Not an async generator: of a batch that is here already, `next` answers without waiting, and a generator
 * would wait three times for each row.
 */
export class RowIterator<R> implements AsyncIterableIterator<R, void, undefined> {
  readonly #open: () => Promise<ResultStream>;
  readonly #options: RowOptions;
  #batches: AsyncGenerator<object[], void, undefined> | undefined;
  #rows: readonly object[] = [];
  #position = 0;
  #isDone = false;

  constructor(open: () => Promise<ResultStream>, options: RowOptions) {
    this.#open = open;
    this.#options = options;
  }

  next(): Promise<IteratorResult<R, void>> {
    if (this.#position < this.#rows.length) {
      return Promise.resolve({ done: false, value: this.#rows[this.#position++] as R });
    }
    return this.#advance();
  }

  async #advance(): Promise<IteratorResult<R, void>> {
    while (!this.#isDone) {
      this.#batches ??= rowBatches(await this.#open(), this.#options);
      const { done, value } = await this.#batches.next();
      if (done) {
        this.#isDone = true;
        this.#rows = [];
      } else if (value.length > 0) {
        this.#rows = value;
        this.#position = 1;
        return { done: false, value: value[0] as R };
      }
    }
    return { done: true, value: undefined };
  }

  /** Stops the query. */
  async return(): Promise<IteratorResult<R, void>> {
    this.#isDone = true;
    this.#rows = [];
    this.#position = 0;
    await this.#batches?.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.return().then(() => undefined);
  }
}
