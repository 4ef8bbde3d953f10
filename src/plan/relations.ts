import type { DataType, StructDataType } from "../types/index.ts";
import type { StorageLevel } from "./commands.ts";
import type { CommonInlineUserDefinedFunction, Expression, Literal, SortOrder } from "./expressions.ts";
import type { LocalData } from "./literal-value.ts";
import type { NodeBase } from "./node.ts";

/** Unresolved relations: what the API and the parser build, in the terms of Spark Connect. */

export type Options = Readonly<Record<string, string>>;

export interface RelationBase<K extends string> extends NodeBase<K> {
  /** Names this relation for `df.col`; unique in the process. */
  readonly planId?: number | undefined;
}
export interface UnaryRelation<K extends string> extends RelationBase<K> {
  readonly input: Relation;
}
export interface BinaryRelation<K extends string> extends RelationBase<K> {
  readonly left: Relation;
  readonly right: Relation;
}

export interface ReadNamedTable extends RelationBase<"readNamedTable"> {
  readonly unparsedIdentifier: string;
  readonly options: Options;
  readonly isStreaming?: boolean | undefined;
  /** SQL only: `VERSION AS OF 3`, `TIMESTAMP AS OF now()`. */
  readonly versionAsOf?: string | undefined;
  readonly timestampAsOf?: Expression | undefined;
  /** SQL only: the name of a streaming source, `IDENTIFIED BY name`. */
  readonly sourceName?: string | undefined;
}
export interface ReadDataSource extends RelationBase<"readDataSource"> {
  readonly format?: string | undefined;
  /** DDL or JSON text. */
  readonly schema?: string | undefined;
  readonly options: Options;
  readonly paths: readonly string[];
  readonly predicates?: readonly string[] | undefined;
  readonly isStreaming?: boolean | undefined;
  readonly sourceName?: string | undefined;
}
export interface RelationChanges extends RelationBase<"relationChanges"> {
  readonly unparsedIdentifier: string;
  readonly options: Options;
  readonly isStreaming?: boolean | undefined;
}
export interface Project extends RelationBase<"project"> {
  /** Absent: one row without columns (`SELECT 1`). */
  readonly input?: Relation | undefined;
  readonly expressions: readonly Expression[];
  /** SQL only: the pipe operator that it came from, each of which has checks of its own. */
  readonly pipeOperator?: "SELECT" | "EXTEND" | "SET" | "DROP" | undefined;
}
export interface Filter extends UnaryRelation<"filter"> {
  readonly condition: Expression;
}
export type JoinType = "inner" | "fullOuter" | "leftOuter" | "rightOuter" | "leftAnti" | "leftSemi" | "cross";
export interface Join extends BinaryRelation<"join"> {
  readonly joinType: JoinType;
  readonly condition?: Expression | undefined;
  readonly usingColumns: readonly string[];
  readonly joinDataType?: { readonly isLeftStruct: boolean; readonly isRightStruct: boolean } | undefined;
  /** SQL only. */
  readonly natural?: boolean | undefined;
}
export type SetOpType = "intersect" | "union" | "except";
export interface SetOperation extends BinaryRelation<"setOperation"> {
  readonly setOpType: SetOpType;
  readonly isAll: boolean;
  readonly byName: boolean;
  readonly allowMissingColumns: boolean;
}
export interface Sort extends UnaryRelation<"sort"> {
  readonly order: readonly SortOrder[];
  readonly isGlobal: boolean;
}
export interface Limit extends UnaryRelation<"limit"> {
  /** A number from the API; SQL may give a constant expression. */
  readonly limit: Expression;
}
export interface Offset extends UnaryRelation<"offset"> {
  readonly offset: Expression;
}
export interface Tail extends UnaryRelation<"tail"> {
  readonly limit: number;
}
export type GroupType = "groupBy" | "rollup" | "cube" | "pivot" | "groupingSets";
export interface Aggregate extends UnaryRelation<"aggregate"> {
  readonly groupType: GroupType;
  readonly groupingExpressions: readonly Expression[];
  readonly aggregateExpressions: readonly Expression[];
  readonly pivot?: Pivot | undefined;
  readonly groupingSets?: readonly GroupingSet[] | undefined;
  /** The API's agg() puts the grouping columns before the aggregates; SQL's select list stands as it is. */
  readonly fromSql?: boolean | undefined;
  /** SQL only: it came from `|> AGGREGATE`, where every expression must aggregate. */
  readonly pipeOperator?: "AGGREGATE" | undefined;
}
export interface Pivot extends NodeBase<"pivot"> {
  readonly column: Expression;
  readonly values: readonly Expression[];
}
export interface GroupingSet extends NodeBase<"groupingSet"> {
  readonly expressions: readonly Expression[];
}
export interface Sql extends RelationBase<"sql"> {
  readonly query: string;
  readonly namedArguments: readonly Expression[];
  readonly posArguments: readonly Expression[];
}
export interface LocalRelation extends RelationBase<"localRelation"> {
  readonly schema: StructDataType;
  readonly data: LocalData;
}
export interface CachedLocalRelation extends RelationBase<"cachedLocalRelation"> {
  readonly hash: string;
}
export interface ChunkedCachedLocalRelation extends RelationBase<"chunkedCachedLocalRelation"> {
  readonly dataHashes: readonly string[];
  readonly schemaHash?: string | undefined;
}
export interface CachedRemoteRelation extends RelationBase<"cachedRemoteRelation"> {
  readonly relationId: string;
}
export interface Sample extends UnaryRelation<"sample"> {
  readonly lowerBound: number;
  readonly upperBound: number;
  readonly withReplacement: boolean;
  readonly seed?: bigint | undefined;
  readonly deterministicOrder: boolean;
  /** SQL only: `TABLESAMPLE SYSTEM`, whole blocks instead of rows. */
  readonly bySystem?: boolean | undefined;
}
export interface Deduplicate extends UnaryRelation<"deduplicate"> {
  readonly columnNames: readonly string[];
  readonly allColumnsAsKeys: boolean;
  readonly withinWatermark: boolean;
}
export interface Range extends RelationBase<"range"> {
  readonly start: bigint;
  readonly end: bigint;
  readonly step: bigint;
  readonly numPartitions?: number | undefined;
}
export interface SubqueryAlias extends UnaryRelation<"subqueryAlias"> {
  readonly alias: string;
  readonly qualifier: readonly string[];
  /** SQL only: `AS t(a, b)`. */
  readonly columnAliases?: readonly string[] | undefined;
  /** SQL only: `MAX RECURSION LEVEL 5` of a common table expression. */
  readonly maxRecursionLevel?: number | undefined;
  /** SQL only: a common table expression; this one node stands wherever its name stood. */
  readonly isCommonTable?: boolean | undefined;
}
export interface Repartition extends UnaryRelation<"repartition"> {
  readonly numPartitions: number;
  readonly shuffle: boolean;
}
export interface RepartitionByExpression extends UnaryRelation<"repartitionByExpression"> {
  readonly partitionExpressions: readonly Expression[];
  readonly numPartitions?: number | undefined;
}
export interface ToDF extends UnaryRelation<"toDF"> {
  readonly columnNames: readonly string[];
}
export interface WithColumnsRenamed extends UnaryRelation<"withColumnsRenamed"> {
  readonly renames: readonly { readonly colName: string; readonly newColName: string }[];
}
export interface WithColumns extends UnaryRelation<"withColumns"> {
  readonly aliases: readonly Expression[];
}
export interface Drop extends UnaryRelation<"drop"> {
  readonly columns: readonly Expression[];
  readonly columnNames: readonly string[];
}
export interface ShowString extends UnaryRelation<"showString"> {
  readonly numRows: number;
  /** 0: no truncation. */
  readonly truncate: number;
  readonly vertical: boolean;
}
export interface HtmlString extends UnaryRelation<"htmlString"> {
  readonly numRows: number;
  readonly truncate: number;
}
export interface Hint extends UnaryRelation<"hint"> {
  readonly name: string;
  readonly parameters: readonly Expression[];
}
export interface Unpivot extends UnaryRelation<"unpivot"> {
  readonly ids: readonly Expression[];
  /** Absent: every column that is not an id. */
  readonly values?: readonly Expression[] | undefined;
  readonly variableColumnName: string;
  readonly valueColumnName: string;
}
export interface Transpose extends UnaryRelation<"transpose"> {
  readonly indexColumns: readonly Expression[];
}
export interface UnresolvedTableValuedFunction extends RelationBase<"unresolvedTableValuedFunction"> {
  readonly functionName: string;
  readonly arguments: readonly Expression[];
  /** SQL only: `UNNEST(..) WITH ORDINALITY`. */
  readonly withOrdinality?: boolean | undefined;
}
export interface ToSchema extends UnaryRelation<"toSchema"> {
  readonly schema: DataType;
}
export interface WithWatermark extends UnaryRelation<"withWatermark"> {
  readonly eventTime: string;
  readonly delayThreshold: string;
}
export interface MapPartitions extends UnaryRelation<"mapPartitions"> {
  readonly func: CommonInlineUserDefinedFunction;
  readonly isBarrier?: boolean | undefined;
  readonly profileId?: number | undefined;
}
export interface GroupMap extends UnaryRelation<"groupMap"> {
  readonly groupingExpressions: readonly Expression[];
  readonly func: CommonInlineUserDefinedFunction;
  readonly sortingExpressions: readonly Expression[];
  readonly initialInput?: Relation | undefined;
  readonly initialGroupingExpressions: readonly Expression[];
  readonly isMapGroupsWithState?: boolean | undefined;
  readonly outputMode?: string | undefined;
  readonly timeoutConf?: string | undefined;
  readonly stateSchema?: DataType | undefined;
  readonly transformWithState?:
    | { readonly timeMode: string; readonly eventTimeColumnName?: string; readonly outputSchema?: DataType }
    | undefined;
}
export interface CoGroupMap extends UnaryRelation<"coGroupMap"> {
  readonly inputGroupingExpressions: readonly Expression[];
  readonly other: Relation;
  readonly otherGroupingExpressions: readonly Expression[];
  readonly func: CommonInlineUserDefinedFunction;
  readonly inputSortingExpressions: readonly Expression[];
  readonly otherSortingExpressions: readonly Expression[];
}
export interface ApplyInPandasWithState extends UnaryRelation<"applyInPandasWithState"> {
  readonly groupingExpressions: readonly Expression[];
  readonly func: CommonInlineUserDefinedFunction;
  readonly outputSchema: string;
  readonly stateSchema: string;
  readonly outputMode: string;
  readonly timeoutConf: string;
}
export interface CommonInlineUserDefinedTableFunction extends RelationBase<"commonInlineUserDefinedTableFunction"> {
  readonly functionName: string;
  readonly deterministic: boolean;
  readonly arguments: readonly Expression[];
  readonly returnType?: DataType | undefined;
  readonly evalType: number;
  readonly command: Uint8Array;
  readonly pythonVer: string;
}
export interface CommonInlineUserDefinedDataSource extends RelationBase<"commonInlineUserDefinedDataSource"> {
  readonly name: string;
  readonly command: Uint8Array;
  readonly pythonVer: string;
}
export interface CollectMetrics extends UnaryRelation<"collectMetrics"> {
  readonly name: string;
  readonly metrics: readonly Expression[];
}
export interface Parse extends UnaryRelation<"parse"> {
  readonly format: "csv" | "json" | "xml";
  readonly schema?: DataType | undefined;
  readonly options: Options;
}
export interface AsOfJoin extends BinaryRelation<"asOfJoin"> {
  readonly leftAsOf: Expression;
  readonly rightAsOf: Expression;
  readonly joinExpression?: Expression | undefined;
  readonly usingColumns: readonly string[];
  readonly joinType: string;
  readonly tolerance?: Expression | undefined;
  readonly allowExactMatches: boolean;
  readonly direction: string;
}
export interface LateralJoin extends BinaryRelation<"lateralJoin"> {
  readonly condition?: Expression | undefined;
  readonly joinType: JoinType;
}
export interface NearestByJoin extends BinaryRelation<"nearestByJoin"> {
  readonly rankingExpression: Expression;
  readonly numResults: number;
  readonly joinType: string;
  readonly mode: string;
  readonly direction: string;
}
export interface Zip extends BinaryRelation<"zip"> {}
export interface NAFill extends UnaryRelation<"naFill"> {
  readonly cols: readonly string[];
  readonly values: readonly Literal[];
}
export interface NADrop extends UnaryRelation<"naDrop"> {
  readonly cols: readonly string[];
  readonly minNonNulls?: number | undefined;
}
export interface NAReplace extends UnaryRelation<"naReplace"> {
  readonly cols: readonly string[];
  readonly oldValues: readonly Literal[];
  readonly newValues: readonly Literal[];
}
export interface StatSummary extends UnaryRelation<"statSummary"> {
  readonly statistics: readonly string[];
}
export interface StatDescribe extends UnaryRelation<"statDescribe"> {
  readonly cols: readonly string[];
}
export interface StatCrosstab extends UnaryRelation<"statCrosstab"> {
  readonly col1: string;
  readonly col2: string;
}
export interface StatCov extends UnaryRelation<"statCov"> {
  readonly col1: string;
  readonly col2: string;
}
export interface StatCorr extends UnaryRelation<"statCorr"> {
  readonly col1: string;
  readonly col2: string;
  readonly method?: string | undefined;
}
export interface StatApproxQuantile extends UnaryRelation<"statApproxQuantile"> {
  readonly cols: readonly string[];
  readonly probabilities: readonly number[];
  readonly relativeError: number;
}
export interface StatFreqItems extends UnaryRelation<"statFreqItems"> {
  readonly cols: readonly string[];
  readonly support?: number | undefined;
}
export interface StatSampleBy extends UnaryRelation<"statSampleBy"> {
  readonly column: Expression;
  readonly strata: readonly Literal[];
  readonly fractions: readonly number[];
  readonly seed?: bigint | undefined;
}
/** A catalog question that answers with rows (`listTables`, `createTable`, ...). */
export interface CatalogOperation extends RelationBase<"catalogOperation"> {
  readonly operation: string;
  readonly parameters: Readonly<Record<string, string | boolean | undefined>>;
  readonly schema?: DataType | undefined;
  readonly options?: Options | undefined;
  readonly storageLevel?: StorageLevel | undefined;
}
export interface MlRelation extends RelationBase<"mlRelation"> {
  /** The encoded message: the ml library owns its form. */
  readonly operation: Uint8Array;
  readonly input?: Relation | undefined;
}
/** Relations that other nodes refer to by plan id. */
export interface WithRelations extends RelationBase<"withRelations"> {
  readonly root: Relation;
  readonly references: readonly Relation[];
}
export interface ExtensionRelation extends RelationBase<"extensionRelation"> {
  readonly typeUrl: string;
  readonly bytes: Uint8Array;
}

