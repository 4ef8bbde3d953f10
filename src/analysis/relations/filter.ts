import { sparkError } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import { type Filter, node, outputOf, type ResolvedExpression, walk } from "../../plan/index.ts";
import { BooleanType, sqlType } from "../../types/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { passing, type Resolved } from "./resolved.ts";

export function resolveFilter(filter: Filter, env: Environment): Resolved {
  const input = resolveInput(filter.input, env);
  const here = { ...env, scope: input.scope };
  const { bound, plan } = bindThrough(input, (inner) => bind(filter.condition, inner), filter.condition, here);
  const condition = checkCondition(bound, filter, here);
  const filtered = node("resolvedFilter", { input: plan, condition, origin: filter.origin });
  return plan === input.plan ? { ...passing(input, filtered), extend: undefined } : restored(input, filtered);
}

/** Binds in the relation's own scope, or else below its select list. */
function bindThrough(
  input: Resolved,
  bind: (env: Environment) => ResolvedExpression,
  expression: Filter["condition"],
  env: Environment,
) {
  try {
    return { bound: bind(env), plan: input.plan };
  } catch (error) {
    if (!input.extend || !isUnresolvedColumn(error)) throw error;
    const extension = input.extend();
    try {
      const bound = extension.resolve(expression);
      return { bound, plan: extension.plan() };
    } catch {
      throw error;
    }
  }
}

export const isUnresolvedColumn = (error: unknown): boolean =>
  error instanceof Error &&
  "condition" in error &&
  /^(UNRESOLVED_COLUMN|CANNOT_RESOLVE_DATAFRAME_COLUMN)/.test(String(error.condition));

/** Takes the columns away again that were added for a filter or sort. */
export function restored(input: Resolved, plan: Resolved["plan"]): Resolved {
  const projected = node("resolvedProject", { input: plan, projectList: outputOf(input.plan) });
  return { ...input, plan: projected, extend: undefined };
}

function checkCondition(condition: ResolvedExpression, filter: Filter, env: Environment): ResolvedExpression {
  const calls = aggregatesIn(condition);
  if (calls.some(({ kind }) => kind === "windowCall")) {
    throw sparkError("WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE", { clauseName: "WHERE" }, filter.origin);
  }
  const misplaced = calls.map(displayName);
  if (misplaced.length > 0) {
    throw sparkError(
      "INVALID_WHERE_CONDITION",
      { condition: `"${displayName(condition)}"`, expressionList: misplaced.join(", ") },
      filter.origin,
    );
  }
  if (condition.dataType.kind === "null") return implicitlyCast(condition, BooleanType, env);
  if (condition.dataType.kind !== "boolean") {
    throw sparkError(
      "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN",
      {
        sqlExpr: `"${displayName(condition)}"`,
        filter: `"${displayName(condition)}"`,
        type: `"${sqlType(condition.dataType)}"`,
      },
      filter.origin,
    );
  }
  return condition;
}

/** Aggregate and window calls of an expression, those inside its subqueries left out. */
function aggregatesIn(expression: ResolvedExpression): readonly ResolvedExpression[] {
  const found: ResolvedExpression[] = [];
  walk(expression, (part) => {
    if (part.kind === "aggregateCall" || part.kind === "windowCall") found.push(part);
    return part.kind !== "resolvedSubquery";
  });
  return found;
}
