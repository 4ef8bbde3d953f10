import type { DataType } from "../types/index.ts";
import type { CommonInlineUserDefinedFunction, Expression, MergeAction, MergeAssignment } from "./expressions.ts";
import type { NodeBase } from "./node.ts";
import type {
  CachedRemoteRelation,
  CommonInlineUserDefinedDataSource,
  CommonInlineUserDefinedTableFunction,
  Options,
  Relation,
} from "./relations.ts";

/** Commands: plans with an effect, in the terms of Spark Connect. */

export type SaveMode = "append" | "overwrite" | "errorIfExists" | "ignore";
export interface WriteOperation extends NodeBase<"writeOperation"> {
  readonly input: Relation;
  readonly source?: string | undefined;
  readonly path?: string | undefined;
  readonly table?: { readonly tableName: string; readonly saveMethod: "saveAsTable" | "insertInto" } | undefined;
  /** Absent: as Spark does by itself, which is to fail where something is already there. */
  readonly mode?: SaveMode | undefined;
  readonly sortColumnNames: readonly string[];
  readonly partitioningColumns: readonly string[];
  readonly bucketBy?: { readonly columnNames: readonly string[]; readonly numBuckets: number } | undefined;
  readonly options: Options;
  readonly clusteringColumns: readonly string[];
  readonly withSchemaEvolution?: boolean | undefined;
}
export interface WriteOperationV2 extends NodeBase<"writeOperationV2"> {
  readonly input: Relation;
  readonly tableName: string;
  readonly provider?: string | undefined;
  readonly partitioningColumns: readonly Expression[];
  readonly options: Options;
  readonly tableProperties: Options;
  readonly mode: "create" | "overwrite" | "overwritePartitions" | "append" | "replace" | "createOrReplace";
  readonly overwriteCondition?: Expression | undefined;
  readonly clusteringColumns: readonly string[];
  readonly withSchemaEvolution?: boolean | undefined;
}
export interface CreateDataFrameView extends NodeBase<"createDataFrameView"> {
  readonly input: Relation;
  readonly name: string;
  readonly isGlobal: boolean;
  readonly replace: boolean;
}
export interface SqlCommand extends NodeBase<"sqlCommand"> {
  readonly input: Relation;
}
export interface RegisterFunction extends NodeBase<"registerFunction"> {
  readonly function: CommonInlineUserDefinedFunction;
}
export interface RegisterTableFunction extends NodeBase<"registerTableFunction"> {
  readonly function: CommonInlineUserDefinedTableFunction;
}
export interface RegisterDataSource extends NodeBase<"registerDataSource"> {
  readonly dataSource: CommonInlineUserDefinedDataSource;
}
export type StreamTrigger =
  | { readonly trigger: "processingTime" | "continuous" | "realTime"; readonly interval: string }
  | { readonly trigger: "availableNow" | "once" };
