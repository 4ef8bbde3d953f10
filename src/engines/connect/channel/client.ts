import { randomUUID } from "node:crypto";
import { isMessage, type MessageInitShape } from "@bufbuild/protobuf";
import { SparkError } from "../../../errors/index.ts";
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
} from "../../../protocol/index.ts";
import type { SpareMemory } from "../spare-memory.ts";
import { Caller, type CallerOptions, type CallSettings } from "./caller.ts";
import { cancelled } from "./cancelled.ts";
import { checkUuid, type Endpoint, type Environment, parseConnectionString } from "./connection-string.ts";
import { type Chunking, type ExecutionOptions, Operation } from "./operation.ts";
import { PlanCompression } from "./plan-compression.ts";
import { readTlsOptions } from "./tls.ts";
import { type Channel, openChannel } from "./transport.ts";

export interface ClientOptions extends CallerOptions {
  /** The settings of the session: those of TLS are read. */
  readonly conf?: ReadonlyMap<string, string>;
  readonly environment?: Environment;
  readonly chunking?: Chunking;
}

export type InterruptTarget = "all" | { readonly tag: string } | { readonly operationId: string };

type Payload<Field> = Exclude<Field, { case?: undefined } | undefined>;
export type Analysis = Payload<MessageInitShape<typeof AnalyzePlanRequestSchema>["analyze"]>;
export type ConfigOperation = Payload<MessageInitShape<typeof ConfigRequest_OperationSchema>["opType"]>;
export type ArtifactPayload = Payload<MessageInitShape<typeof AddArtifactsRequestSchema>["payload"]>;

/** Large batches come in pieces that are gone again soon: a whole one would be held several times on its way. */
const usualChunking: Chunking = { allowed: true, preferredBytes: 2 ** 21 };

/** One session on a Spark Connect server. */
export class ConnectClient {
  readonly endpoint: Endpoint;
  /** Where its answers lie. */
  readonly memory: SpareMemory;
  readonly #options: ClientOptions;
  readonly #caller: Caller;
  readonly #compression: PlanCompression;
  readonly #operations = new Set<Operation>();
  #sparkVersion: Promise<string> | undefined;

  private constructor(endpoint: Endpoint, channel: Channel, options: ClientOptions) {
    this.endpoint = endpoint;
    this.memory = channel.memory;
    this.#options = options;
    this.#caller = new Caller(endpoint, channel, options);
    this.#compression = new PlanCompression((keys) => this.#caller.settingValues(keys));
  }

  /** Makes a client; it connects at its first call. */
  static async open(endpoint: string | Endpoint, options: ClientOptions = {}): Promise<ConnectClient> {
    const parsed = typeof endpoint === "string" ? parseConnectionString(endpoint, options.environment) : endpoint;
    const tls = await readTlsOptions(options.conf ?? new Map());
    return new ConnectClient(parsed, openChannel(parsed, { tls }), options);
  }

  get sessionId(): string {
    return this.#caller.identity.sessionId;
  }

  /** The server's own name of the session, known after its first answer. */
  get serverSideSessionId(): string | undefined {
    return this.#caller.identity.serverSideSessionId;
  }

  /** Whether no call can succeed any more. */
  get isClosed(): boolean {
    return this.#caller.isClosed || this.#caller.identity.isLost;
  }

  /** `host:port` */
  get address(): string {
    return this.#caller.address;
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
    this.#caller.checkOpen(options.origin);
    const operationId = checkUuid(options.operationId ?? randomUUID(), "INVALID_OPERATION_UUID_ID", "operation_id");
    const operation = new Operation(this.#caller, {
      plan: await this.#compression.apply(plan),
      operationId,
      tags: options.tags ?? [],
      chunking: options.chunking ?? this.#options.chunking ?? usualChunking,
      reattachable: options.reattachable ?? true,
    });
    this.#operations.add(operation);
    const end = () => operation.end();
    signal?.addEventListener("abort", end, { once: true });
    // Either may have come while the plan was compressed.
    if (signal?.aborted || this.#caller.isClosed) end();
    try {
      yield* operation.answers();
    } catch (error) {
      const explained = await this.#caller.explained(error, options);
      const isUnread = explained instanceof SparkError && explained.condition === "CONNECT_INVALID_PLAN.CANNOT_PARSE";
      if (isUnread) this.#compression.stop();
      throw explained instanceof SparkError ? explained.withOperation(operationId) : explained;
    } finally {
      this.#operations.delete(operation);
      signal?.removeEventListener("abort", end);
    }
  }

