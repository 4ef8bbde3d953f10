import { Code } from "@connectrpc/connect";
import type { RpcFailure } from "./rpc-failure.ts";

/** Which failures are tried again, how often, and after how long. */
export interface RetryPolicy {
  readonly name: string;
  readonly maxRetries: number;
  readonly initialBackoffMs: number;
  readonly backoffMultiplier: number;
  readonly maxBackoffMs: number;
  /** A random part up to this is added to waits that reach the threshold. */
  readonly jitterMs: number;
  readonly jitterThresholdMs: number;
  /** A wait that the server asks for is kept, up to this. */
  readonly maxServerDelayMs: number;
  readonly covers: (failure: RpcFailure) => boolean;
}

/** PySpark's constants: at least ten minutes in all. */
export const defaultPolicy: RetryPolicy = {
  name: "default",
  maxRetries: 15,
  initialBackoffMs: 50,
  backoffMultiplier: 4,
  maxBackoffMs: 60_000,
  jitterMs: 500,
  jitterThresholdMs: 2_000,
  maxServerDelayMs: 10 * 60_000,
  covers: (failure) =>
    failure.code === Code.Unavailable ||
    failure.serverDelayMs !== undefined ||
    // Another call of this client took the operation's stream over.
    (failure.code === Code.Internal && failure.message.includes("INVALID_CURSOR.DISCONNECTED")),
};

/**
 * 17 seconds, where more would be a nuisance: until a server has answered for the first time, as a wrong address should not cost
 * ten minutes, and for what nobody waits for.
 */
export const shortPolicy: RetryPolicy = { ...defaultPolicy, name: "short", maxRetries: 5 };

/** The wait before retry `attempt` (0-based), or undefined when the policy gives up. */
export function backoffMs(
  policy: RetryPolicy,
  attempt: number,
  failure: RpcFailure,
  random: () => number,
): number | undefined {
  if (attempt >= policy.maxRetries) return undefined;
  const own = Math.min(policy.maxBackoffMs, policy.initialBackoffMs * policy.backoffMultiplier ** attempt);
  const asked = Math.min(policy.maxServerDelayMs, failure.serverDelayMs ?? 0);
  const wait = Math.max(own, asked);
  return Math.floor(wait >= policy.jitterThresholdMs ? wait + random() * policy.jitterMs : wait);
}
