import type { ObservedMetrics } from "../engines/engine.ts";

type Values = Readonly<Record<string, unknown>>;

interface Awaited {
  readonly done: Promise<Values>;
  readonly resolve: (values: Values) => void;
}

/** The observations of a session whose values an action has yet to bring. */
export class Observations {
  readonly #awaited = new Map<string, Awaited>();

  /** The values of an observation, once the first action that reads its rows is over. */
  expect(name: string): Promise<Values> {
    const known = this.#awaited.get(name);
    if (known) return known.done;
    const { promise, resolve } = withResolvers<Values>();
    this.#awaited.set(name, { done: promise, resolve });
    return promise;
  }

  get isEmpty(): boolean {
    return this.#awaited.size === 0;
  }

  isExpected(name: string): boolean {
    return this.#awaited.has(name);
  }

  /** The first action counts; what later ones observe is of no interest. */
  report({ name, values }: ObservedMetrics): void {
    this.#awaited.get(name)?.resolve(values);
    this.#awaited.delete(name);
  }
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
