import { displayName, withDisplayName } from "../../functions/index.ts";
import {
  contains,
  type NamedAlias,
  node,
  type ResolvedExpression,
  type ResolvedPlan,
  rewriteDown,
  toAttribute,
  type WindowCall,
} from "../../plan/index.ts";
import type { Environment } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";

/** Moves the window calls of a select list into a plan of their own below it. */
export function withWindows(plan: ResolvedPlan, list: readonly ResolvedExpression[], env: Environment) {
  if (!list.some((item) => contains(item, ({ kind }) => kind === "windowCall"))) return { plan, list };
  const windows: (NamedAlias & { readonly child: WindowCall })[] = [];
  const changed = list.map((item) => {
    const name = item.kind === "attribute" || item.kind === "namedAlias" ? undefined : displayName(item);
    const next = rewriteDown(item, (inner) => {
      if (inner.kind !== "windowCall") return inner;
      const alias = nameIt(inner, `_w${windows.length}`, env) as NamedAlias & { readonly child: WindowCall };
      windows.push(alias);
      return toAttribute(alias);
    });
    if (next === item || name === undefined) return next;
    return next.kind === "attribute" ? nameIt(next, name, env) : withDisplayName(next, () => name);
  });
  return { plan: node("resolvedWindow", { input: plan, windows }), list: changed as readonly ResolvedExpression[] };
}
