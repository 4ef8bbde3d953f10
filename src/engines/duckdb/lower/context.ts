import type { Origin } from "../../../errors/index.ts";
import type { FunctionCall, LocalData, ResolvedExpression, ResolvedPlan, ResolvedScan } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";
import type { LoweringContext } from "../functions/index.ts";
import type { Select } from "./select.ts";

/** Local rows that must stand in a table before the statement runs. */
export interface LocalTable {
  readonly name: string;
  readonly data: LocalData;
  readonly types: readonly DataType[];
}

/** What lowering one plan may ask for, and what it leaves for the driver to do first. */
export interface PlanContext {
  readonly functions: LoweringContext;
  /** The table that holds these rows; the driver fills it before the statement runs. */
  readonly localTable: (data: LocalData, types: readonly DataType[]) => string;
  /** What reads the files of a scan, which was prepared. */
  readonly scan: (scan: ResolvedScan, functions: LoweringContext) => string;
  /** The table in which the session keeps a cached plan. */
  readonly cacheTable: (cacheId: string) => string;
  /** A number for a place in the user's program, which an error raised by the statement carries back. */
  readonly place: (origin: Origin) => number;
  /** Whether what stands below an aggregation may take risks that make the statement run again when they fail. */
  readonly mayRetry: boolean;
}

/** The context with the dispatchers in it, so that the files of the families need not import them. */
export interface Lowerer extends PlanContext {
  /** SQL of an expression, safe to stand anywhere. */
  readonly lower: (expression: ResolvedExpression, lowerer: Lowerer) => string;
  /** The lists that a generator unnests, one per generated column. */
  readonly lowerGenerator: (call: FunctionCall, lowerer: Lowerer) => readonly string[];
  readonly lowerPlan: (plan: ResolvedPlan, lowerer: Lowerer) => Select;
}
