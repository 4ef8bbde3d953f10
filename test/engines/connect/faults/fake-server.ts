import {
  createSecureServer,
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type SecureServerOptions,
  type ServerHttp2Session,
} from "node:http2";
import type { AddressInfo } from "node:net";
import { create } from "@bufbuild/protobuf";
import { BinaryWriter } from "@bufbuild/protobuf/wire";
import { Code, ConnectError, type HandlerContext } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import {
  type AddArtifactsRequest,
  type AnalyzePlanRequest,
  type ConfigRequest,
  type ExecutePlanRequest,
  type ExecutePlanResponse,
  ExecutePlanResponseSchema,
  type FetchErrorDetailsResponse_Error,
  type InterruptRequest,
  type ReleaseExecuteRequest,
  SparkConnectService,
} from "../../../../src/protocol/index.ts";

/** What happens to one stream of answers: how many it carries, and how it ends. */
export interface StreamScript {
  readonly answers: number;
  readonly outcome: "end" | "reset" | "silence" | ConnectError;
}

export interface FakeOptions {
  /** Rows of an execution, one a batch. */
  readonly rows?: number;
  /** How the streams of executions go, in order; those that follow carry everything. */
  readonly streams?: readonly StreamScript[];
  /** Makes calls fail before they are looked at: the name of the call, and how often it was made before. */
  readonly refuse?: (call: string, before: number) => ConnectError | undefined;
  readonly errors?: Readonly<Record<string, readonly FetchErrorDetailsResponse_Error[]>>;
  readonly conf?: Readonly<Record<string, string>>;
  readonly batchBytes?: number;
  readonly tls?: SecureServerOptions;
}

interface FakeOperation {
  readonly id: string;
  readonly rows: number;
  releasedUntil: number;
}

/** A Spark Connect server that answers `rows` batches to every plan, and does to its streams what the test says. */
export class FakeServer {
  readonly calls: string[] = [];
  readonly headers: Headers[] = [];
  readonly executed: ExecutePlanRequest[] = [];
  readonly analyzed: AnalyzePlanRequest[] = [];
  readonly configured: ConfigRequest[] = [];
  readonly interrupted: InterruptRequest[] = [];
  readonly released: ReleaseExecuteRequest[] = [];
  readonly artifacts: AddArtifactsRequest[] = [];
  readonly operations = new Map<string, FakeOperation>();
  serverSideSessionId = "aaaaaaaa-0000-4000-8000-000000000001";
  readonly #options: FakeOptions;
  readonly #server: Http2Server | Http2SecureServer;
  readonly #sessions = new Set<ServerHttp2Session>();
  #streams = 0;

  private constructor(options: FakeOptions) {
    this.#options = options;
    const handler = connectNodeAdapter({
      routes: (router) => router.service(SparkConnectService, this.#service()),
      grpcWeb: false,
      connect: false,
    });
    this.#server = options.tls === undefined ? createServer(handler) : createSecureServer(options.tls, handler);
    this.#server.on("session", (session) => {
      this.#sessions.add(session);
      session.on("close", () => this.#sessions.delete(session));
    });
  }

