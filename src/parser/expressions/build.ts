import type { Origin } from "../../errors/index.ts";
import {
  type Expression,
  type Literal,
  node,
  type UnresolvedAttribute,
  type UnresolvedFunction,
} from "../../plan/index.ts";
import { BooleanType, IntegerType, NullType, StringType } from "../../types/index.ts";
import { quoteIfNeeded } from "../identifiers.ts";

/** A call by the name that Spark Connect gives it, so that SQL and the API build the same plan. */
export const call = (functionName: string, args: readonly Expression[], origin: Origin): UnresolvedFunction =>
  node("unresolvedFunction", { functionName, arguments: args, origin });

export const not = (child: Expression, origin: Origin): Expression => call("not", [child], origin);

export const attribute = (parts: readonly string[], origin: Origin): UnresolvedAttribute =>
  node("unresolvedAttribute", { unparsedIdentifier: quoteIfNeeded(parts), origin });

export const textLiteral = (value: string, origin: Origin): Literal =>
  node("literal", { value, dataType: StringType, origin });

export const intLiteral = (value: number, origin: Origin): Literal =>
  node("literal", { value, dataType: IntegerType, origin });

export const booleanLiteral = (value: boolean, origin: Origin): Literal =>
  node("literal", { value, dataType: BooleanType, origin });

export const nullLiteral = (origin: Origin): Literal => node("literal", { value: null, dataType: NullType, origin });

/** Joins terms pairwise, as Spark does: a chain of ten thousand becomes a tree of fourteen levels. */
export function balanced(functionName: string, terms: readonly Expression[], origin: Origin): Expression {
  if (terms.length === 1) return terms[0] as Expression;
  const middle = Math.ceil(terms.length / 2);
  const left = terms.slice(0, middle);
  const right = terms.slice(middle);
  return call(functionName, [balanced(functionName, left, origin), balanced(functionName, right, origin)], origin);
}
