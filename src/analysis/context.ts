import type { CallContext, FunctionConf } from "../functions/index.ts";
import type {
  Attribute,
  Expression,
  LocalRelation,
  ReadDataSource,
  Relation,
  ResolvedExpression,
  ScanFile,
} from "../plan/index.ts";
import type { StructDataType } from "../types/index.ts";
import type { Environment } from "./environment.ts";
import type { Expansion } from "./expand.ts";
import type { CommonTables } from "./relations/common-table.ts";
import type { Resolved } from "./relations/resolved.ts";

/** The files behind a read: listed, typed, not yet read. */
export interface LoadedSource {
  readonly format: string;
  readonly options: Readonly<Record<string, string>>;
  readonly files: readonly ScanFile[];
  readonly dataSchema: StructDataType;
  readonly partitionSchema: StructDataType;
}

/** How many values may become columns. */
export interface AnalysisLimits {
  readonly pivotMaxValues: number;
  readonly transposeMaxValues: number;
}

/** A recursive table expression whose step is being resolved. */
export interface Recursion {
  readonly name: string;
  readonly id: number;
  readonly columns: readonly Attribute[];
}

/** What analysis may ask of the session, and what it must remember while it walks one plan. */
export interface AnalysisContext {
  readonly conf: FunctionConf;
  readonly retainGroupColumns: boolean;
  /** Sources were loaded before the walk, which is synchronous. */
  readonly sources: ReadonlyMap<ReadDataSource, LoadedSource>;
  /** So were the rows that decide a relation's columns: values of a pivot column, rows to transpose. */
  readonly answers: ReadonlyMap<Relation, LocalRelation>;
  readonly limits: AnalysisLimits;
  /** The id under which the session keeps this relation's rows, if it does. */
  readonly cachedId?: ((relation: Relation) => string | undefined) | undefined;
  /** The columns of rows that were set apart under an id. */
  readonly checkpointSchema?: ((relationId: string) => StructDataType | undefined) | undefined;
  readonly resolveTable: Expansion["resolveTable"];
  readonly commandRows?: Expansion["commandRows"];
  readonly commonTables: CommonTables;
  /** The recursions around a relation, by their names, innermost last. */
  readonly recursions?: readonly Recursion[] | undefined;
  readonly nextId: () => number;
  /** The two dispatchers, handed down so that the files of the families need not import them. */
  readonly bindExpression: (expression: Expression, env: Environment) => ResolvedExpression;
  readonly resolveRelation: (relation: Relation, context: AnalysisContext, outer?: Environment) => Resolved;
}

let lastId = 0;
/** Expression ids are unique in the process, so plans of different actions never clash. */
export const nextExprId = (): number => ++lastId;

export const callContext = (context: AnalysisContext, functionName: string, isDistinct = false): CallContext => ({
  functionName,
  evalMode: context.conf.ansiEnabled ? "ansi" : "legacy",
  isDistinct,
  conf: context.conf,
});
