import { lookupFunction } from "../functions/index.ts";
import {
  contains,
  type Node,
  node,
  type ResolvedExpression,
  type ResolvedFilter,
  type ResolvedPlan,
  type ResolvedProject,
  rewriteUp,
} from "../plan/index.ts";
import type { Rule } from "./rule.ts";

/**
 * Filter(Project(x)) becomes Project(Filter(x)) where the condition needs nothing twice that the projection computes: filters
 * then stand together, and one over groups becomes their HAVING.
 */
export const pushFilterBelowProject: Rule = {
  name: "PushFilterBelowProject",
  apply: (plan) => rewriteUp(plan, (part) => (part.kind === "resolvedFilter" ? pushed(part) : part)) as ResolvedPlan,
};

function pushed(filter: ResolvedFilter): ResolvedPlan {
  if (contains(filter.condition, isHard)) return filter;
  let { input, condition } = filter;
  const above: ResolvedProject[] = [];
  while (input.kind === "resolvedProject") {
    const next = below(condition, input);
    if (!next) break;
    above.push(input);
    condition = next;
    input = input.input;
  }
  if (above.length === 0) return filter;
  const lowest = node("resolvedFilter", { ...filter, input, condition });
  return above.reduceRight<ResolvedPlan>((plan, project) => Object.freeze({ ...project, input: plan }), lowest);
}

/** Subqueries name columns of their own, and what is drawn anew for each row depends on which rows are left. */
const isHard = (part: Node): boolean =>
  part.kind === "resolvedSubquery" ||
  part.kind === "outerReference" ||
  (part.kind === "functionCall" && lookupFunction(part.name)?.deterministic === false);

type Aliases = ReadonlyMap<number, ResolvedExpression>;

/** Of each list once: a filter may pass hundreds of them, and they stay as they are. */
const known = new WeakMap<ResolvedProject["projectList"], Aliases | "hard">();

function aliasesOf({ projectList }: ResolvedProject): Aliases | "hard" {
  const before = known.get(projectList);
  if (before) return before;
  const made = projectList.some((item) => contains(item, isHard))
    ? "hard"
    : new Map(projectList.flatMap((item) => (item.kind === "namedAlias" ? [[item.exprId, item.child] as const] : [])));
  known.set(projectList, made);
  return made;
}

/** The condition over the projection's input, unless it would compute something twice there. */
function below(condition: ResolvedExpression, project: ResolvedProject): ResolvedExpression | undefined {
  const aliases = aliasesOf(project);
  if (aliases === "hard") return undefined;
  const used = new Set<number>();
  const twice = contains(condition, (part) => {
    const child = part.kind === "attribute" ? aliases.get(part.exprId) : undefined;
    if (part.kind !== "attribute" || !child) return false;
    const again = used.has(part.exprId);
    used.add(part.exprId);
    return again && child.kind !== "attribute" && child.kind !== "literal";
  });
  if (twice) return undefined;
  if (used.size === 0) return condition;
  return rewriteUp(condition, (part) => (part.kind === "attribute" && aliases.get(part.exprId)) || part);
}
