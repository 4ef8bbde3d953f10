import type { ArtifactOptions, InterruptTarget } from "../engines/engine.ts";
import type { Command, Relation, Sql, StorageLevel } from "../plan/index.ts";
import type { ResultStream } from "../results/index.ts";
import type { StructDataType } from "../types/index.ts";
import type { SessionConf } from "./conf.ts";
import type { ListenerBus } from "./events.ts";
import type { Observations } from "./observations.ts";
import type { SessionSettings } from "./settings.ts";

export interface ActionOptions {
  readonly signal?: AbortSignal | undefined;
  /** Words for progress and events, e.g. the method that the user called. */
  readonly description?: string | undefined;
  /** Words by which the query can be interrupted. */
  readonly tags?: readonly string[] | undefined;
}

/** The corridor that a plan walks through: one per SparkSession. What the API may ask of it. */
export interface Session {
  readonly id: string;
  /** The version of Spark whose answers this session gives. */
  readonly version: string;
  readonly settings: SessionSettings;
  readonly listeners: ListenerBus;
  /** The schema of a plan, without running it. */
  schema(plan: Relation): Promise<StructDataType>;
  execute(plan: Relation, options?: ActionOptions): Promise<ResultStream>;
  /** Runs a command; some answer with rows. */
  executeCommand(command: Command, options?: ActionOptions): Promise<ResultStream | undefined>;
  /** Runs what `spark.sql` was given if it is a command; a query waits for an action. */
  begin(sql: Sql): Promise<void>;
  explain(plan: Relation, mode: "simple" | "extended" | "codegen" | "cost" | "formatted"): Promise<string>;
  /** Has the rows kept when they are first computed. */
  cache(plan: Relation, level?: StorageLevel): Promise<void>;
  uncache(plan: Relation): Promise<void>;
  /** How a plan's rows are kept; every flag false where they are not. */
  storageLevel(plan: Relation): Promise<StorageLevel>;
  clearCache(): Promise<void>;
  /** Sets the rows of a plan apart; what it gives no longer depends on where they came from. */
  checkpoint(plan: Relation, options: CheckpointOptions): Promise<Relation>;
  /** The files that a plan reads, as URIs. */
  inputFiles(plan: Relation): Promise<readonly string[]>;
  /** Whether the rows are at hand without running anything. */
  isLocal(plan: Relation): Promise<boolean>;
  /** Sends files of this machine to the cluster. */
  addArtifacts(paths: readonly string[], options: ArtifactOptions): Promise<void>;
  copyFromLocalToFs(localPath: string, destPath: string): Promise<void>;
  readonly observations: Observations;
  /** Stops running queries; gives the ids of those it stopped. */
  interrupt(target: InterruptTarget): Promise<readonly string[]>;
  /** Another session on the same engine, with views and settings of its own. */
  newSession(): Promise<Session>;
  stop(): Promise<void>;
  readonly isStopped: boolean;
}

export interface CheckpointOptions {
  /** The name of what comes back. */
  readonly planId: number;
  /** Computed now, or by the first action. */
  readonly eager: boolean;
  /** Kept by the executors, instead of in reliable storage. */
  readonly local: boolean;
  readonly storageLevel?: StorageLevel | undefined;
}

/** A session whose settings and views live in this process. */
export interface LocalSession extends Session {
  readonly conf: SessionConf;
  readonly tempViews: TempViews;
}

export interface TempViews {
  create(name: string, plan: Relation, options: { readonly replace: boolean; readonly global: boolean }): void;
  get(name: string): Relation | undefined;
  drop(name: string, options: { readonly global: boolean }): boolean;
  names(): readonly string[];
  getGlobal(name: string): Relation | undefined;
  globalNames(): readonly string[];
}