export interface WriteStreamOperationStart extends NodeBase<"writeStreamOperationStart"> {
  readonly input: Relation;
  readonly format: string;
  readonly options: Options;
  readonly partitioningColumns: readonly string[];
  readonly clusteringColumns: readonly string[];
  readonly trigger?: StreamTrigger | undefined;
  readonly outputMode: string;
  readonly queryName: string;
  readonly path?: string | undefined;
  readonly tableName?: string | undefined;
  readonly foreachWriter?: Uint8Array | undefined;
  readonly foreachBatch?: Uint8Array | undefined;
}
export interface StreamingQueryId {
  readonly id: string;
  readonly runId: string;
}
export interface StreamingQueryCommand extends NodeBase<"streamingQueryCommand"> {
  readonly queryId: StreamingQueryId;
  readonly command:
    | "status"
    | "lastProgress"
    | "recentProgress"
    | "stop"
    | "processAllAvailable"
    | "explain"
    | "exception"
    | "awaitTermination";
  readonly extended?: boolean | undefined;
  readonly timeoutMs?: bigint | undefined;
}
export interface StreamingQueryManagerCommand extends NodeBase<"streamingQueryManagerCommand"> {
  readonly command:
    | "active"
    | "getQuery"
    | "awaitAnyTermination"
    | "resetTerminated"
    | "addListener"
    | "removeListener"
    | "listListeners";
  readonly id?: string | undefined;
  readonly timeoutMs?: bigint | undefined;
  readonly listenerPayload?: Uint8Array | undefined;
}
export interface StreamingQueryListenerBusCommand extends NodeBase<"streamingQueryListenerBusCommand"> {
  readonly command: "add" | "remove";
}
export interface GetResources extends NodeBase<"getResources"> {}
export interface CreateResourceProfile extends NodeBase<"createResourceProfile"> {
  readonly executorResources: readonly {
    readonly name: string;
    readonly amount: bigint;
    readonly script?: string;
    readonly vendor?: string;
  }[];
  readonly taskResources: readonly { readonly name: string; readonly amount: number }[];
}
export interface Checkpoint extends NodeBase<"checkpoint"> {
  readonly input: Relation;
  readonly local: boolean;
  readonly eager: boolean;
  readonly storageLevel?: StorageLevel | undefined;
}
export interface StorageLevel {
  readonly useDisk: boolean;
  readonly useMemory: boolean;
  readonly useOffHeap: boolean;
  readonly deserialized: boolean;
  readonly replication: number;
}
export interface RemoveCachedRemoteRelation extends NodeBase<"removeCachedRemoteRelation"> {
  readonly relation: CachedRemoteRelation;
}
export interface MergeIntoTable extends NodeBase<"mergeIntoTable"> {
  readonly targetTableName: string;
  /** SQL only. */
  readonly targetAlias?: string | undefined;
  readonly source: Relation;
  readonly mergeCondition: Expression;
  readonly matchActions: readonly MergeAction[];
  readonly notMatchedActions: readonly MergeAction[];
  readonly notMatchedBySourceActions: readonly MergeAction[];
  readonly withSchemaEvolution: boolean;
}
export interface MlCommand extends NodeBase<"mlCommand"> {
  readonly operation: Uint8Array;
  readonly dataset?: Relation | undefined;
}
export interface ExecuteExternalCommand extends NodeBase<"executeExternalCommand"> {
  readonly runner: string;
  readonly command: string;
  readonly options: Options;
}
export interface PipelineCommand extends NodeBase<"pipelineCommand"> {
  readonly operation: Uint8Array;
}
export interface ExtensionCommand extends NodeBase<"extensionCommand"> {
  readonly typeUrl: string;
  readonly bytes: Uint8Array;
}
/** SQL only: DDL and session statements (`SET`, `USE`, `CREATE TABLE`, ...), each a name with its parsed parts. */
export interface SqlStatement extends NodeBase<"sqlStatement"> {
  readonly statement: string;
  readonly input?: Relation | undefined;
  readonly parameters: Readonly<Record<string, SqlStatementParameter | undefined>>;
  readonly schema?: DataType | undefined;
  /** Of DELETE, UPDATE and `REPLACE WHERE`. */
  readonly condition?: Expression | undefined;
  readonly assignments?: readonly MergeAssignment[] | undefined;
  /** Of CALL, SET VARIABLE and EXECUTE IMMEDIATE. */
  readonly arguments?: readonly Expression[] | undefined;
  /** The statement that EXPLAIN explains, or those of a multi-insert. */
  readonly statements?: readonly (Command | Relation)[] | undefined;
}
export type SqlStatementParameter = string | boolean | readonly string[] | Options;

export interface CommandMap {
  writeOperation: WriteOperation;
  writeOperationV2: WriteOperationV2;
  createDataFrameView: CreateDataFrameView;
  sqlCommand: SqlCommand;
  registerFunction: RegisterFunction;
  registerTableFunction: RegisterTableFunction;
  registerDataSource: RegisterDataSource;
  writeStreamOperationStart: WriteStreamOperationStart;
  streamingQueryCommand: StreamingQueryCommand;
  streamingQueryManagerCommand: StreamingQueryManagerCommand;
  streamingQueryListenerBusCommand: StreamingQueryListenerBusCommand;
  getResources: GetResources;
  createResourceProfile: CreateResourceProfile;
  checkpoint: Checkpoint;
  removeCachedRemoteRelation: RemoveCachedRemoteRelation;
  mergeIntoTable: MergeIntoTable;
  mlCommand: MlCommand;
  executeExternalCommand: ExecuteExternalCommand;
  pipelineCommand: PipelineCommand;
  extensionCommand: ExtensionCommand;
  sqlStatement: SqlStatement;
}
export type CommandKind = keyof CommandMap;
export type Command = CommandMap[CommandKind];
