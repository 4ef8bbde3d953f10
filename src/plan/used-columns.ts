import type { Kind } from "./node.ts";
import { outputOf } from "./output.ts";
import type { ResolvedPlan } from "./resolved-plan.ts";
import { children, walk } from "./traverse.ts";

/** Plans whose columns are taken by their place. */
const byPlace: ReadonlySet<Kind> = new Set(["resolvedSetOperation", "resolvedRecursion", "resolvedCte"]);

/** Numbers of the columns that a plan gives out or that something in it names; what is not among them nobody misses. */
export function usedColumns(plan: ResolvedPlan): ReadonlySet<number> {
  const used = new Set<number>();
  const useAll = (part: ResolvedPlan) => {
    for (const { exprId } of outputOf(part)) used.add(exprId);
  };
  useAll(plan);
  walk(plan, (node) => {
    if (node.kind === "attribute") used.add(node.exprId);
    else if (node.kind === "outerReference") used.add(node.attribute.exprId);
    else if (node.kind === "resolvedSubquery") useAll(node.plan);
    else if (byPlace.has(node.kind)) for (const child of children(node)) useAll(child as ResolvedPlan);
    return true;
  });
  return used;
}
