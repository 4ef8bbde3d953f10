import type { StructDataType } from "../types/index.ts";
import type { LocalData } from "./literal-value.ts";
import type { NodeBase } from "./node.ts";
import type { JoinType, Options, SetOpType } from "./relations.ts";
import type {
  AggregateCall,
  Attribute,
  FunctionCall,
  NamedAlias,
  NamedExpression,
  ResolvedExpression,
  ResolvedSortOrder,
  WindowCall,
} from "./resolved-expressions.ts";

/**
 * Resolved plans. `outputOf(plan)` gives the attributes that a plan's parents may refer to; only plans that make new
 * attributes store them. A normal form keeps the engine simple: aggregates and window calls stand alone in
 * `resolvedAggregate` and `resolvedWindow`, everything computed from them in a projection above.
 */
export interface PlanBase<K extends string> extends NodeBase<K> {}
export interface LeafPlan<K extends string> extends PlanBase<K> {
  readonly output: readonly Attribute[];
}
export interface UnaryPlan<K extends string> extends PlanBase<K> {
  readonly input: ResolvedPlan;
}

export interface ResolvedRange extends LeafPlan<"resolvedRange"> {
  readonly start: bigint;
  readonly end: bigint;
  readonly step: bigint;
  readonly numPartitions?: number | undefined;
}
export interface ResolvedLocalRelation extends LeafPlan<"resolvedLocalRelation"> {
  readonly data: LocalData;
}
/** Files of one format: which, how to read them, and what columns they hold. */
export interface ResolvedScan extends LeafPlan<"resolvedScan"> {
  readonly format: string;
  readonly options: Options;
  readonly files: readonly ScanFile[];
  /** Columns in the files, before projection; partition columns come after them in `output`. */
  readonly dataSchema: StructDataType;
  readonly partitionSchema: StructDataType;
}
export interface ScanFile {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
  /** Another one after any change of the file, even one that keeps its size and time. */
  readonly identity?: string | undefined;
  /** Text of each partition column's value, in the order of the partition schema. */
  readonly partitionValues: readonly (string | null)[];
}
export interface ResolvedProject extends UnaryPlan<"resolvedProject"> {
  readonly projectList: readonly NamedExpression[];
}
export interface ResolvedFilter extends UnaryPlan<"resolvedFilter"> {
  readonly condition: ResolvedExpression;
}
export interface ResolvedJoin extends PlanBase<"resolvedJoin"> {
  readonly left: ResolvedPlan;
  readonly right: ResolvedPlan;
  readonly joinType: JoinType;
  readonly condition?: ResolvedExpression | undefined;
}
export interface ResolvedAggregate extends UnaryPlan<"resolvedAggregate"> {
  readonly grouping: readonly NamedExpression[];
  readonly aggregates: readonly (NamedAlias & { readonly child: AggregateCall | FunctionCall })[];
  /** Positions in `grouping`; absent: one set of all. */
  readonly groupingSets?: readonly (readonly number[])[] | undefined;
}
export interface ResolvedWindow extends UnaryPlan<"resolvedWindow"> {
  readonly windows: readonly (NamedAlias & { readonly child: WindowCall })[];
}
export interface ResolvedSort extends UnaryPlan<"resolvedSort"> {
  readonly order: readonly ResolvedSortOrder[];
  readonly isGlobal: boolean;
}
export interface ResolvedLimit extends UnaryPlan<"resolvedLimit"> {
  readonly limit: number;
}
export interface ResolvedOffset extends UnaryPlan<"resolvedOffset"> {
  readonly offset: number;
}
export interface ResolvedTail extends UnaryPlan<"resolvedTail"> {
  readonly limit: number;
}
/** One row per distinct value of the keys, the first met; all columns are keys where `keys` equals the input's output. */
export interface ResolvedDeduplicate extends UnaryPlan<"resolvedDeduplicate"> {
  readonly keys: readonly Attribute[];
}
export interface ResolvedSetOperation extends PlanBase<"resolvedSetOperation"> {
  readonly output: readonly Attribute[];
  readonly left: ResolvedPlan;
  readonly right: ResolvedPlan;
  readonly setOpType: SetOpType;
  readonly isAll: boolean;
}
export interface ResolvedSample extends UnaryPlan<"resolvedSample"> {
  readonly lowerBound: number;
  readonly upperBound: number;
  readonly withReplacement: boolean;
  readonly seed: bigint;
}
/** A generator (explode, ...) applied to each row; `outer` keeps rows that generate nothing. */
export interface ResolvedGenerate extends UnaryPlan<"resolvedGenerate"> {
  readonly generator: FunctionCall;
  readonly outer: boolean;
  readonly generated: readonly Attribute[];
}
/** Several rows out of each input row, one per projection. */
export interface ResolvedExpand extends UnaryPlan<"resolvedExpand"> {
  readonly output: readonly Attribute[];
  readonly projections: readonly ExpandProjection[];
}
export interface ExpandProjection extends NodeBase<"expandProjection"> {
  readonly expressions: readonly ResolvedExpression[];
}
export interface ResolvedRepartition extends UnaryPlan<"resolvedRepartition"> {
  readonly numPartitions?: number | undefined;
  readonly partitionExpressions: readonly ResolvedExpression[];
}
/** The result of another plan that the session keeps. */
export interface ResolvedCached extends LeafPlan<"resolvedCached"> {
  readonly cacheId: string;
}

