import { create } from "@bufbuild/protobuf";
import type { Command, Relation, StorageLevel } from "../../plan/index.ts";
import {
  AnalyzePlanRequest_ExplainSchema,
  AnalyzePlanRequest_GetStorageLevelSchema,
  AnalyzePlanRequest_InputFilesSchema,
  AnalyzePlanRequest_IsLocalSchema,
  AnalyzePlanRequest_PersistSchema,
  AnalyzePlanRequest_SchemaSchema,
  AnalyzePlanRequest_UnpersistSchema,
  type AnalyzePlanResponse,
  AnalyzePlanRequest_Explain_ExplainMode as ExplainMode,
  type Plan,
  planMessage,
  relationMessage,
} from "../../protocol/index.ts";
import type { ResultStream } from "../../results/index.ts";
import type { StructDataType } from "../../types/index.ts";
import type { ArtifactOptions, InterruptTarget, RemoteOptions, UnresolvedPlanEngine } from "../engine.ts";
import { Answers } from "./answers.ts";
import { batchesOf, localDataCodec } from "./arrow/index.ts";
import { addArtifacts, copyFromLocalToFs, uploadLocalData } from "./artifacts/index.ts";
import type { ConnectClient } from "./channel/index.ts";
import { EngineSettings } from "./engine-settings.ts";
import { Lease } from "./lease.ts";
import { structOf } from "./struct-of.ts";

const explainModes: Readonly<Record<string, ExplainMode>> = {
  simple: ExplainMode.SIMPLE,
  extended: ExplainMode.EXTENDED,
  codegen: ExplainMode.CODEGEN,
  cost: ExplainMode.COST,
  formatted: ExplainMode.FORMATTED,
};

/** Apache Spark, reached through Spark Connect: one session on its server. */
export class ConnectEngine implements UnresolvedPlanEngine {
  readonly name = "spark";
  readonly accepts = "unresolved";
  readonly sparkVersion: string;
  readonly settings: EngineSettings;
  readonly #client: ConnectClient;
  readonly #lease: Lease;

  private constructor(client: ConnectClient, sparkVersion: string, lease: Lease) {
    this.#client = client;
    this.#lease = lease;
    lease.take();
    this.sparkVersion = sparkVersion;
    this.settings = new EngineSettings(client);
  }

  /** Makes sure that the server answers. The lease is on a server that ends with its last session. */
  static async open(client: ConnectClient, lease: Lease = new Lease(async () => {})): Promise<ConnectEngine> {
    try {
      return new ConnectEngine(client, await client.sparkVersion(), lease);
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  get sessionId(): string {
    return this.#client.sessionId;
  }

  async analyzeSchema(plan: Relation): Promise<StructDataType> {
    const value = create(AnalyzePlanRequest_SchemaSchema, { plan: await this.#message(plan) });
    const answer = await this.#client.analyze({ case: "schema", value }, { origin: plan.origin });
    return structOf(resultOf(answer, "schema").schema);
  }

  async execute(plan: Relation, options: RemoteOptions): Promise<ResultStream> {
    const answers = await this.#run(plan, options);
    const schema = (await answers.schema()) ?? (await this.analyzeSchema(plan));
    return { schema, batches: batchesOf(answers.batches(), schema, this.#client.memory) };
  }

  async executeCommand(command: Command, options: RemoteOptions): Promise<Relation | undefined> {
    return (await this.#run(command, options)).relation();
  }

  async explain(plan: Relation, mode: string): Promise<string> {
    const explainMode = explainModes[mode] ?? ExplainMode.SIMPLE;
    const value = create(AnalyzePlanRequest_ExplainSchema, { plan: await this.#message(plan), explainMode });
    const answer = await this.#client.analyze({ case: "explain", value }, { origin: plan.origin });
    return resultOf(answer, "explain").explainString;
  }

  async persist(plan: Relation, level: StorageLevel): Promise<void> {
    const fields = { relation: await this.#relation(plan), storageLevel: level };
    const value = create(AnalyzePlanRequest_PersistSchema, fields);
    await this.#client.analyze({ case: "persist", value }, { origin: plan.origin });
  }

  async unpersist(plan: Relation): Promise<void> {
    const value = create(AnalyzePlanRequest_UnpersistSchema, { relation: await this.#relation(plan), blocking: false });
    await this.#client.analyze({ case: "unpersist", value }, { origin: plan.origin });
  }

  async storageLevel(plan: Relation): Promise<StorageLevel> {
    const value = create(AnalyzePlanRequest_GetStorageLevelSchema, { relation: await this.#relation(plan) });
    const answer = await this.#client.analyze({ case: "getStorageLevel", value }, { origin: plan.origin });
    const level = resultOf(answer, "getStorageLevel").storageLevel;
    return level ?? { useDisk: false, useMemory: false, useOffHeap: false, deserialized: false, replication: 1 };
  }

  async inputFiles(plan: Relation): Promise<readonly string[]> {
    const value = create(AnalyzePlanRequest_InputFilesSchema, { plan: await this.#message(plan) });
    const answer = await this.#client.analyze({ case: "inputFiles", value }, { origin: plan.origin });
    return resultOf(answer, "inputFiles").files;
  }

  async isLocal(plan: Relation): Promise<boolean> {
    const value = create(AnalyzePlanRequest_IsLocalSchema, { plan: await this.#message(plan) });
    const answer = await this.#client.analyze({ case: "isLocal", value }, { origin: plan.origin });
    return resultOf(answer, "isLocal").isLocal;
  }

  addArtifacts(paths: readonly string[], options: ArtifactOptions): Promise<void> {
    return addArtifacts(this.#client, paths, options);
  }

  copyFromLocalToFs(localPath: string, destPath: string): Promise<void> {
    return copyFromLocalToFs(this.#client, localPath, destPath);
  }

  interrupt(target: InterruptTarget): Promise<readonly string[]> {
    return this.#client.interrupt(target);
  }

  async another(): Promise<ConnectEngine> {
    return ConnectEngine.open(await this.#client.newSession(), this.#lease);
  }

  /** A session that its server has lost is closed too. */
  async close(): Promise<void> {
    if (!this.#client.isClosed) await this.#client.releaseSession().catch(() => undefined);
    await this.#client.close();
    await this.#lease.giveBack();
  }

  async #run(plan: Relation | Command, options: RemoteOptions): Promise<Answers> {
    const { signal, tags } = options;
    const responses = this.#client.executePlan(await this.#message(plan), { signal, tags, origin: plan.origin });
    return new Answers(responses, options);
  }

  async #message(plan: Relation | Command): Promise<Plan> {
    return planMessage(await uploadLocalData(plan, this.#client), localDataCodec);
  }

  async #relation(plan: Relation) {
    return relationMessage(await uploadLocalData(plan, this.#client), localDataCodec);
  }
}

type Result = AnalyzePlanResponse["result"];
type ResultCase = Exclude<Result["case"], undefined>;

type ValueOf<C extends ResultCase> = Extract<Result, { case: C }>["value"];

function resultOf<C extends ResultCase>({ result }: AnalyzePlanResponse, wanted: C): ValueOf<C> {
  if (result.case === wanted) return result.value as ValueOf<C>;
  throw new TypeError(`The server answered ${result.case ?? "nothing"} where ${wanted} was asked`);
}
