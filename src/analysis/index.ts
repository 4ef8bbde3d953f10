import { type Origin, SparkError } from "../errors/index.ts";
import type { LocalRelation, ReadDataSource, Relation, ResolvedPlan } from "../plan/index.ts";
import { outputOf, walk } from "../plan/index.ts";
import { type StructType, structType } from "../types/index.ts";
import type { AnalysisContext, LoadedSource } from "./context.ts";
import { expand } from "./expand.ts";
import { resolveExpression as bindExpression } from "./expressions/index.ts";
import { CommonTables } from "./relations/common-table.ts";
import { resolveRelation } from "./relations/index.ts";
import { type Question, questionOf } from "./relations/questions.ts";
import { visiblePlan } from "./relations/resolved.ts";

export { type AnalysisContext, type LoadedSource, nextExprId } from "./context.ts";
export { commandOf, expand } from "./expand.ts";
export { needsColumns, withKnownColumns } from "./relations/known-columns.ts";
export { quoteParts, searchPath } from "./scope.ts";

/** What the session tells the analyzer; the rest the analyzer knows itself. */
export type SessionContext = Omit<
  AnalysisContext,
  "sources" | "answers" | "commonTables" | "bindExpression" | "resolveRelation"
>;

export interface Analyzer {
  readonly context: SessionContext;
  /** Lists and types the files of a read; the answer is kept for the read's node. */
  readonly loadSource: (read: ReadDataSource) => Promise<LoadedSource>;
  /** Runs a query on which the columns of a relation depend; the answer is kept for the relation's node. */
  readonly answer: (relation: Relation, question: Question) => Promise<LocalRelation>;
}

/**
 * Unresolved plan to resolved plan: names are expanded, sources are loaded and questions answered (the only parts that wait),
 * then one synchronous walk binds everything.
 */
export async function analyze(plan: Relation, analyzer: Analyzer): Promise<ResolvedPlan> {
  const expanded = expand(plan, { ...analyzer.context, sessionTimeZone: analyzer.context.conf.sessionTimeZone });
  const reads: ReadDataSource[] = [];
  const questions: (readonly [Relation, Question])[] = [];
  const commonTables = new CommonTables();
  walk(expanded, (node) => {
    if (node.kind === "subqueryAlias" && node.isCommonTable && !commonTables.note(node)) return false;
    if (node.kind === "readDataSource") reads.push(node);
    const question = questionOf(node as Relation, analyzer.context.limits);
    if (question) questions.push([node as Relation, question]);
    return true;
  });
  const loaded = await Promise.all(
    reads.map(async (read) => [read, await located(read.origin, analyzer.loadSource(read))] as const),
  );
  const known = await Promise.all(
    questions.map(async ([relation, question]) => [relation, await analyzer.answer(relation, question)] as const),
  );
  const found = { sources: new Map(loaded), answers: new Map(known) };
  const context: AnalysisContext = { ...analyzer.context, ...found, commonTables, bindExpression, resolveRelation };
  return commonTables.under(visiblePlan(resolveRelation(expanded, context)));
}

/** What fails while a source is looked at fails at the line that reads it. */
const located = <T>(origin: Origin | undefined, loading: Promise<T>): Promise<T> =>
  loading.catch((error: unknown) => {
    throw error instanceof SparkError ? error.withOrigin(origin) : error;
  });

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
