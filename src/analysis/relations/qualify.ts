import { sparkError } from "../../errors/index.ts";
import { contains, type Expression, node, type Qualify, type Relation } from "../../plan/index.ts";
import { BooleanType } from "../../types/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { quoteParts } from "../scope.ts";
import { isUnresolvedColumn, restored } from "./filter.ts";
import type { Extension, Resolved } from "./resolved.ts";
import { withWindows } from "./window.ts";

/** QUALIFY filters by window calls: those of the select list by their names, or others of its own. */
export function resolveQualify(qualify: Qualify, env: Environment): Resolved {
  if (![qualify.condition, ...selectedBy(qualify.input)].some(hasWindow)) {
    throw sparkError("QUALIFY_REQUIRES_WINDOW_FUNCTION", {}, qualify.origin);
  }
  const input = resolveInput(qualify.input, env);
  let extension: Extension | undefined;
  const below = (parts: readonly string[]) => {
    if (!input.extend) return undefined;
    extension ??= input.extend();
    try {
      return extension.resolve(node("unresolvedAttribute", { unparsedIdentifier: quoteParts(parts) }));
    } catch (error) {
      if (isUnresolvedColumn(error)) return undefined;
      throw error;
    }
  };
  const here = { ...env, scope: input.scope };
  const bound = bind(qualify.condition, { ...here, fallback: below });
  const windowed = withWindows(extension?.plan() ?? input.plan, [bound], here);
  const condition = implicitlyCast(windowed.list[0] ?? bound, BooleanType, here);
  return restored(input, node("resolvedFilter", { input: windowed.plan, condition, origin: qualify.origin }));
}

const hasWindow = (expression: Expression): boolean => contains(expression, ({ kind }) => kind === "window");

function selectedBy(relation: Relation): readonly Expression[] {
  if (relation.kind === "project") return relation.expressions;
  if (relation.kind === "aggregate") return relation.aggregateExpressions;
  return relation.kind === "having" || relation.kind === "filter" ? selectedBy(relation.input) : [];
}
