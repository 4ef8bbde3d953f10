import { createServer, type Http2Server, type ServerHttp2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import { type JsonValue, type MessageInitShape, toJson } from "@bufbuild/protobuf";
import { Code, ConnectError, type ServiceImpl } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { tableFromIPC } from "@uwdata/flechette";
import { localDataCodec } from "../../../src/engines/connect/arrow/index.ts";
import { type CachedRemoteRelation, type Node, type Relation, walk } from "../../../src/plan/index.ts";
import {
  type AnalyzePlanRequest,
  AnalyzePlanRequestSchema,
  type AnalyzePlanResponseSchema,
  type ConfigRequest,
  dataTypeMessage,
  type ExecutePlanResponseSchema,
  type Plan,
  PlanSchema,
  planOf,
  relationOf,
  SparkConnectService,
  storageLevelMessage,
} from "../../../src/protocol/index.ts";
import { createSession, type LocalSession } from "../../../src/session/index.ts";
import { toLocalRelation } from "../../../src/session/local-rows.ts";
import { NullType, structType } from "../../../src/types/index.ts";

type Response = MessageInitShape<typeof ExecutePlanResponseSchema>;
type Analysis = NonNullable<MessageInitShape<typeof AnalyzePlanResponseSchema>["result"]>;

/** A Spark Connect server that keeps what it is sent, and answers as the embedded engine does. */
export class SparkServer {
  /** Plans to run, and questions about plans, in order. */
  readonly sent: JsonValue[] = [];
  readonly #sessions = new Map<string, Promise<LocalSession>>();
  readonly #connections = new Set<ServerHttp2Session>();
  readonly #server: Http2Server;

  private constructor() {
    const routes = connectNodeAdapter({
      routes: (router) => router.service(SparkConnectService, this.#service()),
      grpcWeb: false,
      connect: false,
    });
    this.#server = createServer(routes);
    this.#server.on("session", (connection) => {
      this.#connections.add(connection);
      connection.on("close", () => this.#connections.delete(connection));
    });
  }

  static async start(): Promise<SparkServer> {
    const server = new SparkServer();
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    return `sc://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const connection of this.#connections) connection.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const session of this.#sessions.values()) await (await session).stop();
  }

  #session(id: string): Promise<LocalSession> {
    const known = this.#sessions.get(id) ?? newSession();
    this.#sessions.set(id, known);
    return known;
  }

  #service(): Partial<ServiceImpl<typeof SparkConnectService>> {
    const of = ({ sessionId }: { readonly sessionId: string }) => ({ sessionId, serverSideSessionId: sessionId });
    const server = this;
    return {
      async *executePlan(request) {
        const { plan, operationId = "" } = request;
        if (!isForgetting(plan as Plan)) server.sent.push(counted(toJson(PlanSchema, plan as Plan)));
        const session = await server.#session(request.sessionId);
        const answers = await failing(execution(session, plan as Plan));
        const complete: Response = { responseType: { case: "resultComplete", value: {} } };
        let at = 0;
        for (const answer of [...answers, complete]) {
          yield { ...of(request), operationId, responseId: `${at++}`, ...answer };
        }
      },
      async analyzePlan(request) {
        const { case: kind } = request.analyze;
        if (kind === "sparkVersion") return { ...of(request), result: { case: kind, value: { version: "4.3.0" } } };
        const json = toJson(AnalyzePlanRequestSchema, request) as Record<string, JsonValue>;
        server.sent.push({ [`${kind}`]: counted(json[`${kind}`] as JsonValue) });
        const session = await server.#session(request.sessionId);
        return { ...of(request), result: await failing(analysis(session, request)) };
      },
      async config(request) {
        const session = await server.#session(request.sessionId);
        return { ...of(request), pairs: await failing(configuration(session, request)) };
      },
      releaseExecute: (request) => ({ ...of(request), operationId: request.operationId }),
      interrupt: (request) => ({ ...of(request), interruptedIds: [] }),
      async releaseSession(request) {
        await (await server.#session(request.sessionId)).stop();
        server.#sessions.delete(request.sessionId);
        return of(request);
      },
      fetchErrorDetails: (request) => of(request),
    };
  }
}

/** When something is forgotten is up to the garbage collector. */
const isForgetting = ({ opType }: Plan): boolean =>
  opType.case === "command" && opType.value.commandType.case === "removeCachedRemoteRelationCommand";

const newSession = () =>
  createSession({
    conf: [
      ["spark.master", "local[1]"],
      ["spark.sql.session.timeZone", "UTC"],
    ],
  }) as Promise<LocalSession>;

/** Rows that come with a plan are left out but for their number, as scripts/record/plans.py does. */
function counted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(counted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "localRelation" ? numberOfRows(item as Rows) : counted(item),
    ]),
  );
}

type Rows = Readonly<Record<string, JsonValue>>;

function numberOfRows({ data, ...rest }: Rows): JsonValue {
  if (typeof data !== "string") return rest;
  const { numRows } = tableFromIPC(Buffer.from(data, "base64"));
  return { ...rest, data: Buffer.from(String(numRows)).toString("base64") };
}

/** An error as servers say it: with Spark's name for it. */
async function failing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new ConnectError(error instanceof Error ? error.message : String(error), Code.Internal);
  }
}

/** Checkpoints live as long as somebody holds them. */
const held: CachedRemoteRelation[] = [];

async function execution(session: LocalSession, message: Plan): Promise<readonly Response[]> {
  const plan = planOf(message, localDataCodec);
  switch (plan.kind) {
    case "sqlCommand": {
      await session.begin(plan.input as Parameters<LocalSession["begin"]>[0]);
      const rows = await toLocalRelation(await session.execute(plan.input));
      // As real servers do, without a schema beside the rows.
      const data = localDataCodec.write(rows.data, rows.schema);
      const relation = { relType: { case: "localRelation" as const, value: { data } } };
      return [{ responseType: { case: "sqlCommandResult", value: { relation } } }];
    }
    case "checkpoint": {
      const kept = (await session.checkpoint(plan.input, { ...plan, planId: 0 })) as CachedRemoteRelation;
      held.push(kept);
      const { relationId } = kept;
      return [{ responseType: { case: "checkpointCommandResult", value: { relation: { relationId } } } }];
    }
    case "removeCachedRemoteRelation":
      return [];
  }
  const observed = observations(session, plan);
  const stream = message.opType.case === "root" ? await session.execute(plan as Relation) : undefined;
  if (stream === undefined) {
    await session.executeCommand(plan as Parameters<LocalSession["executeCommand"]>[0]);
    return [];
  }
  const { schema, data } = await toLocalRelation(stream);
  const value = { rowCount: BigInt(data.numRows), data: localDataCodec.write(data, schema ?? structType([])) };
  const schemaMessage = dataTypeMessage(schema ?? structType([]));
  return [{ schema: schemaMessage, responseType: { case: "arrowBatch", value }, observedMetrics: await observed }];
}

/** What `observe` steps in the plan see, once it has run. */
async function observations(session: LocalSession, plan: Node): Promise<Response["observedMetrics"] & object> {
  const names: string[] = [];
  walk(plan, (part) => {
    if (part.kind === "collectMetrics") names.push(part.name);
  });
  const all = names.map(async (name) => {
    const values = Object.entries(await session.observations.expect(name));
    return { name, keys: values.map(([key]) => key), values: values.map(() => ({ literalType: noValue })) };
  });
  return Promise.all(all);
}

const noValue = { case: "null" as const, value: dataTypeMessage(NullType) };

async function analysis(session: LocalSession, { analyze }: AnalyzePlanRequest): Promise<Analysis> {
  const relation = (plan: Plan | undefined) => planOf(plan as Plan, localDataCodec) as Relation;
  switch (analyze.case) {
    case "schema":
      return {
        case: "schema",
        value: { schema: dataTypeMessage(await session.schema(relation(analyze.value.plan))) },
      };
    case "explain":
      return {
        case: "explain",
        value: { explainString: await session.explain(relation(analyze.value.plan), "simple") },
      };
    case "isLocal":
      return { case: "isLocal", value: { isLocal: await session.isLocal(relation(analyze.value.plan)) } };
    case "inputFiles":
      return {
        case: "inputFiles",
        value: { files: [...(await session.inputFiles(relation(analyze.value.plan)))] },
      };
    case "persist": {
      const { relation: message, storageLevel: level } = analyze.value;
      await session.cache(relationOf(message as never, localDataCodec), level as never);
      return { case: "persist", value: {} };
    }
    case "unpersist":
      await session.uncache(relationOf(analyze.value.relation as never, localDataCodec));
      return { case: "unpersist", value: {} };
    case "getStorageLevel": {
      const level = await session.storageLevel(relationOf(analyze.value.relation as never, localDataCodec));
      return { case: "getStorageLevel", value: { storageLevel: storageLevelMessage(level) } };
    }
    default:
      throw new Error(`${analyze.case} is not asked`);
  }
}

async function configuration({ conf }: LocalSession, { operation }: ConfigRequest) {
  const opType = operation?.opType;
  const pair = (key: string, value: string | null) => (value === null ? { key } : { key, value });
  switch (opType?.case) {
    case "set":
      for (const { key, value } of opType.value.pairs) conf.set(key, value ?? "");
      return [];
    case "unset":
      for (const key of opType.value.keys) conf.unset(key);
      return [];
    case "get":
      return opType.value.keys.map((key) => pair(key, conf.get(key)));
    case "getOption":
      return opType.value.keys.map((key) => pair(key, conf.get(key, null)));
    case "getWithDefault":
      return opType.value.pairs.map(({ key, value }) => pair(key, conf.get(key, value ?? null)));
    case "isModifiable":
      return opType.value.keys.map((key) => pair(key, String(conf.isModifiable(key))));
    default:
      return [...conf.snapshot()].map(([key, value]) => ({ key, value }));
  }
}
