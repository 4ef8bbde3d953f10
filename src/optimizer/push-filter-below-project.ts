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

function pushed(given: ResolvedFilter): ResolvedPlan {
  if (contains(given.condition, isHard)) return given;
  let filter = given;
  const above: ResolvedProject[] = [];
  for (let { input } = filter; input.kind === "resolvedProject"; input = filter.input) {
    const condition = below(filter.condition, input);
    if (!condition || input.projectList.some((item) => contains(item, isHard))) break;
    above.push(input);
    filter = node("resolvedFilter", { ...filter, input: input.input, condition });
  }
  return above.reduceRight<ResolvedPlan>((input, project) => Object.freeze({ ...project, input }), filter);
}

/** Subqueries name columns of their own, and what is drawn anew for each row depends on which rows are left. */
const isHard = (part: Node): boolean =>
  part.kind === "resolvedSubquery" ||
  part.kind === "outerReference" ||
  (part.kind === "functionCall" && lookupFunction(part.name)?.deterministic === false);

/** The condition over the projection's input, unless it would compute something twice there. */
function below(condition: ResolvedExpression, { projectList }: ResolvedProject): ResolvedExpression | undefined {
  const aliases = new Map(
    projectList.flatMap((item) => (item.kind === "namedAlias" ? [[item.exprId, item.child]] : [])),
  );
  const computed = new Set<number>();
  const twice = contains(condition, (part) => {
    const child = part.kind === "attribute" ? aliases.get(part.exprId) : undefined;
    if (part.kind !== "attribute" || !child || child.kind === "attribute" || child.kind === "literal") return false;
    if (computed.has(part.exprId)) return true;
    computed.add(part.exprId);
    return false;
  });
  if (twice) return undefined;
  return rewriteUp(condition, (part) => (part.kind === "attribute" && aliases.get(part.exprId)) || part);
}