/** SQL only: what Spark Connect sends as text. */
export interface InlineTable extends RelationBase<"inlineTable"> {
  readonly names: readonly string[];
  readonly rows: readonly InlineRow[];
}
export interface InlineRow extends NodeBase<"inlineRow"> {
  readonly expressions: readonly Expression[];
}
export interface WithCtes extends UnaryRelation<"withCtes"> {
  readonly definitions: readonly SubqueryAlias[];
  readonly recursive?: boolean | undefined;
}
export interface Having extends UnaryRelation<"having"> {
  readonly condition: Expression;
}
export interface Qualify extends UnaryRelation<"qualify"> {
  readonly condition: Expression;
}
export interface LateralView extends UnaryRelation<"lateralView"> {
  readonly generator: Expression;
  readonly outer: boolean;
  readonly tableAlias: string;
  readonly columnAliases: readonly string[];
}
export interface SqlPivot extends UnaryRelation<"sqlPivot"> {
  readonly aggregates: readonly Expression[];
  readonly column: Expression;
  readonly values: readonly Expression[];
}
export interface SqlUnpivot extends UnaryRelation<"sqlUnpivot"> {
  /** Per row out: the columns whose values it takes, and the name that it writes. */
  readonly columnSets: readonly UnpivotColumns[];
  readonly variableColumnName: string;
  readonly valueColumnNames: readonly string[];
  readonly includeNulls: boolean;
}
export interface UnpivotColumns extends NodeBase<"unpivotColumns"> {
  readonly columns: readonly Expression[];
  readonly alias?: string | undefined;
}
/** `JSON_TABLE(..)`: rows out of a JSON text. */
export interface JsonTable extends RelationBase<"jsonTable"> {
  readonly json: Expression;
  readonly path: string;
  readonly columns: readonly JsonTableColumn[];
  readonly errorOnError: boolean;
}
export interface JsonTableColumn {
  readonly name: string;
  readonly role: "value" | "exists" | "ordinality";
  readonly dataType?: DataType | undefined;
  readonly path?: string | undefined;
}
/** `BIN BY (..)`: rows that span a range cut into bins, their values spread over them. */
export interface BinBy extends UnaryRelation<"binBy"> {
  readonly rangeStart: Expression;
  readonly rangeEnd: Expression;
  readonly binWidth: Expression;
  readonly alignTo?: Expression | undefined;
  readonly distributed: readonly Expression[];
  readonly outputNames: { readonly start?: string; readonly end?: string; readonly ratio?: string };
}
/** `SELECT TRANSFORM(..) USING 'script'`. */
export interface ScriptTransform extends UnaryRelation<"scriptTransform"> {
  readonly script: string;
  /** Absent: the script's lines are split into `key` and `value`. */
  readonly output?: StructDataType | undefined;
  readonly inputFormat: Options;
  readonly outputFormat: Options;
}

