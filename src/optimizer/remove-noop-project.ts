import { outputOf, type ResolvedPlan, rewriteUp } from "../plan/index.ts";
import type { Rule } from "./rule.ts";

/** A projection of exactly its input's columns, in order, does nothing; names matter only at the top. */
export const removeNoopProject: Rule = {
  name: "RemoveNoopProject",
  apply: (plan) =>
    rewriteUp(plan, (inner) => {
      if (inner.kind !== "resolvedProject") return inner;
      const below = outputOf(inner.input);
      const same =
        below.length === inner.projectList.length &&
        inner.projectList.every(
          (item, i) => item.kind === "attribute" && item.exprId === below[i]?.exprId && item.name === below[i]?.name,
        );
      return same ? inner.input : inner;
    }) as ResolvedPlan,
};
