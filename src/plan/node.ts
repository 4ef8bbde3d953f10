import type { Origin } from "../errors/index.ts";
import type { CommandMap } from "./commands.ts";
import type { ExpressionMap } from "./expressions.ts";
import type { RelationMap } from "./relations.ts";
import type { ResolvedExpressionMap } from "./resolved-expressions.ts";
import type { ResolvedPlanMap } from "./resolved-plan.ts";

/** What every node carries. `origin` says where the user wrote it; it takes no part in equality, hash or JSON. */
export interface NodeBase<K extends string> {
  readonly kind: K;
  readonly origin?: Origin | undefined;
}

/** Every node of the intermediate representation, by kind. */
export interface NodeMap extends RelationMap, ExpressionMap, CommandMap, ResolvedPlanMap, ResolvedExpressionMap {}

export type Kind = keyof NodeMap;
export type NodeOf<K extends Kind> = NodeMap[K];
export type Node = NodeMap[Kind];

/** Makes a frozen node. Absent optional fields are left out, so that nodes built in different places compare equal. */
export function node<K extends Kind>(kind: K, fields: Omit<NodeOf<K>, "kind">): NodeOf<K> {
  const made: Record<string, unknown> = { kind };
  for (const key in fields) {
    const value = (fields as Record<string, unknown>)[key];
    if (value !== undefined) made[key] = Array.isArray(value) ? Object.freeze(value) : value;
  }
  return Object.freeze(made) as unknown as NodeOf<K>;
}
