import { SparkError, sparkError } from "../../errors/index.ts";
import { node, outputOf, type Relation, type RelationKind, type RelationMap } from "../../plan/index.ts";
import type { AnalysisContext } from "../context.ts";
import { type Environment, environment, resolveInput } from "../environment.ts";
import { resolveAggregate, resolveHaving } from "./aggregate.ts";
import { resolveCollectMetrics } from "./collect-metrics.ts";
import { resolveDrop, resolveToDF, resolveToSchema, resolveWithColumns, resolveWithColumnsRenamed } from "./columns.ts";
import { resolveCommonTable } from "./common-table.ts";
import { resolveDeduplicate } from "./deduplicate.ts";
import { resolveFilter } from "./filter.ts";
import { resolveLateralView } from "./generate.ts";
import { resolveInlineTable } from "./inline-table.ts";
import { resolveJoin, resolveLateralJoin } from "./join.ts";
import {
  resolveCheckpoint,
  resolveLocalRelation,
  resolveRange,
  resolveReadDataSource,
  resolveTableFunction,
} from "./leaf.ts";
import { resolveLimit, resolveOffset, resolveTail } from "./limit.ts";
import { resolveNADrop, resolveNAFill, resolveNAReplace } from "./missing-values.ts";
import { resolveSqlPivot } from "./pivot.ts";
import { resolveProject } from "./project.ts";
import { resolveQualify } from "./qualify.ts";
import { resolveRecursion, resolveRecursionRows } from "./recursion.ts";
import { type RelationResolver, type Resolved, visiblePlan } from "./resolved.ts";
import { resolveHint, resolveRepartition, resolveRepartitionByExpression, resolveSample } from "./sample.ts";
import { resolveSetOperation } from "./set-operation.ts";
import { resolveSort } from "./sort.ts";
import { resolveSqlUnpivot } from "./sql-unpivot.ts";
import { resolveStatCrosstab } from "./stat-crosstab.ts";
import { resolveStatFreqItems } from "./stat-freq-items.ts";
import { resolveStatApproxQuantile, resolveStatCorr, resolveStatCov, resolveStatSampleBy } from "./stat-measures.ts";
import { resolveStatDescribe, resolveStatSummary } from "./stat-summary.ts";
import { resolveSubqueryAlias } from "./subquery-alias.ts";
import { resolveTranspose } from "./transpose.ts";
import { resolveUnpivot } from "./unpivot.ts";

const notImplemented = (relation: Relation): Resolved => {
  throw sparkError("NOT_IMPLEMENTED", { feature: `${relation.kind} on the embedded engine` }, relation.origin);
};

const resolvers: { readonly [K in RelationKind]: RelationResolver<RelationMap[K]> } = {
  readNamedTable: resolveRecursionRows,
  readDataSource: resolveReadDataSource,
  relationChanges: notImplemented,
  project: resolveProject,
  filter: resolveFilter,
  join: resolveJoin,
  setOperation: resolveSetOperation,
  sort: resolveSort,
  limit: resolveLimit,
  offset: resolveOffset,
  tail: resolveTail,
  aggregate: resolveAggregate,
  sql: notImplemented,
  localRelation: resolveLocalRelation,
  cachedLocalRelation: notImplemented,
  chunkedCachedLocalRelation: notImplemented,
  cachedRemoteRelation: resolveCheckpoint,
  sample: resolveSample,
  deduplicate: resolveDeduplicate,
  range: resolveRange,
  subqueryAlias: resolveCommonTable(resolveSubqueryAlias),
  repartition: resolveRepartition,
  repartitionByExpression: resolveRepartitionByExpression,
  toDF: resolveToDF,
  withColumnsRenamed: resolveWithColumnsRenamed,
  withColumns: resolveWithColumns,
  drop: resolveDrop,
  showString: notImplemented,
  htmlString: notImplemented,
  hint: resolveHint,
  unpivot: resolveUnpivot,
  transpose: resolveTranspose,
  unresolvedTableValuedFunction: resolveTableFunction,
  toSchema: resolveToSchema,
  // Of rows that are no stream, none is late.
  withWatermark: (relation, env) => resolveInput(relation.input, env),
  mapPartitions: notImplemented,
  groupMap: notImplemented,
  coGroupMap: notImplemented,
  applyInPandasWithState: notImplemented,
  commonInlineUserDefinedTableFunction: notImplemented,
  commonInlineUserDefinedDataSource: notImplemented,
  collectMetrics: resolveCollectMetrics,
  parse: notImplemented,
  asOfJoin: notImplemented,
  lateralJoin: resolveLateralJoin,
  nearestByJoin: notImplemented,
  zip: notImplemented,
  naFill: resolveNAFill,
  naDrop: resolveNADrop,
  naReplace: resolveNAReplace,
  statSummary: resolveStatSummary,
  statDescribe: resolveStatDescribe,
  statCrosstab: resolveStatCrosstab,
  statCov: resolveStatCov,
  statCorr: resolveStatCorr,
  statApproxQuantile: resolveStatApproxQuantile,
  statFreqItems: resolveStatFreqItems,
  statSampleBy: resolveStatSampleBy,
  catalogOperation: notImplemented,
  mlRelation: notImplemented,
  withRelations: (relation, env) => resolveInput(relation.root, env),
  extensionRelation: notImplemented,
  inlineTable: resolveInlineTable,
  withCtes: resolveRecursion,
  having: resolveHaving,
  lateralView: resolveLateralView,
  sqlPivot: resolveSqlPivot,
  sqlUnpivot: resolveSqlUnpivot,
  qualify: resolveQualify,
  jsonTable: notImplemented,
  binBy: notImplemented,
  scriptTransform: notImplemented,
};

/** Resolves a relation and everything below it. `outer` is the query around a subquery. */
export function resolveRelation(relation: Relation, context: AnalysisContext, outer?: Environment): Resolved {
  const resolve = resolvers[relation.kind] as RelationResolver<Relation>;
  const resolved = keepRows(
    written(
      located(relation, () => resolve(relation, environment(context, undefined, outer))),
      relation,
    ),
    relation,
    context,
  );
  return relation.planId === undefined ? resolved : remember(resolved, relation.planId);
}

/** An error that does not know its place was made by the relation being resolved. */
function located<T>(relation: Relation, resolve: () => T): T {
  try {
    return resolve();
  } catch (error) {
    throw error instanceof SparkError ? error.withOrigin(relation.origin) : error;
  }
}

/** What runs knows the line of the program that asked for it. */
function written(resolved: Resolved, { origin }: Relation): Resolved {
  if (origin === undefined || resolved.plan.origin !== undefined) return resolved;
  return { ...resolved, plan: Object.freeze({ ...resolved.plan, origin }) };
}

/** Lets `df.col` find the columns that this relation gave out. */
function remember(resolved: Resolved, planId: number): Resolved {
  const plans = new Map(resolved.scope.plans).set(planId, resolved.scope.attributes);
  return { ...resolved, scope: { ...resolved.scope, plans } };
}

/** A relation whose rows the session keeps reads them; its columns stay what they were. */
function keepRows(resolved: Resolved, relation: Relation, context: AnalysisContext): Resolved {
  const cacheId = context.cachedId?.(relation);
  if (cacheId === undefined) return resolved;
  const plan = node("resolvedCached", { output: outputOf(visiblePlan(resolved)), cacheId, origin: relation.origin });
  return { plan, scope: { ...resolved.scope, hidden: [] } };
}
