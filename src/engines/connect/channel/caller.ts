import { type CallOptions, type Client, createClient } from "@connectrpc/connect";
import { type Origin, SparkError, sparkError } from "../../../errors/index.ts";
import { type FetchErrorDetailsResponse, SparkConnectService } from "../../../protocol/index.ts";
import { cancelled } from "./cancelled.ts";
import type { Endpoint } from "./connection-string.ts";
import { type Deadlines, defaultDeadlines } from "./deadlines.ts";
import { toSparkError } from "./errors.ts";
import type { OperationHost } from "./operation.ts";
import { type Clock, type Retrying, retrying, systemClock } from "./retry.ts";
import { defaultPolicy, type RetryPolicy, shortPolicy } from "./retry-policy.ts";
import { type AnsweredSession, type SessionFields, SessionIdentity } from "./session-identity.ts";
import type { Channel } from "./transport.ts";

export interface CallSettings {
  readonly signal?: AbortSignal | undefined;
  /** Where the action was written that makes the call. */
  readonly origin?: Origin | undefined;
}

export interface CallerOptions {
  readonly retryPolicies?: readonly RetryPolicy[];
  readonly clock?: Clock;
  readonly deadlines?: Partial<Deadlines>;
}

type Call<Response> = (fields: SessionFields, options: CallOptions) => Promise<Response>;

/** How long closing waits for the server to hear of what it may forget. */
const closingPatienceMs = 2_000;

/** Off unless the user turns it on; `getStackTrace()` of the error has the trace in any case. */
const stackTraceSetting = "spark.sql.pyspark.jvmStacktrace.enabled";

/** Makes the calls of one session: each is tried again where that helps, and fails with errors of Spark's. */
export class Caller implements OperationHost {
  readonly rpc: Client<typeof SparkConnectService>;
  readonly identity: SessionIdentity;
  readonly deadlines: Deadlines;
  /** `host:port` */
  readonly address: string;
  readonly #channel: Channel;
  readonly #options: CallerOptions;
  readonly #background = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  readonly #givingUp = new AbortController();

  constructor(endpoint: Endpoint, channel: Channel, options: CallerOptions) {
    this.rpc = createClient(SparkConnectService, channel.transport);
    this.identity = new SessionIdentity(endpoint);
    this.deadlines = { ...defaultDeadlines, ...options.deadlines };
    this.address = `${endpoint.host}:${endpoint.port}`;
    this.#channel = channel;
    this.#options = options;
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  checkOpen(origin: Origin | undefined): void {
    if (this.isClosed) throw this.#closedError(origin);
  }

  async call<Response extends AnsweredSession>(
    make: Call<Response>,
    timeoutMs: number | undefined,
    settings: CallSettings = {},
  ): Promise<Response> {
    this.checkOpen(settings.origin);
    const closing = this.#closing.signal;
    const signal = settings.signal === undefined ? closing : AbortSignal.any([closing, settings.signal]);
    try {
      const attempt = () => make(this.identity.fields(), callOptions(timeoutMs, signal));
      return this.identity.verify(await retrying(attempt, this.retrying(signal)));
    } catch (error) {
      throw await this.explained(error, settings);
    }
  }

  retrying(signal: AbortSignal | undefined): Retrying {
    return { policies: () => this.#policies(), clock: this.#options.clock ?? systemClock, signal };
  }

  retryingInBackground(): Retrying {
    const policies = this.#options.retryPolicies ?? [shortPolicy];
    return { ...this.retrying(this.#givingUp.signal), policies: () => policies };
  }

  inBackground(work: Promise<void>): void {
    this.#background.add(work);
    void work.finally(() => this.#background.delete(work));
  }

  /** What a call threw, as the error to raise. */
  async explained(error: unknown, { signal, origin }: CallSettings): Promise<unknown> {
    if (signal?.aborted) return cancelled(signal, origin);
    if (this.isClosed) return this.#closedError(origin, error);
    const explained = await toSparkError(error, this.#errorContext(), origin);
    const isLost = explained instanceof SparkError && explained.condition === "INVALID_HANDLE.SESSION_CHANGED";
    if (isLost) this.identity.lose();
    return explained;
  }

  /** The whole of an exception of the server; undefined when it has forgotten it. */
  async fetchErrorDetails(errorId: string): Promise<FetchErrorDetailsResponse | undefined> {
    const request = { ...this.identity.fields(), errorId };
    return this.rpc.fetchErrorDetails(request, callOptions(this.deadlines.other)).catch(() => undefined);
  }

  /** Values of settings, without ado about failures. */
  async settingValues(keys: readonly string[]): Promise<readonly (string | undefined)[]> {
    const opType = { case: "getOption" as const, value: { keys: [...keys] } };
    const request = { ...this.identity.fields(), operation: { opType } };
    const answer = await this.rpc.config(request, callOptions(this.deadlines.other)).catch(() => undefined);
    return keys.map((key) => answer?.pairs.find((pair) => pair.key === key)?.value);
  }

  /** Lets no call begin any more; `end` ends those that run. */
  async close(end: () => void): Promise<void> {
    this.#closing.abort();
    end();
    const timer = setTimeout(() => this.#givingUp.abort(), closingPatienceMs);
    await Promise.all(this.#background);
    clearTimeout(timer);
    this.#channel.close();
  }

  #policies(): readonly RetryPolicy[] {
    return this.#options.retryPolicies ?? [this.identity.hasAnswered ? defaultPolicy : shortPolicy];
  }

  #errorContext() {
    return {
      address: this.address,
      fetchDetails: (errorId: string) => this.fetchErrorDetails(errorId),
      showsServerStackTrace: async () => (await this.settingValues([stackTraceSetting]))[0] === "true",
    };
  }

  #closedError(origin: Origin | undefined, cause?: unknown): SparkError {
    return sparkError("INVALID_HANDLE.SESSION_CLOSED", { handle: this.identity.sessionId }, origin, { cause });
  }
}

function callOptions(timeoutMs: number | undefined, signal?: AbortSignal): CallOptions {
  return { ...(timeoutMs !== undefined && { timeoutMs }), ...(signal && { signal }) };
}