export interface RelationMap {
  readNamedTable: ReadNamedTable;
  readDataSource: ReadDataSource;
  relationChanges: RelationChanges;
  project: Project;
  filter: Filter;
  join: Join;
  setOperation: SetOperation;
  sort: Sort;
  limit: Limit;
  offset: Offset;
  tail: Tail;
  aggregate: Aggregate;
  pivot: Pivot;
  groupingSet: GroupingSet;
  sql: Sql;
  localRelation: LocalRelation;
  cachedLocalRelation: CachedLocalRelation;
  chunkedCachedLocalRelation: ChunkedCachedLocalRelation;
  cachedRemoteRelation: CachedRemoteRelation;
  sample: Sample;
  deduplicate: Deduplicate;
  range: Range;
  subqueryAlias: SubqueryAlias;
  repartition: Repartition;
  repartitionByExpression: RepartitionByExpression;
  toDF: ToDF;
  withColumnsRenamed: WithColumnsRenamed;
  withColumns: WithColumns;
  drop: Drop;
  showString: ShowString;
  htmlString: HtmlString;
  hint: Hint;
  unpivot: Unpivot;
  transpose: Transpose;
  unresolvedTableValuedFunction: UnresolvedTableValuedFunction;
  toSchema: ToSchema;
  withWatermark: WithWatermark;
  mapPartitions: MapPartitions;
  groupMap: GroupMap;
  coGroupMap: CoGroupMap;
  applyInPandasWithState: ApplyInPandasWithState;
  commonInlineUserDefinedTableFunction: CommonInlineUserDefinedTableFunction;
  commonInlineUserDefinedDataSource: CommonInlineUserDefinedDataSource;
  collectMetrics: CollectMetrics;
  parse: Parse;
  asOfJoin: AsOfJoin;
  lateralJoin: LateralJoin;
  nearestByJoin: NearestByJoin;
  zip: Zip;
  naFill: NAFill;
  naDrop: NADrop;
  naReplace: NAReplace;
  statSummary: StatSummary;
  statDescribe: StatDescribe;
  statCrosstab: StatCrosstab;
  statCov: StatCov;
  statCorr: StatCorr;
  statApproxQuantile: StatApproxQuantile;
  statFreqItems: StatFreqItems;
  statSampleBy: StatSampleBy;
  catalogOperation: CatalogOperation;
  mlRelation: MlRelation;
  withRelations: WithRelations;
  extensionRelation: ExtensionRelation;
  inlineTable: InlineTable;
  inlineRow: InlineRow;
  withCtes: WithCtes;
  having: Having;
  qualify: Qualify;
  lateralView: LateralView;
  sqlPivot: SqlPivot;
  sqlUnpivot: SqlUnpivot;
  unpivotColumns: UnpivotColumns;
  jsonTable: JsonTable;
  binBy: BinBy;
  scriptTransform: ScriptTransform;
}
/** Parts of relations that are nodes only to hold their children. */
type RelationPart = "pivot" | "groupingSet" | "inlineRow" | "unpivotColumns";
export type RelationKind = Exclude<keyof RelationMap, RelationPart>;
export type Relation = RelationMap[RelationKind];
