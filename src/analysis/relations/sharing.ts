import { lookupFunction } from "../../functions/index.ts";
import {
  allChildren,
  contains,
  type Node,
  outputOf,
  type ResolvedPlan,
  type ResolvedPlanKind,
  type ResolvedSortOrder,
  walk,
} from "../../plan/index.ts";

export type RowOrder = readonly ResolvedSortOrder[];

/**
 * What DuckDB reads again at no great cost, and better than kept rows: it takes a reader's filter and its choice of columns down
 * to the files through these.
 */
const isCheap: { readonly [K in ResolvedPlanKind]: boolean } = {
  resolvedRange: true,
  resolvedLocalRelation: true,
  resolvedScan: true,
  resolvedCached: true,
  resolvedCteRows: true,
  resolvedProject: true,
  resolvedFilter: true,
  resolvedRepartition: true,
  resolvedSort: true,
  resolvedExpand: true,
  resolvedGenerate: true,
  resolvedWithCtes: true,
  // Which rows are taken should be the same for all readers.
  resolvedLimit: false,
  resolvedOffset: false,
  resolvedTail: false,
  resolvedSample: false,
  resolvedJoin: false,
  resolvedAggregate: false,
  resolvedWindow: false,
  resolvedDeduplicate: false,
  resolvedSetOperation: false,
  // Its reader may stop it, which without that might go on for ever.
  resolvedRecursion: true,
  resolvedRecursionRows: true,
};

const isUnionAll = (part: Node): boolean =>
  part.kind === "resolvedSetOperation" && part.setOpType === "union" && part.isAll;

const isStep = (part: Node): part is ResolvedPlan => part.kind in isCheap;

function isCostly(plan: ResolvedPlan): boolean {
  let found = false;
  walk(plan, (part) => {
    if (isStep(part) && !isCheap[part.kind] && !isUnionAll(part)) found = true;
    return !found && part.kind !== "resolvedRecursion";
  });
  return found;
}

const isDrawn = (part: Node): boolean =>
  part.kind === "functionCall" && lookupFunction(part.name)?.deterministic === false;

/** Whether a plan that is read several times is computed once: it is costly, or would differ from one time to the other. */
export const isWorthSharing = (plan: ResolvedPlan): boolean =>
  (isCostly(plan) || contains(plan, isDrawn)) && isClosed(plan);

/** Whether a plan names nothing of what stands around it: a column of the query around, the last rows of a recursion. */
function isClosed(plan: ResolvedPlan): boolean {
  const wanted = new Set<number>();
  const given = new Set<number>();
  walk(plan, (part) => {
    if (part.kind === "outerReference") wanted.add(part.attribute.exprId);
    else if (part.kind === "resolvedRecursionRows") wanted.add(part.recursionId);
    if (part.kind === "resolvedRecursion") given.add(part.recursionId);
    else if (part.kind === "namedAlias") given.add(part.exprId);
    if (part.kind !== "outerReference")
      for (const child of allChildren(part)) if (child.kind === "attribute") given.add(child.exprId);
    return true;
  });
  return [...wanted].every((id) => given.has(id));
}

/** The keys by which a plan's rows are in order, none for many plans; undefined where they are not among its columns. */
export function orderOf(plan: ResolvedPlan): RowOrder | undefined {
  let below = plan;
  while (keepsOrder.has(below.kind) && "input" in below) below = below.input;
  if (below.kind !== "resolvedSort") return [];
  const columns = new Set(outputOf(plan).map(({ exprId }) => exprId));
  const isLost = (part: Node): boolean => part.kind === "attribute" && !columns.has(part.exprId);
  return below.order.some((key) => contains(key, isLost)) ? undefined : below.order;
}

const keepsOrder: ReadonlySet<ResolvedPlanKind> = new Set([
  "resolvedProject",
  "resolvedFilter",
  "resolvedLimit",
  "resolvedOffset",
  "resolvedTail",
  "resolvedGenerate",
  "resolvedRepartition",
]);
