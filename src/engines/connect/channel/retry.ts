import { backoffMs, type RetryPolicy } from "./retry-policy.ts";
import { rpcFailureOf } from "./rpc-failure.ts";

/** Time and chance, handed in so that tests own them. */
export interface Clock {
  readonly now: () => number;
  /** Ends early, without an error, when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
}

export interface Retrying {
  /** Asked at each failure: the first policy that covers it counts it. */
  readonly policies: () => readonly RetryPolicy[];
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** Thrown by an attempt that wants to be repeated at once, whatever the policies say. */
export class AgainAtOnce {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** How long attempts may ask for repetition at once. */
const longestImpatienceMs = 60 * 60_000;

/** Runs `attempt` until it succeeds, or fails in a way that no policy covers any more. */
export async function retrying<T>(attempt: () => Promise<T>, { policies, clock, signal }: Retrying): Promise<T> {
  const attempts = new Map<string, number>();
  let impatientSince: number | undefined;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (signal?.aborted) throw error instanceof AgainAtOnce ? error.reason : error;
      if (error instanceof AgainAtOnce) {
        impatientSince ??= clock.now();
        if (clock.now() - impatientSince >= longestImpatienceMs) throw error.reason;
        continue;
      }
      const wait = waitAfter(error, policies(), attempts, clock);
      if (wait === undefined) throw error;
      await clock.sleep(wait, signal);
      if (signal?.aborted) throw error;
    }
  }
}

function waitAfter(
  error: unknown,
  policies: readonly RetryPolicy[],
  attempts: Map<string, number>,
  clock: Clock,
): number | undefined {
  const failure = rpcFailureOf(error);
  const policy = failure && policies.find(({ covers }) => covers(failure));
  if (policy === undefined || failure === undefined) return undefined;
  const made = attempts.get(policy.name) ?? 0;
  attempts.set(policy.name, made + 1);
  return backoffMs(policy, made, failure, clock.random);
}

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal?.addEventListener("abort", wake, { once: true });
    }),
};
