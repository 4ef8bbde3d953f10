import { sparkError } from "../errors/index.ts";
import type { Relation } from "../plan/index.ts";

/** The relations that a message carries along for the expressions that name them by plan id. */
export class References {
  readonly #relations = new Map<bigint, Relation>();
  readonly #taken = new Set<bigint>();

  add(planId: bigint, relation: Relation): void {
    this.#relations.set(planId, relation);
  }

  /** The plan of a subquery expression. */
  take(planId: bigint): Relation {
    const relation = this.#relations.get(planId);
    if (!relation) throw sparkError("CONNECT_INVALID_PLAN.INVALID_WITH_RELATION_REFERENCE", {});
    this.#taken.add(planId);
    return relation;
  }

  wasTaken(planId: bigint): boolean {
    return this.#taken.has(planId);
  }
}
