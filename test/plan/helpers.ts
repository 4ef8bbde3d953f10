import { type Expression, type Node, node, type Relation } from "../../src/plan/index.ts";
import { IntegerType } from "../../src/types/index.ts";

export const column = (name: string): Expression => node("unresolvedAttribute", { unparsedIdentifier: name });

export const one: Expression = node("literal", { value: 1, dataType: IntegerType });

export const table: Relation = node("readNamedTable", { unparsedIdentifier: "t", options: {} });

/** `t` under `levels` filters. */
export function filters(levels: number): Relation {
  let plan = table;
  for (let i = 0; i < levels; i++) plan = node("filter", { input: plan, condition: column("a") });
  return plan;
}

/** `a + 1 + 1 ...` */
export function sum(terms: number): Expression {
  let total = column("a");
  for (let i = 0; i < terms; i++) total = node("unresolvedFunction", { functionName: "+", arguments: [total, one] });
  return total;
}

/** A copy of a tree that shares nothing with it. */
export const rebuilt = (root: Node): Node => structuredCopy(root) as Node;

function structuredCopy(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) return Object.freeze(value.map(structuredCopy));
  if (typeof value !== "object" || value === null) return value;
  const copy = {};
  for (const [key, inner] of Object.entries(value).reverse()) {
    Object.defineProperty(copy, key, { value: structuredCopy(inner), enumerable: true });
  }
  return Object.freeze(copy);
}
