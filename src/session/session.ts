import type { Command, Relation, Sql } from "../plan/index.ts";
import type { ResultStream } from "../results/index.ts";
import type { StructDataType } from "../types/index.ts";
import type { SessionConf } from "./conf.ts";
import type { ListenerBus } from "./events.ts";

export interface ActionOptions {
  readonly signal?: AbortSignal | undefined;
  /** Words for progress and events, e.g. the method that the user called. */
  readonly description?: string | undefined;
}

/** The corridor that a plan walks through: one per SparkSession. What the API may ask of it. */
export interface Session {
  readonly id: string;
  readonly conf: SessionConf;
  readonly listeners: ListenerBus;
  /** The schema of a plan, without running it. */
  schema(plan: Relation): Promise<StructDataType>;
  execute(plan: Relation, options?: ActionOptions): Promise<ResultStream>;
  /** Runs a command; some answer with rows. */
  executeCommand(command: Command, options?: ActionOptions): Promise<ResultStream | undefined>;
  /** Runs what `spark.sql` was given if it is a command; a query waits for an action. */
  begin(sql: Sql): Promise<void>;
  explain(plan: Relation, mode: "simple" | "extended" | "codegen" | "cost" | "formatted"): Promise<string>;
  cache(plan: Relation): Promise<void>;
  uncache(plan: Relation): Promise<void>;
  isCached(plan: Relation): boolean;
  clearCache(): Promise<void>;
  tempViews: TempViews;
  stop(): Promise<void>;
  readonly isStopped: boolean;
}

export interface TempViews {
  create(name: string, plan: Relation, options: { readonly replace: boolean; readonly global: boolean }): void;
  get(name: string): Relation | undefined;
  drop(name: string, options: { readonly global: boolean }): boolean;
  names(): readonly string[];
  getGlobal(name: string): Relation | undefined;
  globalNames(): readonly string[];
}
