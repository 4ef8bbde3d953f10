/** What happens to a query, in order: one `started`, any number of `progress`, one of `finished` and `failed`. */
export type QueryEvent =
  | ({ readonly type: "started" } & QueryInfo)
  | ({ readonly type: "progress" } & QueryInfo & QueryMetrics & { readonly fraction?: number | undefined })
  | ({ readonly type: "finished" } & QueryInfo & QueryMetrics)
  | ({ readonly type: "failed" } & QueryInfo & QueryMetrics & { readonly error: unknown });

/** Which query an event speaks of. */
export interface QueryInfo {
  readonly queryId: string;
  readonly sessionId: string;
  readonly description: string;
  readonly startedAt: number;
}
/** How much a query has done so far. */
export interface QueryMetrics {
  /** Rows that left the query so far. */
  readonly rows: number;
  readonly bytes: number;
  readonly elapsedMs: number;
}
/** Told of every query of a session. An error thrown by a listener is reported as a warning and harms no query. */
export type QueryListener = (event: QueryEvent) => void;

export class ListenerBus {
  readonly #listeners = new Set<QueryListener>();

  add(listener: QueryListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  emit(event: QueryEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        process.emitWarning(`A query listener failed: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
