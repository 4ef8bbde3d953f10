import { randomUUID } from "node:crypto";
import { isMessage, type MessageInitShape } from "@bufbuild/protobuf";
import { type CallOptions, type Client, createClient } from "@connectrpc/connect";
import { type Origin, SparkError, sparkError } from "../../../errors/index.ts";
import {
  type AddArtifactsRequestSchema,
  type AddArtifactsResponse,
  type AnalyzePlanRequestSchema,
  type AnalyzePlanResponse,
  type ConfigRequest_OperationSchema,
  type ConfigResponse,
  type ExecutePlanResponse,
  type FetchErrorDetailsResponse,
  type GetStatusResponse,
  InterruptRequest_InterruptType,
  type Plan,
  PlanSchema,
  SparkConnectService,
} from "../../../protocol/index.ts";
import { cancelled } from "./cancelled.ts";
import { checkUuid, type Endpoint, type Environment, parseConnectionString } from "./connection-string.ts";
import { type Deadlines, defaultDeadlines } from "./deadlines.ts";
import { toSparkError } from "./errors.ts";
import { type Chunking, type ExecutionOptions, Operation, type OperationHost } from "./operation.ts";
import { PlanCompression } from "./plan-compression.ts";
import { type Clock, type Retrying, retrying, systemClock } from "./retry.ts";
import { defaultPolicy, firstContactPolicy, type RetryPolicy } from "./retry-policy.ts";
import { type AnsweredSession, type SessionFields, SessionIdentity } from "./session-identity.ts";
import { readTlsOptions } from "./tls.ts";
import { type Channel, openChannel } from "./transport.ts";

export interface ClientOptions {
  /** The settings of the session: those of TLS are read. */
  readonly conf?: ReadonlyMap<string, string>;
  readonly environment?: Environment;
  readonly retryPolicies?: readonly RetryPolicy[];
  readonly clock?: Clock;
  readonly deadlines?: Partial<Deadlines>;
  readonly chunking?: Chunking;
}

export interface CallSettings {
  readonly signal?: AbortSignal | undefined;
  /** Where the action was written that makes the call. */
  readonly origin?: Origin | undefined;
}

export type InterruptTarget = "all" | { readonly tag: string } | { readonly operationId: string };

type Payload<Field> = Exclude<Field, { case?: undefined } | undefined>;
export type Analysis = Payload<MessageInitShape<typeof AnalyzePlanRequestSchema>["analyze"]>;
export type ConfigOperation = Payload<MessageInitShape<typeof ConfigRequest_OperationSchema>["opType"]>;
export type ArtifactPayload = Payload<MessageInitShape<typeof AddArtifactsRequestSchema>["payload"]>;

/** How long closing waits for the server to hear of what it may forget. */
const closingPatienceMs = 2_000;

/** One session on a Spark Connect server. */
export class ConnectClient {
  readonly #endpoint: Endpoint;
  readonly #options: ClientOptions;
  readonly #channel: Channel;
  readonly #rpc: Client<typeof SparkConnectService>;
  readonly #identity: SessionIdentity;
  readonly #deadlines: Deadlines;
  readonly #host: OperationHost;
  readonly #background = new Set<Promise<void>>();
  readonly #operations = new Set<Operation>();
  readonly #closing = new AbortController();
  readonly #givingUp = new AbortController();
  readonly #compression: PlanCompression;
  #sparkVersion: Promise<string> | undefined;