  async analyze(question: Analysis, settings?: CallSettings): Promise<AnalyzePlanResponse> {
    const analyze = await this.#compressedQuestion(question);
    return this.#caller.call(
      (fields, call) => this.#caller.rpc.analyzePlan({ ...fields, analyze }, call),
      this.#caller.deadlines.analyze,
      settings,
    );
  }

  config(opType: ConfigOperation, settings?: CallSettings): Promise<ConfigResponse> {
    return this.#caller.call(
      (fields, call) => this.#caller.rpc.config({ ...fields, operation: { opType } }, call),
      this.#caller.deadlines.other,
      settings,
    );
  }

  /** Interrupts operations of the session and gives the ids of those it reached. */
  async interrupt(target: InterruptTarget, settings?: CallSettings): Promise<readonly string[]> {
    const answer = await this.#caller.call(
      (fields, call) => this.#caller.rpc.interrupt({ ...fields, ...interruptFields(target) }, call),
      this.#caller.deadlines.other,
      settings,
    );
    return answer.interruptedIds;
  }

  /** Sends artifacts; `payloads` is asked again when the connection broke in between. */
  addArtifacts(
    payloads: () => AsyncIterable<ArtifactPayload> | Iterable<ArtifactPayload>,
    settings?: CallSettings,
  ): Promise<AddArtifactsResponse> {
    return this.#caller.call(
      (fields, call) => {
        const requests = async function* () {
          for await (const payload of payloads()) yield { ...fields, payload };
        };
        return this.#caller.rpc.addArtifacts(requests(), call);
      },
      this.#caller.deadlines.addArtifacts,
      settings,
    );
  }

  /** Which of the artifacts the server has. */
  async artifactStatuses(names: readonly string[], settings?: CallSettings): Promise<ReadonlyMap<string, boolean>> {
    const answer = await this.#caller.call(
      (fields, call) => this.#caller.rpc.artifactStatus({ ...fields, names: [...names] }, call),
      this.#caller.deadlines.other,
      settings,
    );
    return new Map(Object.entries(answer.statuses).map(([name, status]) => [name, status.exists]));
  }

  /** How the session's operations stand: those named, or all that the server knows. */
  getStatus(operationIds: readonly string[] = [], settings?: CallSettings): Promise<GetStatusResponse> {
    return this.#caller.call(
      (fields, call) =>
        this.#caller.rpc.getStatus({ ...fields, operationStatus: { operationIds: [...operationIds] } }, call),
      this.#caller.deadlines.other,
      settings,
    );
  }

  /** Forgets the session on the server, with all that it holds. */
  async releaseSession(settings?: CallSettings): Promise<void> {
    await this.#caller.call(
      ({ clientObservedServerSideSessionId: _, ...fields }, call) => this.#caller.rpc.releaseSession(fields, call),
      this.#caller.deadlines.other,
      settings,
    );
  }

  /** A client of a new session that starts as a copy of this one. */
  async cloneSession(newSessionId?: string, settings?: CallSettings): Promise<ConnectClient> {
    const wanted = newSessionId && {
      newSessionId: checkUuid(newSessionId, "INVALID_SESSION_UUID_ID", "new_session_id"),
    };
    const answer = await this.#caller.call(
      (fields, call) => this.#caller.rpc.cloneSession({ ...fields, ...wanted }, call),
      this.#caller.deadlines.other,
      settings,
    );
    return ConnectClient.open({ ...this.endpoint, sessionId: answer.newSessionId }, this.#options);
  }

  /** A client of a new session that shares nothing with this one but its server. */
  newSession(): Promise<ConnectClient> {
    const { sessionId: _, ...endpoint } = this.endpoint;
    return ConnectClient.open(endpoint, this.#options);
  }

  /** The whole of an exception of the server; undefined when it has forgotten it. */
  fetchErrorDetails(errorId: string): Promise<FetchErrorDetailsResponse | undefined> {
    return this.#caller.fetchErrorDetails(errorId);
  }

  /** Ends what runs and closes the connection. The session lives on until it is released. */
  close(): Promise<void> {
    return this.#caller.close(() => {
      for (const operation of this.#operations) operation.end();
    });
  }

  async #compressedQuestion(question: Analysis): Promise<Analysis> {
    const { value } = question;
    if (!("plan" in value) || !isMessage(value.plan, PlanSchema)) return question;
    return { ...question, value: { ...value, plan: await this.#compression.apply(value.plan) } } as Analysis;
  }
}

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
