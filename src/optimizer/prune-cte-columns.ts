import {
  node,
  outputOf,
  type ResolvedCte,
  type ResolvedCteRows,
  type ResolvedPlan,
  type ResolvedWithCtes,
  rewriteUp,
  usedColumns,
  walk,
} from "../plan/index.ts";
import type { Rule } from "./rule.ts";

/**
 * A definition that is computed once keeps the columns that one of its readers uses, and is gone when nobody reads it: DuckDB
 * computes and keeps all columns of such a definition.
 */
export const pruneCteColumns: Rule = {
  name: "PruneCteColumns",
  apply: (plan) => rewriteUp(plan, (part) => (part.kind === "resolvedWithCtes" ? pruned(part) : part)) as ResolvedPlan,
};

/** From the last to the first, for readers stand after what they read. */
function pruned(plan: ResolvedWithCtes): ResolvedPlan {
  const narrow = plan.definitions.reduceRight(narrowed, plan);
  return narrow.definitions.length === 0 ? narrow.input : narrow;
}

function narrowed(plan: ResolvedWithCtes, { cteId }: ResolvedCte): ResolvedWithCtes {
  const readings = readingsOf(plan, cteId);
  const others = (definition: ResolvedCte) => definition.cteId !== cteId;
  if (readings.length === 0) return node("resolvedWithCtes", { ...plan, definitions: plan.definitions.filter(others) });
  const used = usedColumns(plan);
  const isRead = (_: unknown, place: number) =>
    readings.some(({ output }) => used.has(output[place]?.exprId as number));
  const width = readings[0]?.output.length ?? 0;
  const places = Array.from({ length: width }, (_, place) => place).filter(isRead);
  if (places.length === width) return plan;
  // A table has a column, even if only its rows are counted.
  const kept = new Set(places.length ? places : [0]);
  return rewriteUp(plan, (part) => {
    if (part.kind === "resolvedCte" && part.cteId === cteId) return definedBy(part, kept);
    if (part.kind === "resolvedCteRows" && part.cteId === cteId)
      return node("resolvedCteRows", { ...part, output: keeping(part.output, kept) });
    return part;
  });
}

const keeping = <T>(items: readonly T[], places: ReadonlySet<number>): readonly T[] =>
  items.filter((_, place) => places.has(place));

function definedBy(definition: ResolvedCte, places: ReadonlySet<number>): ResolvedCte {
  const { input } = definition;
  const narrow =
    input.kind === "resolvedProject"
      ? node("resolvedProject", { ...input, projectList: keeping(input.projectList, places) })
      : node("resolvedProject", { input, projectList: keeping(outputOf(input), places) });
  return node("resolvedCte", { ...definition, input: narrow });
}

function readingsOf(plan: ResolvedPlan, cteId: number): readonly ResolvedCteRows[] {
  const found: ResolvedCteRows[] = [];
  walk(plan, (part) => {
    if (part.kind === "resolvedCteRows" && part.cteId === cteId) found.push(part);
    return true;
  });
  return found;
}
