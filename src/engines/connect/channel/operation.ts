import type { MessageInitShape } from "@bufbuild/protobuf";
import type { CallOptions, Client } from "@connectrpc/connect";
import type { Origin } from "../../../errors/index.ts";
import {
  type ExecutePlanRequest_RequestOptionSchema,
  type ExecutePlanResponse,
  InterruptRequest_InterruptType,
  type Plan,
  type ReleaseExecuteRequestSchema,
  type SparkConnectService,
} from "../../../protocol/index.ts";
import type { Deadlines } from "./deadlines.ts";
import { followOnce, followOperation } from "./reattach.ts";
import { type Release, Releases } from "./releases.ts";
import { type Retrying, retrying } from "./retry.ts";
import type { SessionIdentity } from "./session-identity.ts";

/** Whether the server may send a large Arrow batch in pieces, and pieces of which size it should try for. */
export interface Chunking {
  readonly allowed: boolean;
  readonly preferredBytes?: number;
}

export interface ExecutionOptions {
  readonly operationId?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly chunking?: Chunking | undefined;
  /** False for a server that cannot attach a client to a running operation: a broken connection then ends it. */
  readonly reattachable?: boolean | undefined;
  /** Where the action was written. */
  readonly origin?: Origin | undefined;
}

/** What an operation uses of its client. */
export interface OperationHost {
  readonly rpc: Client<typeof SparkConnectService>;
  readonly identity: SessionIdentity;
  readonly deadlines: Deadlines;
  retrying(signal: AbortSignal | undefined): Retrying;
  /** For what nobody waits for, but the closing of the client. */
  retryingInBackground(): Retrying;
  inBackground(work: Promise<void>): void;
}

export interface OperationRequest {
  readonly plan: Plan;
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly chunking: Chunking;
  readonly reattachable: boolean;
}

/** One operation on the server, from its start until the server may forget it. */
export class Operation {
  readonly #host: OperationHost;
  readonly #request: OperationRequest;
  readonly #stop = new AbortController();
  readonly #releases: Releases;
  #isOver = false;

  constructor(host: OperationHost, request: OperationRequest) {
    this.#host = host;
    this.#request = request;
    this.#releases = new Releases((release) => this.#release(release));
  }

  /** The answers, each once and in order. */
  async *answers(): AsyncGenerator<ExecutePlanResponse, void, undefined> {
    const { identity } = this.#host;
    const answers = this.#request.reattachable ? this.#followed() : this.#followedOnce();
    try {
      for await (const response of answers) {
        identity.verify(response);
        if (isLast(response)) this.#finish();
        else this.#releases.received(response.responseId, sizeOf(response));
        yield response;
      }
    } finally {
      this.end();
    }
  }

  /** Ends the operation on the server, unless it is over. */
  end(): void {
    if (this.#isOver) return;
    this.#stop.abort();
    // Releasing an operation interrupts it; only one that cannot be released must be told so.
    if (this.#request.reattachable) this.#finish();
    else this.#host.inBackground(this.#interrupt());
    this.#isOver = true;
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.#request.reattachable) this.#host.inBackground(this.#releases.all());
  }

  #followed(): AsyncGenerator<ExecutePlanResponse, void, undefined> {
    return followOperation(
      {
        execute: () => this.#execute(),
        reattach: (lastResponseId) => this.#reattach(lastResponseId),
        read: (response) => ({ responseId: response.responseId, isLast: isLast(response) }),
        abandon: () => this.#stop.abort(),
      },
      this.#host.retrying(this.#stop.signal),
    );
  }

  #followedOnce(): AsyncGenerator<ExecutePlanResponse, void, undefined> {
    return followOnce(() => this.#execute(), this.#host.retrying(this.#stop.signal));
  }

  #execute(): AsyncIterable<ExecutePlanResponse> {
    const { plan, operationId, tags, reattachable } = this.#request;
    return this.#host.rpc.executePlan(
      { ...this.#host.identity.fields(), plan, operationId, tags: [...tags], requestOptions: this.#requestOptions() },
      this.#streamOptions(reattachable),
    );
  }

  #requestOptions(): MessageInitShape<typeof ExecutePlanRequest_RequestOptionSchema>[] {
    const { chunking, reattachable } = this.#request;
    const value = {
      allowArrowBatchChunking: chunking.allowed,
      ...(chunking.preferredBytes !== undefined && { preferredArrowChunkSize: BigInt(chunking.preferredBytes) }),
    };
    const chunked = { requestOption: { case: "resultChunkingOptions", value } } as const;
    const attached = { requestOption: { case: "reattachOptions", value: { reattachable: true } } } as const;
    return reattachable ? [chunked, attached] : [chunked];
  }

  #reattach(lastResponseId: string | undefined): AsyncIterable<ExecutePlanResponse> {
    const { operationId } = this.#request;
    return this.#host.rpc.reattachExecute(
      { ...this.#host.identity.fields(), operationId, ...(lastResponseId !== undefined && { lastResponseId }) },
      this.#streamOptions(true),
    );
  }

  #streamOptions(isResumable: boolean): CallOptions {
    const timeoutMs = isResumable ? this.#host.deadlines.stream : undefined;
    return { signal: this.#stop.signal, ...(timeoutMs !== undefined && { timeoutMs }) };
  }

  async #release(release: Release): Promise<void> {
    const { rpc, identity } = this.#host;
    const { operationId } = this.#request;
    const retries = this.#host.retryingInBackground();
    await retrying(() => {
      const request = { ...identity.fields(), operationId, release: releaseField(release) };
      return rpc.releaseExecute(request, this.#briefly(retries.signal));
    }, retries);
  }

  async #interrupt(): Promise<void> {
    const { rpc, identity } = this.#host;
    const interrupt = { case: "operationId", value: this.#request.operationId } as const;
    const interruptType = InterruptRequest_InterruptType.OPERATION_ID;
    const { signal } = this.#host.retryingInBackground();
    await rpc
      .interrupt({ ...identity.fields(), interruptType, interrupt }, this.#briefly(signal))
      .catch(() => undefined);
  }

  #briefly(signal: AbortSignal | undefined): CallOptions {
    const { other } = this.#host.deadlines;
    return { ...(other !== undefined && { timeoutMs: other }), ...(signal && { signal }) };
  }
}

const isLast = (response: ExecutePlanResponse): boolean => response.responseType.case === "resultComplete";

const sizeOf = ({ responseType }: ExecutePlanResponse): number =>
  responseType.case === "arrowBatch" ? responseType.value.data.length : 0;

const releaseField = (
  release: Release,
): NonNullable<MessageInitShape<typeof ReleaseExecuteRequestSchema>["release"]> =>
  release === "all"
    ? { case: "releaseAll", value: {} }
    : { case: "releaseUntil", value: { responseId: release.until } };
