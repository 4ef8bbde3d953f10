import { randomUUID } from "node:crypto";
import type { InterruptTarget } from "../engines/engine.ts";

interface Running {
  readonly tags: readonly string[];
  readonly stop: AbortController;
}

/** What a query is entered with. */
export interface Interruptible {
  readonly queryId: string;
  /** Aborted by an interrupt, or by the signal that the user gave. */
  readonly signal: AbortSignal;
  readonly leave: () => void;
}

/** The queries of a session that run now, so that they can be interrupted: all, by a tag, or by their id. */
export class RunningQueries {
  readonly #running = new Map<string, Running>();

  enter(tags: readonly string[] = [], signal?: AbortSignal): Interruptible {
    const queryId = randomUUID();
    const stop = new AbortController();
    this.#running.set(queryId, { tags, stop });
    return {
      queryId,
      signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
      leave: () => this.#running.delete(queryId),
    };
  }

  /** Stops queries and gives their ids. */
  interrupt(target: InterruptTarget): readonly string[] {
    const reached = [...this.#running].filter(([id, { tags }]) => {
      if (target === "all") return true;
      return "tag" in target ? tags.includes(target.tag) : id === target.operationId;
    });
    for (const [, { stop }] of reached) stop.abort();
    return reached.map(([id]) => id);
  }
}
