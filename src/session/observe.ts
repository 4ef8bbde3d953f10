import type { ExecutionOptions, ExecutionProgress } from "../engines/engine.ts";
import type { RecordBatch, ResultStream } from "../results/index.ts";
import type { QueryMetrics } from "./events.ts";
import type { Interruptible, RunningQueries } from "./running-queries.ts";
import type { ActionOptions, Session } from "./session.ts";

type Outcome = { readonly rows: number } | ResultStream;

/** One query that is about to run. */
export interface Watched {
  readonly session: Pick<Session, "id" | "listeners">;
  readonly running: RunningQueries;
  readonly options: ActionOptions;
  /** Words for it where the options have none. */
  readonly kind: string;
  readonly conf: ReadonlyMap<string, string>;
}

/** Runs one query, lets it be interrupted, and tells the session's listeners how it goes, until its last row has left. */
export async function observed<R extends Outcome>(
  { session, running, options, kind, conf }: Watched,
  run: (execution: ExecutionOptions) => Promise<R>,
): Promise<R> {
  const entered = running.enter(options.tags, options.signal);
  const watch = new QueryWatch(session, options.description ?? kind, entered);
  watch.started();
  try {
    const outcome = await run({
      signal: entered.signal,
      conf,
      onProgress: session.listeners.isEmpty ? undefined : (progress) => watch.progress(progress),
    });
    if (!("batches" in outcome)) {
      watch.rows = outcome.rows;
      watch.finished();
      return outcome;
    }
    return { ...outcome, batches: watch.follow(outcome.batches) } as R;
  } catch (error) {
    watch.failed(error);
    throw error;
  }
}

class QueryWatch {
  rows = 0;
  readonly #session: Watched["session"];
  readonly #leave: () => void;
  readonly #info;
  #lastFraction: number | undefined;

  constructor(session: Watched["session"], description: string, { queryId, leave }: Interruptible) {
    this.#session = session;
    this.#leave = leave;
    this.#info = { queryId, sessionId: session.id, description, startedAt: Date.now() };
  }

  started(): void {
    this.#session.listeners.emit({ type: "started", ...this.#info });
  }

  progress({ fraction, bytesRead }: ExecutionProgress): void {
    this.#lastFraction = fraction ?? this.#lastFraction;
    this.#session.listeners.emit({
      type: "progress",
      ...this.#info,
      ...this.#metrics(bytesRead),
      fraction: this.#lastFraction,
    });
  }

  finished(): void {
    this.#leave();
    this.#session.listeners.emit({ type: "finished", ...this.#info, ...this.#metrics() });
  }

  failed(error: unknown): void {
    this.#leave();
    this.#session.listeners.emit({ type: "failed", ...this.#info, ...this.#metrics(), error });
  }

  /** A query that its reader leaves early has finished too. */
  async *follow(batches: AsyncIterable<RecordBatch>): AsyncGenerator<RecordBatch> {
    let failure: unknown;
    try {
      for await (const batch of batches) {
        this.rows += batch.numRows;
        yield batch;
      }
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      if (failure === undefined) this.finished();
      else this.failed(failure);
    }
  }

  #metrics(bytes = 0): QueryMetrics {
    return { rows: this.rows, bytes, elapsedMs: Date.now() - this.#info.startedAt };
  }
}