  private constructor(endpoint: Endpoint, channel: Channel, options: ClientOptions) {
    this.#endpoint = endpoint;
    this.#options = options;
    this.#channel = channel;
    this.#rpc = createClient(SparkConnectService, channel.transport);
    this.#identity = new SessionIdentity(endpoint);
    this.#deadlines = { ...defaultDeadlines, ...options.deadlines };
    this.#compression = new PlanCompression((keys) => this.#configValues(keys));
    this.#host = {
      rpc: this.#rpc,
      identity: this.#identity,
      deadlines: this.#deadlines,
      retrying: (signal) => this.#retrying(signal),
      retryingInBackground: () => this.#retrying(this.#givingUp.signal),
      inBackground: (work) => this.#inBackground(work),
    };
  }

  /** Makes a client; it connects at its first call. */
  static async open(endpoint: string | Endpoint, options: ClientOptions = {}): Promise<ConnectClient> {
    const parsed = typeof endpoint === "string" ? parseConnectionString(endpoint, options.environment) : endpoint;
    const tls = await readTlsOptions(options.conf ?? new Map());
    return new ConnectClient(parsed, openChannel(parsed, { tls }), options);
  }

  get sessionId(): string {
    return this.#identity.sessionId;
  }

  /** The server's own name of the session, known after its first answer. */
  get serverSideSessionId(): string | undefined {
    return this.#identity.serverSideSessionId;
  }

  /** Whether no call can succeed any more. */
  get isClosed(): boolean {
    return this.#closing.signal.aborted || this.#identity.isLost;
  }

  /** `host:port` */
  get address(): string {
    return `${this.#endpoint.host}:${this.#endpoint.port}`;
  }

  get endpoint(): Endpoint {
    return this.#endpoint;
  }

  /** The version of the server's Spark. */
  sparkVersion(settings?: CallSettings): Promise<string> {
    this.#sparkVersion ??= this.#askVersion(settings).catch((error: unknown) => {
      this.#sparkVersion = undefined;
      throw error;
    });
    return this.#sparkVersion;
  }

  async #askVersion(settings: CallSettings | undefined): Promise<string> {
    const { result } = await this.analyze({ case: "sparkVersion", value: {} }, settings);
    return result.case === "sparkVersion" ? result.value.version : "";
  }

  /**
   * Runs a plan and gives the server's answers as they come, however often the connection breaks. Leaving the iteration, or
   * aborting the signal, ends the operation on the server too.
   */
  async *executePlan(plan: Plan, options: ExecutionOptions = {}): AsyncGenerator<ExecutePlanResponse, void, undefined> {
    const { signal } = options;
    if (signal?.aborted) throw cancelled(signal, options.origin);
    this.#checkOpen(options.origin);
    const operation = new Operation(this.#host, {
      plan: await this.#compression.apply(plan),
      operationId: checkUuid(options.operationId ?? randomUUID(), "INVALID_OPERATION_UUID_ID", "operation_id"),
      tags: options.tags ?? [],
      chunking: options.chunking ?? this.#options.chunking ?? { allowed: true },
      reattachable: options.reattachable ?? true,
    });
    this.#operations.add(operation);
    const end = () => operation.end();
    signal?.addEventListener("abort", end, { once: true });
    try {
      yield* operation.answers();
    } catch (error) {
      throw await this.#explained(error, options);
    } finally {
      this.#operations.delete(operation);
      signal?.removeEventListener("abort", end);
    }
  }

  async analyze(question: Analysis, settings?: CallSettings): Promise<AnalyzePlanResponse> {
    const analyze = await this.#compressedQuestion(question);
    return this.#call(
      (fields, call) => this.#rpc.analyzePlan({ ...fields, analyze }, call),
      this.#deadlines.analyze,
      settings,
    );
  }

  config(opType: ConfigOperation, settings?: CallSettings): Promise<ConfigResponse> {
    return this.#call(
      (fields, call) => this.#rpc.config({ ...fields, operation: { opType } }, call),
      this.#deadlines.other,
      settings,
    );
  }

  /** Interrupts operations of the session and gives the ids of those it reached. */
  async interrupt(target: InterruptTarget, settings?: CallSettings): Promise<readonly string[]> {
    const answer = await this.#call(
      (fields, call) => this.#rpc.interrupt({ ...fields, ...interruptFields(target) }, call),
      this.#deadlines.other,
      settings,
    );
    return answer.interruptedIds;
  }

  /** Sends artifacts; `payloads` is asked again when the connection broke in between. */
  addArtifacts(
    payloads: () => AsyncIterable<ArtifactPayload> | Iterable<ArtifactPayload>,
    settings?: CallSettings,
  ): Promise<AddArtifactsResponse> {
    return this.#call(
      (fields, call) => {
        const requests = async function* () {
          for await (const payload of payloads()) yield { ...fields, payload };
        };
        return this.#rpc.addArtifacts(requests(), call);
      },
      this.#deadlines.addArtifacts,
      settings,
    );
  }

  /** Which of the artifacts the server has. */
  async artifactStatuses(names: readonly string[], settings?: CallSettings): Promise<ReadonlyMap<string, boolean>> {
    const answer = await this.#call(
      (fields, call) => this.#rpc.artifactStatus({ ...fields, names: [...names] }, call),
      this.#deadlines.other,
      settings,
    );
    return new Map(Object.entries(answer.statuses).map(([name, status]) => [name, status.exists]));
  }

  /** How the session's operations stand: those named, or all that the server knows. */
  getStatus(operationIds: readonly string[] = [], settings?: CallSettings): Promise<GetStatusResponse> {
    return this.#call(
      (fields, call) => this.#rpc.getStatus({ ...fields, operationStatus: { operationIds: [...operationIds] } }, call),
      this.#deadlines.other,
      settings,
    );
  }

  /** Forgets the session on the server, with all that it holds. */
  async releaseSession(settings?: CallSettings): Promise<void> {
    await this.#call(
      ({ clientObservedServerSideSessionId: _, ...fields }, call) => this.#rpc.releaseSession(fields, call),
      this.#deadlines.other,
      settings,
    );
  }

  /** A client of a new session that starts as a copy of this one. */
  async cloneSession(newSessionId?: string, settings?: CallSettings): Promise<ConnectClient> {
    const wanted = newSessionId && {
      newSessionId: checkUuid(newSessionId, "INVALID_SESSION_UUID_ID", "new_session_id"),
    };
    const answer = await this.#call(
      (fields, call) => this.#rpc.cloneSession({ ...fields, ...wanted }, call),
      this.#deadlines.other,
      settings,
    );
    return ConnectClient.open({ ...this.#endpoint, sessionId: answer.newSessionId }, this.#options);
  }

  /** A client of a new session that shares nothing with this one but its server. */
  newSession(): Promise<ConnectClient> {
    const { sessionId: _, ...endpoint } = this.#endpoint;
    return ConnectClient.open(endpoint, this.#options);
  }

  /** The whole of an exception of the server; undefined when it has forgotten it. */
  async fetchErrorDetails(errorId: string): Promise<FetchErrorDetailsResponse | undefined> {
    const request = { ...this.#identity.fields(), errorId };
    return this.#rpc.fetchErrorDetails(request, this.#callOptions(this.#deadlines.other)).catch(() => undefined);
  }

  /** Ends what runs and closes the connection. The session lives on until it is released. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const operation of this.#operations) operation.end();
    const timer = setTimeout(() => this.#givingUp.abort(), closingPatienceMs);
    await Promise.all(this.#background);
    clearTimeout(timer);
    this.#channel.close();
  }

  #checkOpen(origin: Origin | undefined): void {
    if (this.#closing.signal.aborted) {
      throw sparkError("INVALID_HANDLE.SESSION_CLOSED", { handle: this.sessionId }, origin);
    }
  }

  async #call<Response extends AnsweredSession>(
    call: (fields: SessionFields, options: CallOptions) => Promise<Response>,
    timeoutMs: number | undefined,
    settings: CallSettings = {},
  ): Promise<Response> {
    this.#checkOpen(settings.origin);
    const closing = this.#closing.signal;
    const signal = settings.signal === undefined ? closing : AbortSignal.any([closing, settings.signal]);
    try {
      const attempt = () => call(this.#identity.fields(), this.#callOptions(timeoutMs, signal));
      return this.#identity.verify(await retrying(attempt, this.#retrying(signal)));
    } catch (error) {
      throw await this.#explained(error, settings);
    }
  }

  #callOptions(timeoutMs: number | undefined, signal?: AbortSignal): CallOptions {
    return { ...(timeoutMs !== undefined && { timeoutMs }), ...(signal && { signal }) };
  }

  #retrying(signal: AbortSignal | undefined): Retrying {
    return { policies: () => this.#policies(), clock: this.#options.clock ?? systemClock, signal };
  }

  #policies(): readonly RetryPolicy[] {
    return this.#options.retryPolicies ?? [this.#identity.hasAnswered ? defaultPolicy : firstContactPolicy];
  }

  #inBackground(work: Promise<void>): void {
    this.#background.add(work);
    void work.finally(() => this.#background.delete(work));
  }

  async #explained(error: unknown, { signal, origin }: CallSettings): Promise<unknown> {
    if (signal?.aborted) return cancelled(signal, origin);
    if (this.#closing.signal.aborted) {
      return sparkError("INVALID_HANDLE.SESSION_CLOSED", { handle: this.sessionId }, origin, { cause: error });
    }
    const explained = await toSparkError(
      error,
      {
        address: this.address,
        fetchDetails: (errorId) => this.fetchErrorDetails(errorId),
        showsServerStackTrace: () => this.#showsServerStackTrace(),
      },
      origin,
    );
    if (explained instanceof SparkError) this.#learnFrom(explained.condition);
    return explained;
  }

  #learnFrom(condition: string | undefined): void {
    if (condition === "INVALID_HANDLE.SESSION_CHANGED") this.#identity.lose();
    if (condition === "CONNECT_INVALID_PLAN.CANNOT_PARSE") this.#compression.stop();
  }

  async #compressedQuestion(question: Analysis): Promise<Analysis> {
    const { value } = question;
    if (!("plan" in value) || !isMessage(value.plan, PlanSchema)) return question;
    return { ...question, value: { ...value, plan: await this.#compression.apply(value.plan) } } as Analysis;
  }

  async #showsServerStackTrace(): Promise<boolean> {
    const [value] = await this.#configValues([stackTraceSetting]).catch(() => []);
    return value === "true";
  }

  /** Values of settings, without ado about failures. */
  async #configValues(keys: readonly string[]): Promise<readonly (string | undefined)[]> {
    const opType: ConfigOperation = { case: "getOption", value: { keys: [...keys] } };
    const request = { ...this.#identity.fields(), operation: { opType } };
    const { pairs } = await this.#rpc.config(request, this.#callOptions(this.#deadlines.other));
    return keys.map((key) => pairs.find((pair) => pair.key === key)?.value);
  }
}

/** Off unless the user turns it on; `getStackTrace()` of the error has the trace in any case. */
const stackTraceSetting = "spark.sql.pyspark.jvmStacktrace.enabled";

function interruptFields(target: InterruptTarget) {
  if (target === "all") return { interruptType: InterruptRequest_InterruptType.ALL };
  return "tag" in target
    ? {
        interruptType: InterruptRequest_InterruptType.TAG,
        interrupt: { case: "operationTag" as const, value: target.tag },
      }
    : {
        interruptType: InterruptRequest_InterruptType.OPERATION_ID,
        interrupt: { case: "operationId" as const, value: target.operationId },
      };
}
