import type { ObservedMetrics } from "../engines/engine.ts";
import type { Origin } from "../errors/index.ts";

type Values = Readonly<Record<string, unknown>>;

interface Awaited {
  readonly done: Promise<Values>;
  readonly resolve: (values: Values) => void;
  readonly reject: (error: unknown) => void;
  readonly origin: Origin | undefined;
}

/** The observations of a session whose values an action has yet to bring. */
export class Observations {
  readonly #awaited = new Map<string, Awaited>();

  /** The values of an observation, once the first action that reads its rows is over. The origin is where it was asked for. */
  expect(name: string, origin?: Origin): Promise<Values> {
    const known = this.#awaited.get(name);
    if (known) return known.done;
    const { promise, ...settle } = withResolvers<Values>();
    // Whoever asks for the values hears of a failure; until then it is not one that nobody handles.
    promise.catch(() => undefined);
    this.#awaited.set(name, { done: promise, ...settle, origin });
    return promise;
  }

  get isEmpty(): boolean {
    return this.#awaited.size === 0;
  }

  isExpected(name: string): boolean {
    return this.#awaited.has(name);
  }

  /** The first action counts; what later ones observe is of no interest. */
  report(metrics: ObservedMetrics): void {
    const awaited = this.#awaited.get(metrics.name);
    if (!awaited) return;
    this.#awaited.delete(metrics.name);
    if ("error" in metrics) awaited.reject(metrics.error.withOrigin(awaited.origin));
    else awaited.resolve(metrics.values);
  }
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise, resolve, reject };
}