/** Rows of `start`, then again and again those that `step` makes of the last ones, until it makes none. */
export interface ResolvedRecursion extends LeafPlan<"resolvedRecursion"> {
  readonly recursionId: number;
  readonly start: ResolvedPlan;
  readonly step: ResolvedPlan;
  readonly maxLevel: number;
}
/** In the step of a recursion: the rows that came last. */
export interface ResolvedRecursionRows extends LeafPlan<"resolvedRecursionRows"> {
  readonly recursionId: number;
}

/** Plans that are computed once, however often `input` and later ones of them read their rows. */
export interface ResolvedWithCtes extends UnaryPlan<"resolvedWithCtes"> {
  readonly definitions: readonly ResolvedCte[];
}
export interface ResolvedCte extends NodeBase<"resolvedCte"> {
  readonly cteId: number;
  readonly input: ResolvedPlan;
}
/** The rows of a definition, their columns by place: each reading gives them ids of its own. */
export interface ResolvedCteRows extends LeafPlan<"resolvedCteRows"> {
  readonly cteId: number;
}

export interface ResolvedPlanMap {
  resolvedRange: ResolvedRange;
  resolvedLocalRelation: ResolvedLocalRelation;
  resolvedScan: ResolvedScan;
  resolvedProject: ResolvedProject;
  resolvedFilter: ResolvedFilter;
  resolvedJoin: ResolvedJoin;
  resolvedAggregate: ResolvedAggregate;
  resolvedWindow: ResolvedWindow;
  resolvedSort: ResolvedSort;
  resolvedLimit: ResolvedLimit;
  resolvedOffset: ResolvedOffset;
  resolvedTail: ResolvedTail;
  resolvedDeduplicate: ResolvedDeduplicate;
  resolvedSetOperation: ResolvedSetOperation;
  resolvedSample: ResolvedSample;
  resolvedGenerate: ResolvedGenerate;
  resolvedExpand: ResolvedExpand;
  expandProjection: ExpandProjection;
  resolvedRepartition: ResolvedRepartition;
  resolvedCached: ResolvedCached;
  resolvedRecursion: ResolvedRecursion;
  resolvedRecursionRows: ResolvedRecursionRows;
  resolvedWithCtes: ResolvedWithCtes;
  resolvedCte: ResolvedCte;
  resolvedCteRows: ResolvedCteRows;
}
/** Parts of plans that are nodes only to hold their children. */
type PlanPart = "expandProjection" | "resolvedCte";
export type ResolvedPlanKind = Exclude<keyof ResolvedPlanMap, PlanPart>;
export type ResolvedPlan = ResolvedPlanMap[ResolvedPlanKind];
