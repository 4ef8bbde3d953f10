import type { ReadDataSource, Relation, ResolvedPlan } from "../plan/index.ts";
import { outputOf, walk } from "../plan/index.ts";
import { type StructType, structType } from "../types/index.ts";
import type { AnalysisContext, LoadedSource } from "./context.ts";
import { expand } from "./expand.ts";
import { resolveExpression as bindExpression } from "./expressions/index.ts";
import { resolveRelation } from "./relations/index.ts";
import { visiblePlan } from "./relations/resolved.ts";

export { type AnalysisContext, type LoadedSource, nextExprId } from "./context.ts";
export { expand } from "./expand.ts";
export { quoteParts } from "./scope.ts";

/** What the session tells the analyzer; the rest the analyzer knows itself. */
export type SessionContext = Omit<AnalysisContext, "sources" | "bindExpression" | "resolveRelation">;

export interface Analyzer {
  readonly context: SessionContext;
  /** Lists and types the files of a read; the answer is kept for the read's node. */
  readonly loadSource: (read: ReadDataSource) => Promise<LoadedSource>;
}

/**
 * Unresolved plan to resolved plan: names are expanded, the sources that remain are loaded (the only part that waits), then
 * one synchronous walk binds everything.
 */
export async function analyze(plan: Relation, analyzer: Analyzer): Promise<ResolvedPlan> {
  const expanded = expand(plan, analyzer.context.resolveTable);
  const reads: ReadDataSource[] = [];
  walk(expanded, (node) => {
    if (node.kind === "readDataSource") reads.push(node);
  });
  const loaded = await Promise.all(reads.map(async (read) => [read, await analyzer.loadSource(read)] as const));
  const context: AnalysisContext = { ...analyzer.context, sources: new Map(loaded), bindExpression, resolveRelation };
  return visiblePlan(resolveRelation(expanded, context));
}

/** The schema of a resolved plan, as the user sees it. */
export const schemaOf = (plan: ResolvedPlan): StructType =>
  structType(
    outputOf(plan).map(({ name, dataType, nullable, metadata }) => ({
      name,
      dataType,
      nullable,
      metadata: metadata ?? {},
    })),
  );
