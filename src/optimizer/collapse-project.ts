import {
  type Attribute,
  contains,
  type NamedAlias,
  type NamedExpression,
  node,
  type ResolvedExpression,
  type ResolvedPlan,
  rewriteUp,
  walk,
} from "../plan/index.ts";
import type { Rule } from "./rule.ts";

/**
 * Project(Project(x)) becomes one projection, where that computes nothing twice: an inner column that is more than a name may
 * be used once only. Long chains of `withColumn` would otherwise nest a subquery a call.
 */
export const collapseProject: Rule = {
  name: "CollapseProject",
  apply: (plan) =>
    rewriteUp(plan, (inner) => {
      if (inner.kind !== "resolvedProject" || inner.input.kind !== "resolvedProject") return inner;
      const below = inner.input;
      const aliases = new Map(
        below.projectList.flatMap((item) => (item.kind === "namedAlias" ? [[item.exprId, item] as const] : [])),
      );
      if (!canCollapse(inner.projectList, aliases)) return inner;
      return node("resolvedProject", {
        input: below.input,
        projectList: inner.projectList.map((item) => inline(item, aliases)),
        origin: inner.origin,
      });
    }) as ResolvedPlan,
};

type Aliases = ReadonlyMap<number, NamedAlias>;

function canCollapse(list: readonly NamedExpression[], aliases: Aliases): boolean {
  const uses = new Map<number, number>();
  for (const item of list) {
    walk(item, (part) => {
      if (part.kind === "attribute") uses.set(part.exprId, (uses.get(part.exprId) ?? 0) + 1);
    });
  }
  // A subquery's references to columns around it cannot be replaced one by one.
  if (list.some((item) => contains(item, ({ kind }) => kind === "resolvedSubquery" || kind === "outerReference")))
    return false;
  return [...aliases.values()].every(({ exprId, child }) => isCheap(child) || (uses.get(exprId) ?? 0) <= 1);
}

const isCheap = (expression: ResolvedExpression): boolean =>
  expression.kind === "attribute" ||
  expression.kind === "literal" ||
  (expression.kind === "resolvedCast" && isCheap(expression.child) && expression.child.kind === "literal");

function inline(item: NamedExpression, aliases: Aliases): NamedExpression {
  if (item.kind === "attribute") return renamed(item, aliases);
  const child = rewriteUp(item.child, (part) =>
    part.kind === "attribute" ? (aliases.get(part.exprId)?.child ?? part) : part,
  );
  return child === item.child ? item : Object.freeze({ ...item, child: child as ResolvedExpression });
}

const renamed = (attribute: Attribute, aliases: Aliases): NamedExpression => aliases.get(attribute.exprId) ?? attribute;