  static async start(options: FakeOptions = {}): Promise<FakeServer> {
    const fake = new FakeServer(options);
    await new Promise<void>((resolve) => fake.#server.listen(0, "127.0.0.1", resolve));
    return fake;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `sc://127.0.0.1:${this.port}`;
  }

  get connections(): number {
    return this.#sessions.size;
  }

  count(call: string): number {
    return this.calls.filter((name) => name === call).length;
  }

  /** Forgets all operations and is another server from now on. */
  restart(): void {
    this.operations.clear();
    this.serverSideSessionId = "aaaaaaaa-0000-4000-8000-000000000002";
  }

  /** Tells every client to go away because it pings too much, as servers do. */
  complainOfPings(): void {
    for (const session of this.#sessions) session.goaway(11, 0, Buffer.from("too_many_pings"));
  }

  async stop(): Promise<void> {
    for (const session of this.#sessions) session.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #enter(call: string, context: HandlerContext): void {
    const before = this.count(call);
    this.calls.push(call);
    this.headers.push(context.requestHeader);
    const refusal = this.#options.refuse?.(call, before);
    if (refusal !== undefined) throw refusal;
  }

  #session({ sessionId }: { sessionId: string }) {
    return { sessionId, serverSideSessionId: this.serverSideSessionId };
  }

  #service(): Parameters<import("@connectrpc/connect").ConnectRouter["service"]>[1] & object {
    const fake = this;
    return {
      async *executePlan(request: ExecutePlanRequest, context: HandlerContext) {
        fake.#enter("executePlan", context);
        fake.executed.push(request);
        const id = request.operationId ?? "";
        if (!fake.operations.has(id)) fake.operations.set(id, { id, rows: fake.#options.rows ?? 3, releasedUntil: -1 });
        yield* fake.#stream(request, id, 0, context);
      },
      async *reattachExecute(
        request: { sessionId: string; operationId: string; lastResponseId?: string | undefined },
        context: HandlerContext,
      ) {
        fake.#enter("reattachExecute", context);
        if (!fake.operations.has(request.operationId)) throw operationNotFound(request.operationId);
        const next = request.lastResponseId === undefined ? 0 : Number(request.lastResponseId.slice(1)) + 1;
        yield* fake.#stream(request, request.operationId, next, context);
      },
      releaseExecute(request: ReleaseExecuteRequest, context: HandlerContext) {
        fake.#enter("releaseExecute", context);
        fake.released.push(request);
        const operation = fake.operations.get(request.operationId);
        if (request.release.case === "releaseAll") fake.operations.delete(request.operationId);
        else if (operation && request.release.case === "releaseUntil") {
          operation.releasedUntil = Number(request.release.value.responseId.slice(1));
        }
        return { ...fake.#session(request), operationId: request.operationId };
      },
      analyzePlan(request: AnalyzePlanRequest, context: HandlerContext) {
        fake.#enter("analyzePlan", context);
        fake.analyzed.push(request);
        return { ...fake.#session(request), result: { case: "sparkVersion" as const, value: { version: "4.3.0" } } };
      },
      config(request: ConfigRequest, context: HandlerContext) {
        fake.#enter("config", context);
        fake.configured.push(request);
        const opType = request.operation?.opType;
        const keys = opType?.case === "get" || opType?.case === "getOption" ? opType.value.keys : [];
        const conf = fake.#options.conf ?? {};
        const pairs = keys.map((key) => ({ key, ...(conf[key] !== undefined && { value: conf[key] }) }));
        return { ...fake.#session(request), pairs };
      },
      interrupt(request: InterruptRequest, context: HandlerContext) {
        fake.#enter("interrupt", context);
        fake.interrupted.push(request);
        return { ...fake.#session(request), interruptedIds: [...fake.operations.keys()] };
      },
      async addArtifacts(requests: AsyncIterable<AddArtifactsRequest>, context: HandlerContext) {
        fake.#enter("addArtifacts", context);
        let session = "";
        for await (const request of requests) {
          fake.artifacts.push(request);
          session = request.sessionId;
        }
        return { ...fake.#session({ sessionId: session }), artifacts: [] };
      },
      artifactStatus(request: { sessionId: string; names: string[] }, context: HandlerContext) {
        fake.#enter("artifactStatus", context);
        const statuses = Object.fromEntries(request.names.map((name) => [name, { exists: name.startsWith("cache/") }]));
        return { ...fake.#session(request), statuses };
      },
      releaseSession(request: { sessionId: string }, context: HandlerContext) {
        fake.#enter("releaseSession", context);
        return fake.#session(request);
      },
      cloneSession(request: { sessionId: string; newSessionId?: string | undefined }, context: HandlerContext) {
        fake.#enter("cloneSession", context);
        const newSessionId = request.newSessionId ?? "bbbbbbbb-0000-4000-8000-000000000001";
        return { ...fake.#session(request), newSessionId, newServerSideSessionId: fake.serverSideSessionId };
      },
      getStatus(request: { sessionId: string }, context: HandlerContext) {
        fake.#enter("getStatus", context);
        const operationStatuses = [...fake.operations.keys()].map((operationId) => ({ operationId, state: 2 }));
        return { ...fake.#session(request), operationStatuses };
      },
      fetchErrorDetails(request: { sessionId: string; errorId: string }, context: HandlerContext) {
        fake.#enter("fetchErrorDetails", context);
        const errors = fake.#options.errors?.[request.errorId];
        return { ...fake.#session(request), ...(errors && { rootErrorIdx: 0, errors: [...errors] }) };
      },
    } as never;
  }

  async *#stream(
    request: { sessionId: string },
    operationId: string,
    from: number,
    context: HandlerContext,
  ): AsyncGenerator<ExecutePlanResponse> {
    const script = this.#options.streams?.[this.#streams++] ?? { answers: Number.POSITIVE_INFINITY, outcome: "end" };
    const operation = this.operations.get(operationId);
    const last = operation?.rows ?? 0;
    for (let at = from; at <= last; at++) {
      if (at - from >= script.answers) {
        yield* this.#fail(script.outcome, context);
        return;
      }
      yield create(ExecutePlanResponseSchema, {
        ...this.#session(request),
        operationId,
        responseId: `r${at}`,
        responseType:
          at === last
            ? { case: "resultComplete", value: {} }
            : { case: "arrowBatch", value: { rowCount: 1n, data: batch(at, this.#options.batchBytes ?? 4) } },
      });
    }
  }

  async *#fail(how: StreamScript["outcome"], context: HandlerContext): AsyncGenerator<never> {
    if (how === "end") return;
    if (how === "reset") for (const session of this.#sessions) session.destroy();
    if (how === "silence" || how === "reset") {
      await new Promise<void>((resolve) => context.signal.addEventListener("abort", () => resolve(), { once: true }));
      return;
    }
    throw how;
  }
}

function batch(row: number, bytes: number): Uint8Array {
  const data = new Uint8Array(Math.max(4, bytes));
  new DataView(data.buffer).setInt32(0, row, true);
  return data;
}

/** The row that a batch of the fake server carries. */
export const rowOf = (data: Uint8Array): number => new DataView(data.buffer, data.byteOffset).getInt32(0, true);

export const operationNotFound = (id: string) =>
  new ConnectError(`[INVALID_HANDLE.OPERATION_NOT_FOUND] The handle ${id} is invalid.`, Code.Internal);

export const unavailable = () => new ConnectError("the server is busy", Code.Unavailable);

/** A failure with a google.rpc.ErrorInfo, as Spark sends it. */
export function sparkFailure(message: string, metadata: Readonly<Record<string, string>>, reason = ""): ConnectError {
  const writer = new BinaryWriter().tag(1, 2).string(reason).tag(2, 2).string("org.apache.spark");
  for (const [key, value] of Object.entries(metadata)) {
    writer.tag(3, 2).fork().tag(1, 2).string(key).tag(2, 2).string(value).join();
  }
  const error = new ConnectError(message, Code.Internal);
  error.details = [{ type: "google.rpc.ErrorInfo", value: writer.finish() }];
  return error;
}

/** A failure with a google.rpc.RetryInfo. */
export function retryLater(seconds: number, nanos = 0): ConnectError {
  const duration = new BinaryWriter().tag(1, 0).int64(seconds).tag(2, 0).int32(nanos).finish();
  const error = new ConnectError("later", Code.ResourceExhausted);
  error.details = [{ type: "google.rpc.RetryInfo", value: new BinaryWriter().tag(1, 2).bytes(duration).finish() }];
  return error;
}
