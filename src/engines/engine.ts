import type { Command, Relation, ResolvedPlan } from "../plan/index.ts";
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

/** An engine that analyses plans itself: it gets them as the user wrote them. */
export interface UnresolvedPlanEngine extends EngineBase {
  readonly accepts: "unresolved";
  analyzeSchema(plan: Relation, options: ExecutionOptions): Promise<StructDataType>;
  execute(plan: Relation, options: ExecutionOptions): Promise<ResultStream>;
  executeCommand(command: Command, options: ExecutionOptions): Promise<ResultStream | undefined>;
  explain(plan: Relation, mode: string, options: ExecutionOptions): Promise<string>;
}

export type Engine = ResolvedPlanEngine | UnresolvedPlanEngine;
