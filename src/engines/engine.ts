import type { SparkError } from "../errors/index.ts";
import type { Command, Relation, ResolvedPlan, StorageLevel } from "../plan/index.ts";
import type { ResultStream } from "../results/index.ts";
import type { StructDataType } from "../types/index.ts";

/** How far a query has come, as the engine reports it. */
export interface ExecutionProgress {
  /** 0 to 1, or undefined where the engine cannot say. */
  readonly fraction?: number | undefined;
  readonly rowsProcessed?: number | undefined;
  readonly bytesRead?: number | undefined;
}

export interface ExecutionOptions {
  readonly signal?: AbortSignal | undefined;
  /** Session settings as they stood when the action was called. */
  readonly conf: ReadonlyMap<string, string>;
  readonly onProgress?: ((progress: ExecutionProgress) => void) | undefined;
}

interface EngineBase {
  readonly name: string;
  /** Stops running queries and frees everything: files, threads, connections. */
  close(): Promise<void>;
}

/** An engine that runs plans which tspark has analysed and optimized. */
export interface ResolvedPlanEngine extends EngineBase {
  readonly accepts: "resolved";
  execute(plan: ResolvedPlan, options: ExecutionOptions): Promise<ResultStream>;
  /** Writes a plan's rows as files, all or nothing. */
  write(plan: ResolvedPlan, target: WriteTarget, options: ExecutionOptions): Promise<WriteResult>;
  /** Keeps a plan's rows under an id until `uncache`. */
  cache(plan: ResolvedPlan, cacheId: string, options: ExecutionOptions): Promise<void>;
  uncache(cacheId: string): Promise<void>;
  /** The statement that the engine would run. */
  statement(plan: ResolvedPlan, options: ExecutionOptions): Promise<string>;
  /** The engine's own text of a plan, for `explain`. */
  explain(plan: ResolvedPlan, options: ExecutionOptions): Promise<string>;
  /** Questions that schema inference asks of files: SQL-free, see sources/. */
  readonly inference: SourceInference;
}

export interface WriteTarget {
  readonly format: string;
  readonly path: string;
  readonly mode: "append" | "overwrite" | "errorIfExists" | "ignore";
  readonly partitionColumns: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}
export interface WriteResult {
  readonly rows: number;
  readonly files: number;
}

/** What the analyzer needs to know of files before it can give a scan its columns. */
export interface SourceInference {
  inferSchema(
    format: string,
    files: readonly { readonly path: string; readonly size: number }[],
    options: Readonly<Record<string, string>>,
    context: { readonly conf: ReadonlyMap<string, string>; readonly signal?: AbortSignal | undefined },
  ): Promise<StructDataType>;
}

/** The values of one `observe`, once the rows that it watched have all been read, or why there are none. */
export type ObservedMetrics = { readonly name: string } & (
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly error: SparkError }
);

export interface RemoteOptions extends ExecutionOptions {
  /** Words by which this query can be interrupted. */
  readonly tags?: readonly string[] | undefined;
  readonly onObserved?: ((metrics: ObservedMetrics) => void) | undefined;
}

/** The settings of a session on a server. */
export interface RemoteSettings {
  /** As they stand, defaults included; undefined where there is none. */
  lookup(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** The value; an error where there is none. */
  get(key: string): Promise<string>;
  /** The value, or `fallback` where it is not set. */
  getOr(key: string, fallback: string): Promise<string>;
  getAll(): Promise<Readonly<Record<string, string>>>;
  set(key: string, value: string): Promise<void>;
  unset(key: string): Promise<void>;
  isModifiable(key: string): Promise<boolean>;
}

export type InterruptTarget = { readonly tag: string } | { readonly operationId: string } | "all";

/** What files are to a session; without any of these, they are jars. */
export interface ArtifactOptions {
  /** Python files, for functions written in Python. */
  readonly pyfile?: boolean;
  /** Archives that executors unpack; `file.zip#name` names the folder. */
  readonly archive?: boolean;
  /** Files that are there for `SparkFiles`. */
  readonly file?: boolean;
}

/** An engine that analyses plans itself: it gets them as the user wrote them. One session on a server. */
export interface UnresolvedPlanEngine extends EngineBase {
  readonly accepts: "unresolved";
  readonly sessionId: string;
  readonly sparkVersion: string;
  readonly settings: RemoteSettings;
  analyzeSchema(plan: Relation): Promise<StructDataType>;
  execute(plan: Relation, options: RemoteOptions): Promise<ResultStream>;
  /** Carries out a command; the relation is what stands for its rows (SQL, checkpoint). */
  executeCommand(command: Command, options: RemoteOptions): Promise<Relation | undefined>;
  explain(plan: Relation, mode: string): Promise<string>;
  persist(plan: Relation, level: StorageLevel): Promise<void>;
  unpersist(plan: Relation): Promise<void>;
  storageLevel(plan: Relation): Promise<StorageLevel>;
  inputFiles(plan: Relation): Promise<readonly string[]>;
  isLocal(plan: Relation): Promise<boolean>;
  addArtifacts(paths: readonly string[], options: ArtifactOptions): Promise<void>;
  copyFromLocalToFs(localPath: string, destPath: string): Promise<void>;
  /** Stops running queries; gives the ids of those it stopped. */
  interrupt(target: InterruptTarget): Promise<readonly string[]>;
  /** Another session on the same server. */
  another(): Promise<UnresolvedPlanEngine>;
}

export type Engine = ResolvedPlanEngine | UnresolvedPlanEngine;
