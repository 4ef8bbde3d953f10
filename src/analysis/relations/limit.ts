import { sparkError } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import {
  type Expression,
  type Limit,
  node,
  type Offset,
  type ResolvedExpression,
  type Tail,
} from "../../plan/index.ts";
import { IntegerType, sqlType } from "../../types/index.ts";
import { bind, type Environment, environment, resolveInput } from "../environment.ts";
import { passing, type Resolved } from "./resolved.ts";

export function resolveLimit(limit: Limit, env: Environment): Resolved {
  const input = resolveInput(limit.input, env);
  return passing(
    input,
    node("resolvedLimit", { input: input.plan, limit: rowCount("limit", limit.limit, env), origin: limit.origin }),
  );
}

export function resolveOffset(offset: Offset, env: Environment): Resolved {
  const input = resolveInput(offset.input, env);
  return passing(
    input,
    node("resolvedOffset", {
      input: input.plan,
      offset: rowCount("offset", offset.offset, env),
      origin: offset.origin,
    }),
  );
}

export function resolveTail(tail: Tail, env: Environment): Resolved {
  const input = resolveInput(tail.input, env);
  const limit = rowCount("tail", node("literal", { value: tail.limit, dataType: IntegerType }), env);
  return passing(input, node("resolvedTail", { input: input.plan, limit, origin: tail.origin }));
}

/** The number that a LIMIT or OFFSET gives: a constant integer, not negative. */
function rowCount(name: "limit" | "offset" | "tail", expression: Expression, env: Environment): number {
  const bound = bind(expression, environment(env.context));
  const value = constantInteger(bound);
  const about = { name, expr: `"${displayName(bound)}"` };
  if (value === undefined) {
    throw bound.kind === "attribute"
      ? sparkError("INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE", about, expression.origin)
      : sparkError(
          "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE",
          { ...about, dataType: `"${sqlType(bound.dataType)}"` },
          expression.origin,
        );
  }
  if (value < 0)
    throw sparkError("INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE", { ...about, v: value }, expression.origin);
  return value;
}

function constantInteger(value: ResolvedExpression): number | undefined {
  if (value.kind === "resolvedCast") return constantInteger(value.child);
  if (value.kind === "literal" && typeof value.value === "number" && Number.isInteger(value.value)) return value.value;
  if (value.kind !== "functionCall") return undefined;
  const [a, b] = value.arguments.map(constantInteger);
  if (value.name === "negative" && a !== undefined) return -a;
  if (a === undefined || b === undefined) return undefined;
  return { "+": a + b, "-": a - b, "*": a * b }[value.name];
}
