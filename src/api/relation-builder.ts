import { captureCallSite } from "../errors/index.ts";
import { type NodeOf, node, type RelationKind } from "../plan/index.ts";

let planIds = 0;

/** A number that names a relation, and with it the columns that `df.col` takes of it. */
export const newPlanId = (): number => ++planIds;

/** Makes a relation that `df.col` can name, and that remembers the user's line. */
export function relation<K extends RelationKind>(
  kind: K,
  fields: Omit<NodeOf<K>, "kind" | "planId" | "origin">,
): NodeOf<K> {
  const common = { planId: newPlanId(), origin: { callSite: captureCallSite() } };
  return node(kind, { ...fields, ...common } as unknown as Omit<NodeOf<K>, "kind">);
}
