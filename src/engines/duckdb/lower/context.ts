import type { LocalData } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";
import type { LoweringContext } from "../functions/index.ts";

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
  /** The table in which the session keeps a cached plan. */
  readonly cacheTable: (cacheId: string) => string;
}
